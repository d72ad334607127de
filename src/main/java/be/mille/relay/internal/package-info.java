@NullMarked
package be.mille.relay.internal;

import org.jspecify.annotations.NullMarked;
