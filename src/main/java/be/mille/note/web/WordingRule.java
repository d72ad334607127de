package be.mille.note.web;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Words that judge, and how the same can be said without.
 *
 * @param words any of which it is about
 */
public record WordingRule(String language, List<String> words, String instead) {
    boolean in(String text) {
        return words.stream().anyMatch(word -> whole(word).matcher(text).find());
    }

    private static Pattern whole(String word) {
        return Pattern.compile(
                "(?<!\\p{L})" + Pattern.quote(word) + "(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
