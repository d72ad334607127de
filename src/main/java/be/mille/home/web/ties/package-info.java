/** Who is around a family, since when, for what. */
@NullMarked
package be.mille.home.web.ties;

import org.jspecify.annotations.NullMarked;
