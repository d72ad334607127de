@NullMarked
package be.mille.opinion.internal;

import org.jspecify.annotations.NullMarked;
