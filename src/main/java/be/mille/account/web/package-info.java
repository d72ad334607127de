@NullMarked
package be.mille.account.web;

import org.jspecify.annotations.NullMarked;
