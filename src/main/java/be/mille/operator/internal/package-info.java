@NullMarked
package be.mille.operator.internal;

import org.jspecify.annotations.NullMarked;
