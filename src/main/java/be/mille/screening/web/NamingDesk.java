package be.mille.screening.web;

import be.mille.access.Compartment;
import be.mille.consent.ConsentKind;
import be.mille.consent.Consents;
import be.mille.consent.Decider.SecondParent;
import be.mille.consent.Deciders;
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
    private final Deciders deciders;
    private final Ids ids;
    private final Clock clock;

    NamingDesk(Screenings screenings, Consents consents, Wordings wordings, Deciders deciders, Ids ids, Clock clock) {
        this.screenings = screenings;
        this.consents = consents;
        this.wordings = wordings;
        this.deciders = deciders;
        this.ids = ids;
        this.clock = clock;
    }

    /** What is missing before a colleague may be named, at its field; second as for {@link #name}. */
    void check(
            FamilyId family,
            Compartment subject,
            NamingForm form,
            @Nullable String second,
            FormErrors errors,
            Texts t) {
        form.secret()
                .missing(wordings, t.language(), Brussels.today(clock))
                .forEach(one -> errors.add(one, problem(one, second, t)));
        if (second == null) {
            deciders.check(family, form.said(subject), errors, t);
        }
    }

    /**
     * A form that is sent again opens nothing anew: she may have taken it back in between.
     *
     * @param family the record the conversation lies in
     * @param subject of the domain
     * @param second the name of the second parent, who agrees to what is his or her own; null where she agrees
     */
    void name(
            FamilyId family,
            ScreeningId id,
            String domain,
            Compartment subject,
            ActorId reader,
            NamingForm form,
            @Nullable String second) {
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
                second == null
                        ? deciders.grounds(family, null, form.said(subject))
                        : new Grounds(null, new SecondParent(second))));
        if (fresh) {
            screenings.nameReader(family, id, domain, reader);
        }
    }

    private static String problem(String field, @Nullable String second, Texts t) {
        return switch (field) {
            case "informed" -> t.get("consent.problem.informed.naming");
            case "how" ->
                second == null ? t.get("consent.problem.how") : t.get("consent.problem.how.second-parent", second);
            default -> t.get("consent.problem." + field);
        };
    }

    /** Another colleague chosen on the same page is somebody else who is named. */
    private static UUID key(UUID sent, ScreeningId id, Compartment subject, ActorId reader) {
        return UUID.nameUUIDFromBytes(
                (sent + " " + id + " " + subject + " " + reader).getBytes(StandardCharsets.UTF_8));
    }

    /** Empty where it is hers alone, or the second parent’s. */
    List<Choice> deciders(FamilyId family, @Nullable String second, Texts t) {
        return second == null ? deciders.choices(family, t) : List.of();
    }

    /** @param second as for {@link #name} */
    static List<Choice> hows(@Nullable String second, Texts t) {
        return NamingForm.OFFERED.stream()
                .map(one -> new Choice(
                        one.name(),
                        second == null ? t.of("consent.how", one) : t.get("consent.how.second-parent." + one, second),
                        null,
                        one.owed()))
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
