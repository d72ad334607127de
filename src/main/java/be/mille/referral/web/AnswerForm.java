package be.mille.referral.web;

import be.mille.referral.Answer;
import be.mille.referral.Reason;
import be.mille.referral.ReferralState;
import be.mille.ui.DateInput;
import be.mille.ui.FormErrors;
import be.mille.ui.Texts;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An answer to a request as it is typed: by who helps, or by whoever was told it. */
public record AnswerForm(
        @Nullable String state,
        @Nullable String declined,
        @Nullable String couldNot,
        @Nullable String words,
        @Nullable String placeOn,
        @Nullable Integer version) {
    static final int MOST_WORDS = 1000;

    static AnswerForm empty(int version) {
        return new AnswerForm(null, null, null, null, null, version);
    }

    Optional<ReferralState> chosen() {
        return Arrays.stream(ReferralState.values())
                .filter(one -> one.name().equals(state))
                .findFirst();
    }

    private Optional<Reason> reason(ReferralState chosen) {
        var typed = chosen == ReferralState.DECLINED ? declined : couldNot;
        return Reason.of(chosen).stream()
                .filter(one -> one.name().equals(typed))
                .findFirst();
    }

    FormErrors errors(Set<ReferralState> answers, LocalDate today, Texts t) {
        var errors = FormErrors.none();
        var chosen = chosen().filter(answers::contains);
        if (chosen.isEmpty()) {
            return errors.add("state", t.get("referral.problem.answer"));
        }
        if (chosen.get().needsReason() && reason(chosen.get()).isEmpty()) {
            errors.add(
                    chosen.get() == ReferralState.DECLINED ? "declined" : "couldNot", t.get("referral.problem.reason"));
        }
        if (chosen.get() == ReferralState.WAITING && text(placeOn) != null) {
            var day = DateInput.parse(placeOn);
            if (day.isEmpty() || day.get().isBefore(today)) {
                errors.add("placeOn", t.get("referral.problem.place"));
            }
        }
        if (words != null && words.length() > MOST_WORDS) {
            errors.add("words", t.get("referral.problem.long", MOST_WORDS));
        }
        return errors;
    }

    /** Asked after {@link #errors} found none. */
    Answer answer() {
        var chosen = chosen().orElseThrow();
        return new Answer(
                chosen,
                chosen.needsReason() ? reason(chosen).orElseThrow() : null,
                text(words),
                chosen == ReferralState.WAITING ? DateInput.parse(placeOn).orElse(null) : null,
                version == null ? -1 : version);
    }

    static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
