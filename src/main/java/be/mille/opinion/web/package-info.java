@NullMarked
package be.mille.opinion.web;

import org.jspecify.annotations.NullMarked;
