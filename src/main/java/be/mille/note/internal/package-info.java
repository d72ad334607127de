@NullMarked
package be.mille.note.internal;

import org.jspecify.annotations.NullMarked;
