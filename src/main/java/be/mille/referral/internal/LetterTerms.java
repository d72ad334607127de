package be.mille.referral.internal;

import be.mille.kernel.Brussels;
import be.mille.referral.Answer;
import be.mille.referral.ReferralState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
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
            int silentDays,
            int interpreterDays,
            int interpreterAnswerDays) {}

    /** So many days after the day an answer was expected, whoever asked is told that none came. */
    int silentDays() {
        return pack.silentDays();
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

    /** Whoever said yes, or that it began, can still say how it went: as long again, from the day a place is expected. */
    Instant livesOn(Answer answer, Instant now) {
        if (!EnumSet.of(ReferralState.ACCEPTED, ReferralState.WAITING, ReferralState.UNDER_WAY)
                .contains(answer.state())) {
            return now;
        }
        var place = answer.placeOn();
        var from = place == null ? now : Brussels.startOf(place.plusDays(1));
        var most = now.plus(pack.letterAtMostDays(), ChronoUnit.DAYS);
        var until = from.plus(pack.letterDays(), ChronoUnit.DAYS);
        return until.isBefore(most) ? until : most;
    }
}
