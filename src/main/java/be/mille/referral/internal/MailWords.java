package be.mille.referral.internal;

import be.mille.referral.Answer;
import be.mille.referral.Reason;
import be.mille.referral.ReferralState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/**
 * What an answer by mail says: its first word ({@code content/referral/mail-words.json}), and the code for mail, as the only digits of that
 * line or alone on one: a telephone number of a signature is no try. Nothing else of it is looked at.
 */
@Component
class MailWords {
    private static final String FILE = "content/referral/mail-words.json";
    private static final Pattern FIRST = Pattern.compile("^\\P{L}*(\\p{L}+)");
    private static final String DIGITS = "(\\d{3})[ .-]?(\\d{3})";
    private static final Pattern BESIDE = Pattern.compile("^\\D*" + DIGITS + "\\D*$");
    private static final Pattern ALONE =
            Pattern.compile("(?i)^[^\\p{L}\\d]*(?:code[^\\p{L}\\d]*)?" + DIGITS + "[^\\p{L}\\d]*$");

    private final Pack pack;

    MailWords(ObjectMapper json) {
        try (var in = new ClassPathResource(FILE).getInputStream()) {
            pack = json.readValue(in, Pack.class);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    private record Pack(
            String source,
            String state,
            List<String> accepted,
            List<String> waiting,
            List<String> full,
            List<String> declined) {}

    /**
     * What was understood.
     *
     * @param reason with DECLINED
     */
    record Said(ReferralState state, @Nullable Reason reason, String code) {
        Answer answer(int version) {
            return new Answer(state, reason, null, null, version);
        }
    }

    /** Empty where the first word is none of ours, or no code stands there: that is no try. */
    Optional<Said> of(List<String> lines) {
        return lines.stream()
                .findFirst()
                .flatMap(line -> code(BESIDE, line)
                        .or(() -> lines.stream()
                                .flatMap(one -> code(ALONE, one).stream())
                                .findFirst())
                        .flatMap(code -> said(line, code)));
    }

    private static Optional<String> code(Pattern where, String line) {
        var found = where.matcher(line);
        return found.find() ? Optional.of(found.group(1) + found.group(2)) : Optional.empty();
    }

    private Optional<Said> said(String line, String code) {
        var first = FIRST.matcher(line);
        return first.find() ? said(plain(first.group(1)), code, pack) : Optional.empty();
    }

    private static Optional<Said> said(String word, String code, Pack pack) {
        if (pack.accepted().contains(word)) {
            return Optional.of(new Said(ReferralState.ACCEPTED, null, code));
        }
        if (pack.waiting().contains(word)) {
            return Optional.of(new Said(ReferralState.WAITING, null, code));
        }
        if (pack.full().contains(word)) {
            return Optional.of(new Said(ReferralState.DECLINED, Reason.FULL, code));
        }
        return pack.declined().contains(word)
                ? Optional.of(new Said(ReferralState.DECLINED, Reason.DECLINED_OTHER, code))
                : Optional.empty();
    }

    private static String plain(String word) {
        return Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }
}
