package be.mille.network.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Questions of a basin.
 *
 * @param basin its name
 * @param asks whether the reader may ask
 */
public record NetworkPage(String basin, boolean asks, List<Row> open, List<Row> closed) {
    /**
     * @param title the kind of help, or the first words
     * @param who who asked, in words
     * @param age how long ago, in words
     * @param unheard that an answer waits, in words; null when none does
     */
    public record Row(
            String href,
            String title,
            String words,
            String who,
            String age,
            String state,
            @Nullable String unheard) {}
}
