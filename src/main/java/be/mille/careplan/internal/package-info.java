@NullMarked
package be.mille.careplan.internal;

import org.jspecify.annotations.NullMarked;
