package be.mille.consent.web;

import be.mille.access.Access;
import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.access.Relations;
import be.mille.consent.AgreedApart;
import be.mille.consent.ConsentAction;
import be.mille.consent.ConsentEvent;
import be.mille.consent.ConsentKind;
import be.mille.consent.Consents;
import be.mille.consent.Decider.SecondParent;
import be.mille.consent.Deciders;
import be.mille.consent.Grounds;
import be.mille.consent.Interpreting;
import be.mille.consent.NoteConsent;
import be.mille.consent.Recipient;
import be.mille.consent.Wordings;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.family.Families;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import be.mille.ui.Texts;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names readers of what somebody writes about a restricted subject, and notes inside the subject what it stands on. */
@Component
@Transactional
class NamedReadersDesk {
    private final Access access;
    private final Clearances clearances;
    private final Relations relations;
    private final Professionals professionals;
    private final Families families;
    private final Consents consents;
    private final AgreedApart apart;
    private final Wordings wordings;
    private final SecondParentAgrees second;
    private final Deciders deciders;
    private final ConsentWords words;
    private final Clock clock;

    NamedReadersDesk(
            Access access,
            Clearances clearances,
            Relations relations,
            Professionals professionals,
            Families families,
            Consents consents,
            AgreedApart apart,
            Wordings wordings,
            SecondParentAgrees second,
            Deciders deciders,
            ConsentWords words,
            Clock clock) {
        this.access = access;
        this.clearances = clearances;
        this.relations = relations;
        this.professionals = professionals;
        this.families = families;
        this.consents = consents;
        this.apart = apart;
        this.wordings = wordings;
        this.second = second;
        this.deciders = deciders;
        this.words = words;
        this.clock = clock;
    }

    NamedReadersPage page(FamilyId family, NamedReadersForm form, FormErrors errors, Texts t) {
        access.require(ConsentAction.SHARE, family);
        var her = families.get(family).called();
        var other = second.asked(family, form, t).map(SecondParent::called);
        var asks = form.askedOfSecondParent() == other.isPresent() ? form : form.askedAnew();
        var knowing = knowing(family, form);
        var around = around(family, form);
        var me = CurrentActor.get().id();
        return new NamedReadersPage(
                "/families/" + family,
                her,
                other.orElse(her),
                other.isPresent(),
                other.map(one -> t.get("consent.naming.second-parent.lead", one) + " ")
                                .orElse("")
                        + (form.author().filter(one -> !one.equals(me)).isEmpty()
                                ? t.get("consent.naming.lead")
                                : t.get("consent.naming.lead.other", words.name(author(form)))),
                Compartment.RESTRICTED.stream()
                        .filter(one -> one == Compartment.C10 || form.herWords())
                        .sorted()
                        .map(one -> new Choice(one.name(), t.of("consent.subject", one)))
                        .toList(),
                around.stream()
                        .filter(one -> !knowing.contains(one.id()))
                        .map(one -> new Choice(one.id().toString(), one.name(), one.post(t), false))
                        .toList(),
                around.stream()
                        .filter(one -> knowing.contains(one.id()))
                        .map(Professional::name)
                        .toList(),
                NamedReadersForm.OFFERED.stream()
                        .map(one ->
                                new Choice(one.name(), ConsentWords.how(one, other.orElse(null), t), null, one.owed()))
                        .toList(),
                wordings.articles(t.language(), Brussels.today(clock)).stream()
                        .map(one -> new Choice(one.key(), one.text()))
                        .toList(),
                other.isEmpty() ? List.of() : said(family, t),
                other.isEmpty() ? deciders.choices(family, t) : List.of(),
                asks,
                errors);
    }

    /** Kept apart from what she agreed to, which is read with her. */
    private List<String> said(FamilyId family, Texts t) {
        var reads = apart.of(family);
        return consents.of(family).reversed().stream()
                .filter(one -> one.grounds().decider() instanceof SecondParent)
                .map(one -> t.get(
                        over(one, reads) ? "consent.naming.said.over" : "consent.naming.said",
                        words.name(one.recipient(), t),
                        t.of("consent.kind", one.kind()),
                        words.dates(t).moment(one.notedAt()),
                        words.name(one.author())))
                .toList();
    }

