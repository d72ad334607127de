@NullMarked
package be.mille.copy.web;

import org.jspecify.annotations.NullMarked;
