@NullMarked
package be.mille.ui.web;

import org.jspecify.annotations.NullMarked;
