/** Her family, drawn from what the record holds. */
@NullMarked
package be.mille.home.web.genogram;

import org.jspecify.annotations.NullMarked;
