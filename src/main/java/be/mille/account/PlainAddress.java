package be.mille.account;

import be.mille.kernel.ActorId;
import be.mille.sealing.Fingerprints;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What two spellings of one house have in common: letters and digits alone, without the box. Two names of one street stay two. */
public record PlainAddress(String postcode, String street, String number) {
    private static final Pattern POSTCODE = Pattern.compile("[1-9]\\d{3}");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** 12, 12b and 12 bis are three houses; 12/3 and 12 bus 3 are boxes of the first. */
    private static final Pattern HOUSE = Pattern.compile("\\D*?0*([1-9]\\d*+)(?:\\s*(bis|ter|\\p{L})(?!\\p{L}))?.*");

    /** Empty when a part is missing or is none. */
    public static Optional<PlainAddress> of(
            @Nullable String postcode, @Nullable String street, @Nullable String number) {
        var code = postcode(postcode);
        var way = street(street);
        var house = number(number);
        return code.isEmpty() || way.isEmpty() || house.isEmpty()
                ? Optional.empty()
                : Optional.of(new PlainAddress(code, way, house));
    }

    /** What is kept of it for one post: two who live together have two prints. */
    public byte[] print(Fingerprints prints, ActorId post) {
        return prints.of("account.own_address", String.join("|", post.toString(), postcode, street, number));
    }

    /** Empty when it is none. */
    public static String postcode(@Nullable String typed) {
        var code = typed == null ? "" : typed.strip();
        return POSTCODE.matcher(code).matches() ? code : "";
    }

    public static String street(@Nullable String typed) {
        var plain = BETWEEN.matcher(plain(typed)).replaceAll("");
        return plain.chars().anyMatch(Character::isLetter) ? plain : "";
    }

    public static String number(@Nullable String typed) {
        var house = HOUSE.matcher(plain(typed).strip());
        return house.matches() ? house.group(1) + (house.group(2) == null ? "" : house.group(2)) : "";
    }

    private static String plain(@Nullable String typed) {
        var apart = Normalizer.normalize(typed == null ? "" : typed, Normalizer.Form.NFKD);
        return MARKS.matcher(apart)
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("œ", "oe")
                .replace("æ", "ae");
    }
}
