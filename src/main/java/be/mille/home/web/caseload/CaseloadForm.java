package be.mille.home.web.caseload;

import org.jspecify.annotations.Nullable;

/** The filters as the address carries them, the words that are looked for by a number only; what cannot be read counts as not given. */
public record CaseloadForm(
        @Nullable String q,
        @Nullable String quietly,
        @Nullable String view,
        @Nullable String stage,
        @Nullable String basin,
        @Nullable String days,
        @Nullable String sort,
        @Nullable String page,
        @Nullable String all) {}
