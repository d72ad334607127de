package be.mille.sealing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Closes and opens the columns of one row; what was closed for another row, column, family or compartment does not open. */
public interface Seal {
    String close(String column, String text);

    byte[] close(String column, byte[] bytes);

    /** @throws IllegalStateException as below */
    byte[] open(String column, byte[] closed);

    /** @throws IllegalStateException when this was closed elsewhere, was changed since, or its key is gone */
    String open(String column, String closed);

    default @Nullable String closeAny(String column, @Nullable String text) {
        return text == null ? null : close(column, text);
    }

    default @Nullable String openAny(String column, @Nullable String closed) {
        return closed == null ? null : open(column, closed);
    }

    /** A list as a list of one closed text, whatever it holds: its length says nothing either. */
    default List<String> closeAll(String column, List<String> texts) {
        return List.of(close(column, String.join(SEPARATOR, texts)));
    }

    default List<String> openAll(String column, List<String> closed) {
        var texts = open(column, closed.getFirst());
        return texts.isEmpty() ? List.of() : List.of(texts.split(SEPARATOR, -1));
    }

    /** The unit separator of ASCII: no text of ours holds it. */
    String SEPARATOR = "\u001f";
}
