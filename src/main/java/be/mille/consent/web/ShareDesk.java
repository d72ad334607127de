package be.mille.consent.web;

import be.mille.access.Access;
import be.mille.access.Compartment;
import be.mille.consent.ConsentAction;
import be.mille.consent.ConsentEvent;
import be.mille.consent.Consents;
import be.mille.consent.Deciders;
import be.mille.consent.Handout;
import be.mille.consent.Recipient;
import be.mille.consent.Secrecy;
import be.mille.consent.Wordings;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.family.LanguageNames;
import be.mille.family.Persons;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import be.mille.ui.Languages;
import be.mille.ui.Texts;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays out the page on which something is shared. */
@Service
@Transactional
class ShareDesk {
    private final Access access;
    private final Consents consents;
    private final BoundBySecrecy bound;
    private final Persons persons;
    private final Professionals professionals;
    private final Wordings wordings;
    private final Secrecy secrecy;
    private final Deciders deciders;
    private final ConsentWords words;
    private final Clock clock;

    ShareDesk(
            Access access,
            Consents consents,
            BoundBySecrecy bound,
            Persons persons,
            Professionals professionals,
            Wordings wordings,
            Secrecy secrecy,
            Deciders deciders,
            ConsentWords words,
            Clock clock) {
        this.access = access;
        this.consents = consents;
        this.bound = bound;
        this.persons = persons;
        this.professionals = professionals;
        this.wordings = wordings;
        this.secrecy = secrecy;
        this.deciders = deciders;
        this.words = words;
        this.clock = clock;
    }

    SharePage page(FamilyId family, ShareForm form, Texts t, FormErrors errors) {
        access.require(ConsentAction.SHARE, family);
        var card = persons.card(family);
        var base = "/families/" + family;
        return new SharePage(
                card.person().called(),
                base,
                base + "/share",
                professionals.atWork().stream()
                        .map(one -> new Choice(one.id().toString(), one.name() + ", " + ConsentWords.role(one, t)))
                        .toList(),
                bound.all()
                        .map(one -> new Choice(one.organisation().toString(), one.house(t)))
                        .distinct()
                        .sorted(Comparator.comparing(Choice::text))
                        .toList(),
                bound.chosen(form)
                        .map(one -> chosen(family, one, form, card.person().languages(), t))
                        .orElse(null),
                Handout.of(card, ""),
                secrecy.others().stream()
                        .map(one -> t.get("consent.other." + one))
                        .collect(Collectors.joining(", ")),
                errors);
    }

    private SharePage.Chosen chosen(FamilyId family, Whom one, ShareForm form, List<String> hers, Texts t) {
        var subjects = one.offered().stream()
                .filter(subject -> subject != Compartment.C0)
                .sorted()
                .toList();
        var running = consents.reading(family).keySet();
        var colleague = one.colleague();
        var read = language(form.language(), hers, t);
        var said = wordings.newest(one.wording(), read, one.name().in(read));
        return new SharePage.Chosen(
                colleague == null ? "organisation" : "colleague",
                String.valueOf(one.recipient().id()),
                one.name().in(t.language()),
                colleague == null ? t.get("consent.house.role") : ConsentWords.role(colleague, t),
                colleague == null
                        ? List.of(t.get("consent.house.known.secrecy"), mission(one, "consent.house.known.mission", t))
                        : List.of(t.get("consent.known.secrecy"), mission(one, "consent.known.mission", t)),
                colleague == null ? null : join(family, colleague, t),
                last(family, one).map(last -> before(last, t)).orElse(null),
                professionals.byIds(running).values().stream()
                        .map(Professional::name)
                        .sorted()
                        .collect(Collectors.joining(", ")),
                new SharePage.Aloud(
                        said.wording().text(),
                        said.wording().language(),
                        Languages.direction(said.wording().language()),
                        said.wording().version(),
                        said.draft()),
                subjects.stream()
                        .map(subject -> new Choice(subject.name(), t.of("consent.subject", subject)))
                        .toList(),
                Objects.requireNonNullElse(form.subjects(), List.of()),
                one.tasks().stream()
                        .map(task -> new Choice(task, t.get("consent.task." + task)))
                        .toList(),
                deciders.choices(family, t),
                t.of("consent.subject", Compartment.C0),
                wordings.articles(t.language(), Brussels.today(clock)).stream()
                        .map(article -> new Choice(article.key(), article.text()))
                        .toList(),
                wordings.languages().stream()
                        .map(code -> new Choice(code, LanguageNames.of(code, t)))
                        .toList(),
                consents.keptAway(family, one.recipient()),
                form);
    }

    private static String mission(Whom one, String key, Texts t) {
        return one.tasks().isEmpty()
                ? t.get("consent.problem.mission")
                : t.get(
                        key,
                        one.tasks().stream()
                                .map(task -> t.get("consent.task." + task))
                                .collect(Collectors.joining(", ")));
    }

    private SharePage.@Nullable Join join(FamilyId family, Professional one, Texts t) {
        var reads = consents.reading(family).getOrDefault(one.id(), Set.of());
        return consents.agreedForHouse(family, one.id())
                .filter(agreed -> !reads.containsAll(agreed.subjects()))
                .map(agreed -> new SharePage.Join(
                        agreed.event().toString(),
                        t.get(
                                agreed.until() == null ? "consent.join.sentence" : "consent.join.sentence.until",
                                words.dates(t).brief(Brussels.dayOf(agreed.notedAt())),
                                one.house(t),
                                ConsentWords.subjects(agreed.subjects(), t),
                                agreed.until() == null
                                        ? ""
                                        : words.dates(t)
                                                .brief(Brussels.dayOf(
                                                        agreed.until().minusSeconds(1)))),
                        agreed.decider() == null ? null : ConsentWords.decided(agreed.decider(), t)))
                .orElse(null);
    }

    private Optional<ConsentEvent> last(FamilyId family, Whom one) {
        var colleague = one.colleague();
        return consents.of(family).stream()
                .filter(event -> event.recipient().equals(one.recipient())
                        || (colleague != null
                                && event.recipient()
                                        .equals(new Recipient(
                                                Recipient.Kind.ORGANISATION,
                                                colleague.organisation().value()))))
                .reduce((_, last) -> last);
    }

    private String before(ConsentEvent last, Texts t) {
        return t.get(
                "consent.before",
                words.dates(t).brief(Brussels.dayOf(last.notedAt())),
                words.state(last, t, clock.instant()));
    }

    /** What was chosen, else the first of her languages that has texts, else the reader's. */
    private String language(@Nullable String chosen, List<String> hers, Texts t) {
        var known = wordings.languages();
        if (chosen != null && known.contains(chosen)) {
            return chosen;
        }
        return hers.stream().filter(known::contains).findFirst().orElse(t.language());
    }
}
