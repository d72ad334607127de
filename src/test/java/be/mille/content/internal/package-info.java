@NullMarked
package be.mille.content.internal;

import org.jspecify.annotations.NullMarked;
