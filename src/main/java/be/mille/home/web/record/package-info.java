/** One family at a glance. */
@NullMarked
package be.mille.home.web.record;

import org.jspecify.annotations.NullMarked;
