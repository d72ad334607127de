package be.mille.family.internal;

import java.util.Optional;

/**
 * A national number (NISS, INSZ) or BIS number: eleven digits whose last two are 97 minus the rest modulo 97, with a 2 in
 * front of the nine for who was born from 2000 on. Dates are often incomplete and never a reason to refuse; sex is never
 * read from it.
 */
record Niss(String digits) {
    private static final long FROM_2000 = 2_000_000_000L;

    /** Takes any separators; empty when the check digits or the month cannot be. */
    static Optional<Niss> parse(String typed) {
        var digits = typed.replaceAll("[\\s.\\-/]", "");
        if (!digits.matches("\\d{11}") || !monthCanBe(Integer.parseInt(digits.substring(2, 4)))) {
            return Optional.empty();
        }
        long nine = Long.parseLong(digits.substring(0, 9));
        int check = Integer.parseInt(digits.substring(9));
        return check == checkOf(nine) || check == checkOf(FROM_2000 + nine)
                ? Optional.of(new Niss(digits))
                : Optional.empty();
    }

    private static int checkOf(long number) {
        return (int) (97 - number % 97);
    }

    /** Months 1 to 12 or unknown, and the same with 20 or 40 added: a BIS number. */
    private static boolean monthCanBe(int month) {
        return month <= 12 || month >= 20 && month <= 32 || month >= 40 && month <= 52;
    }

    /** Serials 000 and 999 are never given out: invented people may have them. */
    boolean invented() {
        var serial = digits.substring(6, 9);
        return serial.equals("000") || serial.equals("999");
    }

    /** The last two digits, for lists and pages: ••.••.••-•••.28. */
    String masked() {
        return "••.••.••-•••." + digits.substring(9);
    }
}
