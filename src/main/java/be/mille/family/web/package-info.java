@NullMarked
package be.mille.family.web;

import org.jspecify.annotations.NullMarked;
