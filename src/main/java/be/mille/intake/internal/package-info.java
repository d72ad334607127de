@NullMarked
package be.mille.intake.internal;

import org.jspecify.annotations.NullMarked;
