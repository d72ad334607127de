@NullMarked
package be.mille.copy.internal;

import org.jspecify.annotations.NullMarked;
