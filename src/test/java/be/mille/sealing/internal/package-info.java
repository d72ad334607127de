@NullMarked
package be.mille.sealing.internal;

import org.jspecify.annotations.NullMarked;
