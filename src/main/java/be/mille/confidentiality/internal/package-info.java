@NullMarked
package be.mille.confidentiality.internal;

import org.jspecify.annotations.NullMarked;
