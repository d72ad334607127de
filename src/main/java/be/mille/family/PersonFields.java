package be.mille.family;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who she is. Only the called name is ever required.
 *
 * @param nativeName her name in her own script
 * @param languages BCP 47 codes, the first is the one she speaks best
 * @param interpreterLanguage the one an interpreter is wanted for, where it is not her first
 */
public record PersonFields(
        String called,
        @Nullable String given,
        @Nullable String surname,
        @Nullable String nativeName,
        @Nullable String pronunciation,
        List<String> languages,
        boolean interpreter,
        @Nullable String interpreterLanguage,
        @Nullable PartialDate birth) {
    public PersonFields {
        languages = List.copyOf(languages);
    }

    /** Official names in one line, or null where none is known. */
    public @Nullable String official() {
        var line = ((given == null ? "" : given) + " " + (surname == null ? "" : surname)).strip();
        return line.isEmpty() ? null : line;
    }
}
