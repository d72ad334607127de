package be.mille.relay.web;

import java.util.Objects;
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

    /** Empty where no ending was chosen. */
    String ending() {
        return Objects.requireNonNullElse(how, "");
    }
}
