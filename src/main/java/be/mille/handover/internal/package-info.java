@NullMarked
package be.mille.handover.internal;

import org.jspecify.annotations.NullMarked;
