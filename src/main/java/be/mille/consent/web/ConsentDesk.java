package be.mille.consent.web;

import be.mille.access.Access;
import be.mille.access.Compartment;
import be.mille.consent.ConsentAction;
import be.mille.consent.ConsentEvent;
import be.mille.consent.Consents;
import be.mille.consent.Decider.SecondParent;
import be.mille.consent.Recipient;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.family.Persons;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.ui.FormErrors;
import be.mille.ui.Texts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays out what she agreed to. */
@Service
@Transactional
class ConsentDesk {
    private final Access access;
    private final Consents consents;
    private final Persons persons;
    private final Professionals professionals;
    private final DecidingDesk deciding;
    private final ConsentWords words;
    private final Clock clock;

    ConsentDesk(
            Access access,
            Consents consents,
            Persons persons,
            Professionals professionals,
            DecidingDesk deciding,
            ConsentWords words,
            Clock clock) {
        this.access = access;
        this.consents = consents;
        this.persons = persons;
        this.professionals = professionals;
        this.deciding = deciding;
        this.words = words;
        this.clock = clock;
    }

    ConsentPage page(FamilyId family, StandingForm form, Texts t, FormErrors errors) {
        var opening = access.require(ConsentAction.VIEW, family);
        var card = persons.card(family);
        var events = consents.of(family).stream()
                .filter(one -> !(one.grounds().decider() instanceof SecondParent))
                .toList();
        var scopes = consents.reading(family);
        var people = professionals.byIds(scopes.keySet());
        var path = "/families/" + family + "/consent";
        var reading = new ArrayList<ConsentPage.Agreement>();
        scopes.forEach((actor, scope) -> Optional.ofNullable(people.get(actor))
                .ifPresent(one -> reading.add(reads(family, one, scope, events, t, opening.writes()))));
        return new ConsentPage(
                card.person().called(),
                "/families/" + family,
                path,
                reading,
                said(family, events, one -> one.kind() == Recipient.Kind.ORGANISATION, t, opening.writes()),
                said(
                        family,
                        events,
                        one -> one.id() == null
                                || (one.kind() == Recipient.Kind.COLLEAGUE
                                        && !scopes.containsKey(new ActorId(one.id()))),
                        t,
                        opening.writes()),
                events.reversed().stream().map(one -> line(one, t)).toList(),
                deciding.of(card, consents.standings(family), form, t),
                opening.writes(),
                errors);
    }

    private ConsentPage.Agreement reads(
            FamilyId family,
            Professional one,
            Set<Compartment> scope,
            List<ConsentEvent> events,
            Texts t,
            boolean writes) {
        var recipient = Recipient.colleague(one.id().value());
        var byName = last(events, recipient);
        var last = byName == null ? forHouse(events, one) : byName;
        return new ConsentPage.Agreement(
                one.name(),
                ConsentWords.role(one, t),
                last == null
                        ? t.get("consent.kind.BEFORE")
                        : byName == null ? t.get("consent.house.state", state(last, t)) : state(last, t),
                tone(last),
                t.get(
                        "consent.reads",
                        ConsentWords.subjects(
                                scope.stream()
                                        .filter(subject -> !subject.restricted())
                                        .toList(),
                                t)),
                last == null ? null : noted(last, t),
                last == null ? null : words.read(last),
                writes ? "/families/" + family + "/consent/withdraw?from=" + recipient : null,
                writes ? "/families/" + family + "/share?colleague=" + one.id() : null);
    }

    /** What she agreed to for everybody of the organisation; null where that is not what was said last. */
    private static @Nullable ConsentEvent forHouse(List<ConsentEvent> events, Professional one) {
        var last = last(
                events,
                new Recipient(Recipient.Kind.ORGANISATION, one.organisation().value()));
        return last != null && last.kind().opens() ? last : null;
    }

    private List<ConsentPage.Agreement> said(
            FamilyId family, List<ConsentEvent> events, Predicate<Recipient> about, Texts t, boolean writes) {
        return events.stream()
                .map(ConsentEvent::recipient)
                .distinct()
                .filter(about)
                .flatMap(one -> Optional.ofNullable(last(events, one)).stream())
                .map(one -> {
                    var colleague = one.recipient().kind() == Recipient.Kind.COLLEAGUE;
                    var house = one.recipient().kind() == Recipient.Kind.ORGANISATION;
                    return new ConsentPage.Agreement(
                            words.name(one.recipient(), t),
                            null,
                            state(one, t),
                            tone(one),
                            house && one.kind().opens()
                                    ? t.get("consent.house.about", ConsentWords.subjects(one.subjects(), t))
                                    : null,
                            noted(one, t),
                            words.read(one),
                            writes && house && one.kind().opens()
                                    ? "/families/" + family + "/consent/withdraw?from=" + one.recipient()
                                    : null,
                            writes && (colleague || house)
                                    ? "/families/" + family + "/share?" + (house ? "organisation=" : "colleague=")
                                            + one.recipient().id()
                                    : null);
                })
                .toList();
    }

    private static @Nullable ConsentEvent last(List<ConsentEvent> events, Recipient recipient) {
        return events.stream()
                .filter(one -> one.recipient().equals(recipient))
                .filter(one -> one.subjects().stream().noneMatch(Compartment::restricted))
                .reduce((_, later) -> later)
                .orElse(null);
    }

    private String state(ConsentEvent one, Texts t) {
        var until = ConsentWords.until(one.until(), t, words.dates(t));
        var state = words.state(one, t, clock.instant());
        return until == null ? state : state + ", " + until;
    }

    private String tone(@Nullable ConsentEvent one) {
        return one == null || one.expired(clock.instant()) || !one.kind().opens() ? "wait" : "fil";
    }

    private String noted(ConsentEvent one, Texts t) {
        return t.get("consent.noted", words.name(one.author()), words.dates(t).brief(Brussels.dayOf(one.notedAt())));
    }

    private ConsentPage.Line line(ConsentEvent one, Texts t) {
        var more = new ArrayList<String>();
        var until = ConsentWords.until(one.until(), t, words.dates(t));
        if (until != null) {
            more.add(until);
        }
        if (one.witness() != null) {
            more.add(t.get("consent.witness", one.witness()));
        }
        if (one.article() != null) {
            more.add(words.article(one.article(), t));
        }
        if (one.reason() != null) {
            more.add(one.reason());
        }
        if (one.words() != null) {
            more.add(t.of("consent.interpreting", one.interpreting()));
        }
        more.addAll(ConsentWords.grounds(one.grounds(), t));
        more.add(t.get("consent.noted.by", words.name(one.author())));
        return new ConsentPage.Line(
                words.dates(t).moment(one.notedAt()),
                t.of("consent.kind", one.kind()),
                words.name(one.recipient(), t),
                one.kind().takesBack() && one.subjects().contains(Compartment.C0)
                        ? t.get("consent.everything")
                        : ConsentWords.subjects(one.subjects(), t),
                more,
                words.read(one));
    }
}
