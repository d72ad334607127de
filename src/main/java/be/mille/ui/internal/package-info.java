@NullMarked
package be.mille.ui.internal;

import org.jspecify.annotations.NullMarked;
