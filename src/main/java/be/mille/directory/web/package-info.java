@NullMarked
package be.mille.directory.web;

import org.jspecify.annotations.NullMarked;
