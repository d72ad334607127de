package be.mille.ui.web;

import org.jspecify.annotations.Nullable;

/** What an error page says; never why, and a reference only where somebody may have to ask for it. */
public record ErrorPage(String title, String text, @Nullable String reference) {}
