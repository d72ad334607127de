package be.mille.referral.web;

import org.jspecify.annotations.Nullable;

/** One line of what happened to a request: what, by whom, when, and the words that came with it. */
public record CourseLine(
        String what, String by, String when, @Nullable String words) {}
