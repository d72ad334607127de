@NullMarked
package be.mille.network.internal;

import org.jspecify.annotations.NullMarked;
