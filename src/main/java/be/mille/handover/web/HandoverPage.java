package be.mille.handover.web;

import be.mille.ui.FormErrors;
import be.mille.ui.Knot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One handover.
 *
 * @param responsible who is responsible now, in a sentence
 * @param left whose proposal it was that the reader follows now; null where it is her own or none of hers
 * @param letter for the two it concerns; null for everybody else
 * @param way sent, received, accepted; for whoever proposed it or follows it, empty for everybody else
 * @param seen that her opening the letter is seen, for whoever was asked; null for everybody else
 * @param words what the one who was asked said
 * @param readers who reads how it stands
 * @param letterReaders who reads the letter; null without one
 * @param answers whether the reader is the one who was asked
 * @param takesBack whether the reader may take it back
 * @param again whether the reader is to ask somebody else
 */
public record HandoverPage(
        String base,
        String family,
        String called,
        String title,
        String stands,
        String responsible,
        @Nullable String left,
        Knot knot,
        List<Mark> way,
        @Nullable String words,
        @Nullable String seen,
        @Nullable String letter,
        @Nullable String read,
        String readers,
        @Nullable String letterReaders,
        boolean answers,
        boolean takesBack,
        boolean again,
        int version,
        @Nullable String typed,
        FormErrors errors) {}
