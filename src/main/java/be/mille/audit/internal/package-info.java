@NullMarked
package be.mille.audit.internal;

import org.jspecify.annotations.NullMarked;
