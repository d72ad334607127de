@NullMarked
package be.mille.outbox;

import org.jspecify.annotations.NullMarked;
