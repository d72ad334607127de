@NullMarked
package be.mille.outbox.internal;

import org.jspecify.annotations.NullMarked;
