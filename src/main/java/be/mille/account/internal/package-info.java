@NullMarked
package be.mille.account.internal;

import org.jspecify.annotations.NullMarked;
