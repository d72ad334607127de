package be.mille.referral.internal;

import be.mille.kernel.Brussels;
import be.mille.referral.Answer;
import be.mille.referral.Receiver;
import be.mille.referral.Referral;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** How long letters live, and when silence comes back to whoever asked ({@code content/referral/terms.json}). */
@Component
class LetterTerms {
    private static final String FILE = "content/referral/terms.json";

    private final Pack pack;

    LetterTerms(ObjectMapper json) {
        try (var in = new ClassPathResource(FILE).getInputStream()) {
            pack = json.readValue(in, Pack.class);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    private record Pack(
            String source,
            String state,
            int letterDays,
            int letterAtMostDays,
            int stillDays,
            int silentDays,
            int interpreterDays,
            int interpreterAnswerDays) {}

    /** So many days after the day an answer was expected, whoever asked is told that none came. */
    int silentDays() {
        return pack.silentDays();
    }

    /** Whom nothing reminded is called as soon as the day is past. */
    boolean silent(Referral one, boolean reminded, LocalDate today) {
        int patience = one.to() instanceof Receiver.Outside && !reminded ? 1 : silentDays();
        return !one.answerBy().plusDays(patience).isAfter(today);
    }

    /** So many days after she last looked at what is under way, whoever asked is reminded to hear how it goes. */
    int stillDays() {
        return pack.stillDays();
    }

    /** So many days before an appointment, whoever asked for an interpreter is told that nobody answered. */
    int interpreterDays() {
        return pack.interpreterDays();
    }

    /** An answer about an appointment is needed soon, and in time to ask somebody else. */
    LocalDate interpreterBy(LocalDate today, LocalDate appointment) {
        var soon = today.plusDays(pack.interpreterAnswerDays());
        var last = appointment.minusDays(pack.interpreterDays());
        var by = last.isBefore(soon) ? last : soon;
        return by.isBefore(today) ? today : by;
    }

    /** A letter lives until its answer may still be waited for. */
    Instant expires(Instant now, LocalDate answerBy) {
        var expected = Brussels.startOf(answerBy.plusDays(pack.silentDays() + 1L));
        var usual = now.plus(pack.letterDays(), ChronoUnit.DAYS);
        return usual.isAfter(expected) ? usual : expected;
    }

    /** Whoever said yes, wants to know more, or said that it began, goes on by the same link: it opens until the request is over, and three months at most. */
    Instant livesOn(Answer answer, Instant now) {
        return answer.state().open() ? now.plus(pack.letterAtMostDays(), ChronoUnit.DAYS) : now;
    }
}
