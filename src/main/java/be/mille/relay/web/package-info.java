@NullMarked
package be.mille.relay.web;

import org.jspecify.annotations.NullMarked;
