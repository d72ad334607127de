@NullMarked
package be.mille.coordination.web;

import org.jspecify.annotations.NullMarked;
