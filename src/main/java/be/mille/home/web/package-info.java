@NullMarked
package be.mille.home.web;

import org.jspecify.annotations.NullMarked;
