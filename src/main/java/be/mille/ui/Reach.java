package be.mille.ui;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How somebody at work, or a service, is reached.
 *
 * @param phone in E.164
 * @param when on which days and between which hours, in a few words
 * @param mail of a service; a colleague's stands with her account and is shown to nobody
 */
public record Reach(
        @Nullable String phone,
        @Nullable String when,
        @Nullable String mail) {
    public static final Reach UNSAID = new Reach(null, null, null);

    public boolean said() {
        return phone != null || when != null || mail != null;
    }

    /** The number as it is dialled from Belgium; null when none is noted. */
    public @Nullable String shown() {
        return phone == null ? null : Phones.shown(phone);
    }

    /** "02 000 00 00, lu–ve 9–12 h": for the middle of a sentence; empty when nothing was said. */
    public String line() {
        return Stream.of(shown(), when, mail).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }
}
