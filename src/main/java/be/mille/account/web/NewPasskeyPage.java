package be.mille.account.web;

import org.jspecify.annotations.Nullable;

/** A key about to be made: how it will be called, and what was wrong. */
public record NewPasskeyPage(
        String label, @Nullable String labelError, @Nullable String wrong) {}
