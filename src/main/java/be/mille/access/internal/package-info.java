@NullMarked
package be.mille.access.internal;

import org.jspecify.annotations.NullMarked;
