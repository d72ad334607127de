@NullMarked
package be.mille.screening.web;

import org.jspecify.annotations.NullMarked;
