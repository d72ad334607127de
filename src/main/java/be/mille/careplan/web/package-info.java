@NullMarked
package be.mille.careplan.web;

import org.jspecify.annotations.NullMarked;
