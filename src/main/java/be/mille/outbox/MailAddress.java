package be.mille.outbox;

import java.util.Optional;
import java.util.regex.Pattern;

/** A mail address as people type it: one address, nothing around it. */
public final class MailAddress {
    private static final int LONGEST = 254;
    private static final Pattern ONE =
            Pattern.compile("[\\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\\w-]+(\\.[\\w-]+)+", Pattern.UNICODE_CHARACTER_CLASS);

    private MailAddress() {}

    public static Optional<String> read(String typed) {
        var text = typed.strip();
        return text.length() <= LONGEST && ONE.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }
}
