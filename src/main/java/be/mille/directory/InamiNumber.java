package be.mille.directory;

/**
 * The number INAMI gives to health professionals: one digit for the profession, five of a serial, two check digits over these six,
 * three for the qualification. The check digits are 97 less the remainder by 97, or since note I 2012/26 89 less the
 * remainder by 89; further moduli may exist, so what fits neither is a doubt and never a refusal; nor is another shape.
 */
public final class InamiNumber {
    private static final int DIGITS = 11;

    private InamiNumber() {}

    /** The digits alone, of {@code 4-01234-55-003} or {@code 40123455003}. */
    public static String digits(String typed) {
        return typed.replaceAll("[\\s.\\-/]", "");
    }

    /** Whether it has the shape: eleven digits, or the eight that stay for a career. */
    public static boolean wellFormed(String digits) {
        return digits.matches("\\d{8}|\\d{" + DIGITS + "}");
    }

    /** What is kept of it: the digits alone where it has the shape, else what was typed, to the letter. */
    public static String kept(String typed) {
        var digits = digits(typed);
        return wellFormed(digits) ? digits : typed;
    }

    /** Whether its check digits fit one of the two known moduli. */
    public static boolean checks(String digits) {
        if (!wellFormed(digits)) {
            return false;
        }
        int first = Integer.parseInt(digits.substring(0, 6));
        int check = Integer.parseInt(digits.substring(6, 8));
        return 97 - first % 97 == check || 89 - first % 89 == check;
    }

    /** {@code 4-01234-55-003}, as it is printed. */
    public static String shown(String digits) {
        if (!wellFormed(digits)) {
            return digits;
        }
        var base = digits.charAt(0) + "-" + digits.substring(1, 6) + "-" + digits.substring(6, 8);
        return digits.length() == DIGITS ? base + "-" + digits.substring(8) : base;
    }
}
