@NullMarked
package be.mille.confidentiality.web;

import org.jspecify.annotations.NullMarked;
