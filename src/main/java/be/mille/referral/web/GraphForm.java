package be.mille.referral.web;

import be.mille.referral.WhoAsksWhom.Span;
import org.jspecify.annotations.Nullable;

/** What of the graph is looked at: a basin, a period, one kind of help. */
record GraphForm(
        @Nullable String basin,
        @Nullable String months,
        @Nullable String help) {
    Span span() {
        return "3".equals(months) ? Span.QUARTER : Span.YEAR;
    }

    @Nullable
    String wanted() {
        return basin == null || basin.isBlank() ? null : basin;
    }

    String kind() {
        return help == null ? "" : help;
    }
}
