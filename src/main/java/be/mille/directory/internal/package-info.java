@NullMarked
package be.mille.directory.internal;

import org.jspecify.annotations.NullMarked;
