@NullMarked
package be.mille.referral.web;

import org.jspecify.annotations.NullMarked;
