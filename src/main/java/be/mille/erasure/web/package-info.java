@NullMarked
package be.mille.erasure.web;

import org.jspecify.annotations.NullMarked;
