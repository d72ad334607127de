package be.mille.account.web;

import org.jspecify.annotations.Nullable;

/**
 * The ways to prove once more who one is.
 *
 * @param back where she goes when she thinks better of it
 * @param provider the address of a fresh sign-in; null where nobody vouches for her
 * @param passkeys whether she has one
 * @param typesName whether typing her name will do, as in the training space
 * @param wrong why an earlier try did not hold; null at first
 */
public record ProvePage(
        String back,
        @Nullable String provider,
        boolean passkeys,
        boolean typesName,
        String typed,
        @Nullable String wrong) {}
