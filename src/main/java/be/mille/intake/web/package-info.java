@NullMarked
package be.mille.intake.web;

import org.jspecify.annotations.NullMarked;
