@NullMarked
package be.mille.consent.web;

import org.jspecify.annotations.NullMarked;
