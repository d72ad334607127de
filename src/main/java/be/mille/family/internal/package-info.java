@NullMarked
package be.mille.family.internal;

import org.jspecify.annotations.NullMarked;
