@NullMarked
package be.mille.sql.internal;

import org.jspecify.annotations.NullMarked;
