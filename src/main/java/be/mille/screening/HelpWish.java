package be.mille.screening;

import java.util.Arrays;
import java.util.Optional;

/** Her answer to "do you wish help with this?", asked only where something comes out. */
public enum HelpWish {
    WANTS("wants"),
    NOT_NOW("not-now"),
    NO("no"),
    ALREADY("already");

    /** The name of the question beside the questions of a domain: {@code housing.help}. */
    public static final String ITEM = ".help";

    private final String code;

    HelpWish(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<HelpWish> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
