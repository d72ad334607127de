/** My day: what is expected of the reader, in order. */
@NullMarked
package be.mille.home.web.day;

import org.jspecify.annotations.NullMarked;
