package be.mille.screening.web;

import be.mille.access.Compartment;
import be.mille.consent.ConsentKind;
import be.mille.consent.Consents;
import be.mille.consent.Grounds;
import be.mille.consent.Interpreting;
import be.mille.consent.NoteConsent;
import be.mille.consent.Recipient;
import be.mille.consent.Wordings;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.screening.ScreeningId;
import be.mille.screening.Screenings;
import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import be.mille.ui.Texts;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names a reader of a restricted subject on the conditions of a shared secret, and notes inside the subject what it stands on. */
@Component
@Transactional
class NamingDesk {
    private final Screenings screenings;
    private final Consents consents;
    private final Wordings wordings;
    private final Ids ids;
    private final Clock clock;

    NamingDesk(Screenings screenings, Consents consents, Wordings wordings, Ids ids, Clock clock) {
        this.screenings = screenings;
        this.consents = consents;
        this.wordings = wordings;
        this.ids = ids;
        this.clock = clock;
    }

    /** What is missing before a colleague may be named, at its field. */
    void check(NamingForm form, FormErrors errors, Texts t) {
        form.secret()
                .missing(wordings, t.language(), Brussels.today(clock))
                .forEach(one -> errors.add(one, t.get("consent.problem." + one)));
    }

    /**
     * A form that is sent again opens nothing anew: she may have taken it back in between.
     *
     * @param family the record the conversation lies in
     * @param subject of the domain
     */
    void name(FamilyId family, ScreeningId id, String domain, Compartment subject, ActorId reader, NamingForm form) {
        var kind = Objects.requireNonNull(form.kind());
        var sent = form.sent();
        boolean fresh = consents.noteNamed(new NoteConsent(
                sent == null ? ids.next() : key(sent, id, subject, reader),
                family,
                kind,
                Recipient.colleague(reader.value()),
                Set.of(subject),
                null,
                null,
                Interpreting.NONE,
                kind == ConsentKind.GIVEN_ORALLY ? text(form.witness()) : null,
                kind == ConsentKind.LEGAL_DUTY ? form.article() : null,
                kind == ConsentKind.VITAL_INTEREST ? text(form.reason()) : null,
                Grounds.NONE));
        if (fresh) {
            screenings.nameReader(family, id, domain, reader);
        }
    }

    /** Another colleague chosen on the same page is somebody else who is named. */
    private static UUID key(UUID sent, ScreeningId id, Compartment subject, ActorId reader) {
        return UUID.nameUUIDFromBytes(
                (sent + " " + id + " " + subject + " " + reader).getBytes(StandardCharsets.UTF_8));
    }

    static List<Choice> hows(Texts t) {
        return NamingForm.OFFERED.stream()
                .map(one -> new Choice(one.name(), t.of("consent.how", one), null, one.owed()))
                .toList();
    }

    List<Choice> articles(Texts t) {
        return wordings.articles(t.language(), Brussels.today(clock)).stream()
                .map(one -> new Choice(one.key(), one.text()))
                .toList();
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
