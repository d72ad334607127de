@NullMarked
package be.mille.note.web;

import org.jspecify.annotations.NullMarked;
