@NullMarked
package be.mille.erasure.internal;

import org.jspecify.annotations.NullMarked;
