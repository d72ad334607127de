package be.mille.relay.web;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is typed in the forms that stand beside an open relay; each sends its own fields alone. */
public record RelayForm(
        @Nullable String to,
        @Nullable String lookOn,
        @Nullable String news,
        @Nullable String how,
        @Nullable String ended,
        @Nullable String declined) {
    static final RelayForm NOTHING = new RelayForm(null, null, null, null, null, null);

    RelayForm looking(String day) {
        return new RelayForm(to, day, news, how, ended, declined);
    }

    /** Words typed in a form that the page does not show any more; null where there are none. */
    @Nullable
    String kept(RelayPage.Acts acts) {
        return Stream.of(acts.owns() ? null : news, acts.owns() ? null : ended, acts.answers() ? null : declined)
                .filter(one -> one != null && !one.isBlank())
                .findFirst()
                .orElse(null);
    }

    /** Empty where no ending was chosen. */
    String ending() {
        return Objects.requireNonNullElse(how, "");
    }
}
