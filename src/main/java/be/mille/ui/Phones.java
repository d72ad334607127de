package be.mille.ui;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Phone numbers as people type them, kept in E.164, shown as they are dialled from Belgium. */
public final class Phones {
    private static final String HOME = "BE";

    private Phones() {}

    /** The number in E.164; empty when no such number can exist. */
    public static Optional<String> e164(@Nullable String typed) {
        var numbers = PhoneNumberUtil.getInstance();
        try {
            var number = numbers.parse(typed, HOME);
            return numbers.isPossibleNumber(number) && numbers.isValidNumber(number)
                    ? Optional.of(numbers.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** 0470 12 34 56, or +33 6 12 34 56 78 from elsewhere. */
    public static String shown(String e164) {
        var numbers = PhoneNumberUtil.getInstance();
        try {
            var number = numbers.parse(e164, HOME);
            return numbers.format(
                    number,
                    number.getCountryCode() == 32 ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException e) {
            return e164;
        }
    }
}
