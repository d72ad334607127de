@NullMarked
package be.mille.network.web;

import org.jspecify.annotations.NullMarked;
