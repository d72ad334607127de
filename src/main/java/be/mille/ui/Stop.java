package be.mille.ui;

import org.jspecify.annotations.Nullable;

/** One stop of the screening's rail: a domain, where it stands in words and as a knot, and whether one is there now. */
public record Stop(String text, @Nullable String href, Knot knot, String state, boolean current) {}
