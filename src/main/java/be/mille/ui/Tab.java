package be.mille.ui;

import org.jspecify.annotations.Nullable;

/** A quick filter above a list, with the number of rows behind it when that number is known and may be told. */
public record Tab(String text, String href, @Nullable Integer count, boolean current) {}
