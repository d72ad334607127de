package be.mille.confidentiality.web;

import be.mille.access.Access;
import be.mille.access.CurrentActor;
import be.mille.confidentiality.ExceptionalOpenings;
import be.mille.confidentiality.ExceptionalReason;
import be.mille.kernel.Brussels;
import be.mille.kernel.NotFoundException;
import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import be.mille.ui.Texts;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays out the page on which exceptional access is asked for. */
@Service
@Transactional
class ExceptionalDesk {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private final Access access;
    private final ExceptionalOpenings openings;

    ExceptionalDesk(Access access, ExceptionalOpenings openings) {
        this.access = access;
        this.openings = openings;
    }

    /** @throws NotFoundException when her function opens nothing exceptionally */
    void mayAsk() {
        var actor = access.require(ConfidentialityAction.ASK_EXCEPTIONALLY);
        if (!openings.eligible(actor)) {
            throw new NotFoundException();
        }
    }

    ExceptionalPage page(ExceptionalForm form, FormErrors errors, @Nullable String answer, Texts t) {
        mayAsk();
        return new ExceptionalPage(
                form,
                errors,
                Arrays.stream(ExceptionalReason.values())
                        .map(one -> new Choice(one.name(), t.of("confidentiality.exceptional.reason", one)))
                        .toList(),
                openings.choices(CurrentActor.get()).stream()
                        .sorted()
                        .map(one -> new Choice(one.name(), t.of("confidentiality.exceptional.choice", one)))
                        .toList(),
                openings.running()
                        .map(one -> new ExceptionalPage.Running(
                                Brussels.timeOf(one.until()).format(HOUR),
                                "/families/" + one.family(),
                                "/exceptional/" + one.id() + "/end"))
                        .orElse(null),
                openings.suspended(),
                answer);
    }
}
