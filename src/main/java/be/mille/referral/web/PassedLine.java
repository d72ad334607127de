package be.mille.referral.web;

import be.mille.ui.Knot;
import org.jspecify.annotations.Nullable;

/**
 * One request that was passed on, under the one it comes from.
 *
 * @param href the team's page of it; null for whoever passed it on, who has none
 * @param by who passed it on; null for the reader's own service
 * @param base where it is closed or taken back; null when neither makes sense for this reader
 * @param letters the links to somebody without an account, for whoever gave them; null for anybody else
 * @param ended whether it is closed there, and not taken back
 */
public record PassedLine(
        String to,
        String need,
        String state,
        Knot knot,
        @Nullable String words,
        String when,
        @Nullable String by,
        @Nullable String href,
        @Nullable String base,
        @Nullable LetterPart letters,
        boolean ended,
        int version) {}
