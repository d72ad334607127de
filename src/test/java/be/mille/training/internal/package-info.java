@NullMarked
package be.mille.training.internal;

import org.jspecify.annotations.NullMarked;
