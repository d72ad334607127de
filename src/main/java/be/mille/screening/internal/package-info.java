@NullMarked
package be.mille.screening.internal;

import org.jspecify.annotations.NullMarked;
