/** What tests share: a fresh real database, a clock that stands still, a visitor over real HTTP. */
@NullMarked
package be.mille.testing;

import org.jspecify.annotations.NullMarked;
