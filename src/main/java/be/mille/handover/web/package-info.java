@NullMarked
package be.mille.handover.web;

import org.jspecify.annotations.NullMarked;
