@NullMarked
package be.mille.consent.internal;

import org.jspecify.annotations.NullMarked;
