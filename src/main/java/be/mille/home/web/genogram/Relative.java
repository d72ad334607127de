package be.mille.home.web.genogram;

import be.mille.ui.draw.Kindred;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the family, as drawn and as said.
 *
 * @param is what is known of her or him besides ties: a word for the tie, a date due
 */
record Relative(
        Kindred.One drawn,
        List<String> is,
        @Nullable String birth,
        @Nullable String lives,
        Place place) {
    /** Several who are expected together are one line of the table. */
    boolean row() {
        return drawn.sign() != Kindred.Sign.EXPECTED || drawn.id().endsWith("-0");
    }

    /** What the record says by itself. */
    enum Place {
        HER,
        SECOND_PARENT,
        /** Of the pregnancy the second parent is the parent of. */
        OF_BOTH,
        HERS,
        OTHER
    }
}
