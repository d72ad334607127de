@NullMarked
package be.mille.coordination.internal;

import org.jspecify.annotations.NullMarked;