    /** However it ended: she may have taken it back as well, or the reader left. */
    private static boolean over(ConsentEvent agreed, List<AgreedApart.Reading> reads) {
        return agreed.kind().opens()
                && reads.stream()
                        .noneMatch(one -> one.record().equals(agreed.family())
                                && one.author().equals(agreed.author())
                                && one.reader()
                                        .value()
                                        .equals(agreed.recipient().id()));
    }

    /** Whether everybody who is meant knows already: she is asked nothing then. */
    boolean nobodyNew(FamilyId family, NamedReadersForm form) {
        access.require(ConsentAction.SHARE, family);
        return form.about().isPresent()
                && !form.chosen().isEmpty()
                && knowing(family, form).containsAll(form.chosen());
    }

    /** What is missing before anybody may be named, at its field. */
    FormErrors check(FamilyId family, NamedReadersForm form, Texts t) {
        access.require(ConsentAction.SHARE, family);
        var errors = FormErrors.none();
        if (form.about().isEmpty()) {
            errors.add("subject", t.get("consent.problem.subject.naming"));
        }
        // the page may have been opened before somebody left, or was kept away
        if (form.chosen().isEmpty() || !meantAreThere(family, form)) {
            errors.add("who", t.get("consent.problem.who.naming"));
        }
        form.secret()
                .missing(wordings, t.language(), Brussels.today(clock))
                .forEach(one -> errors.add(one, second.problem(family, form, one, t)));
        second.check(family, form, errors, t);
        if (second.asked(family, form, t).isEmpty()) {
            deciders.check(family, form.said(), errors, t);
        }
        return errors;
    }

    private boolean meantAreThere(FamilyId family, NamedReadersForm form) {
        var there = around(family, form).stream().map(Professional::id).collect(Collectors.toSet());
        return there.containsAll(form.chosen());
    }

    /** A form that is sent again opens nothing anew: she may have taken it back in between. */
    void name(FamilyId family, NamedReadersForm form, UUID key, Texts t) {
        var subject = form.about().orElseThrow();
        var grounds = second.asked(family, form, t)
                .map(one -> new Grounds(null, one))
                .orElseGet(() -> deciders.grounds(family, null, form.said()));
        for (var reader : form.chosen()) {
            if (consents.noteNamed(note(family, form, subject, reader, key, grounds))) {
                clearances.clear(family, reader, subject, author(form));
            }
        }
    }

    private static NoteConsent note(
            FamilyId family, NamedReadersForm form, Compartment subject, ActorId reader, UUID key, Grounds grounds) {
        var kind = Objects.requireNonNull(form.kind());
        return new NoteConsent(
                UUID.nameUUIDFromBytes((key + " " + subject + " " + reader).getBytes(StandardCharsets.UTF_8)),
                family,
                kind,
                Recipient.colleague(reader.value()),
                Set.of(subject),
                null,
                null,
                Interpreting.NONE,
                kind == ConsentKind.GIVEN_ORALLY ? ShareForm.text(form.witness()) : null,
                kind == ConsentKind.LEGAL_DUTY ? form.article() : null,
                kind == ConsentKind.VITAL_INTEREST ? ShareForm.text(form.reason()) : null,
                grounds);
    }

    private static ActorId author(NamedReadersForm form) {
        return form.author().orElseGet(() -> CurrentActor.get().id());
    }

    private Set<ActorId> knowing(FamilyId family, NamedReadersForm form) {
        return form.about()
                .map(subject -> clearances.mayKnow(family, subject, author(form)))
                .orElse(Set.of());
    }

    /** In the order of joining, without the reader; who is there for another subject would be known by it. */
    private List<Professional> around(FamilyId family, NamedReadersForm form) {
        var now = clock.instant();
        var place = form.about().orElse(Compartment.C0);
        var me = CurrentActor.get().id();
        var there = relations.of(family).stream()
                .filter(one -> one.accompaniesIn(place, now) && !one.actor().equals(me))
                .map(Relations.Relation::actor)
                .distinct()
                .toList();
        var known = professionals.byIds(there);
        return there.stream().map(known::get).filter(Objects::nonNull).toList();
    }
}
