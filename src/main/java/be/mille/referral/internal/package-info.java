@NullMarked
package be.mille.referral.internal;

import org.jspecify.annotations.NullMarked;
