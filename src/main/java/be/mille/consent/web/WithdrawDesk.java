package be.mille.consent.web;

import be.mille.access.Access;
import be.mille.access.Clearances.Named;
import be.mille.access.Compartment;
import be.mille.consent.ConsentAction;
import be.mille.consent.ConsentEvent;
import be.mille.consent.Consents;
import be.mille.consent.Decider;
import be.mille.consent.Deciders;
import be.mille.consent.ReadByRequest;
import be.mille.consent.Recipient;
import be.mille.consent.Withdrawal;
import be.mille.consent.Wording;
import be.mille.consent.Wordings;
import be.mille.directory.Professionals;
import be.mille.directory.Readers;
import be.mille.family.PersonCard;
import be.mille.family.Persons;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import be.mille.ui.Languages;
import be.mille.ui.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays out the preview of a withdrawal. */
@Service
@Transactional
class WithdrawDesk {
    private final Access access;
    private final Consents consents;
    private final Persons persons;
    private final Professionals professionals;
    private final Wordings wordings;
    private final ConsentWords words;
    private final AskedLines asked;
    private final Deciders deciders;
    private final ShownEffect shown;
    private final Readers readers;

    WithdrawDesk(
            Access access,
            Consents consents,
            Persons persons,
            Professionals professionals,
            Wordings wordings,
            ConsentWords words,
            AskedLines asked,
            Deciders deciders,
            ShownEffect shown,
            Readers readers) {
        this.shown = shown;
        this.access = access;
        this.consents = consents;
        this.persons = persons;
        this.professionals = professionals;
        this.wordings = wordings;
        this.words = words;
        this.asked = asked;
        this.deciders = deciders;
        this.readers = readers;
    }

    WithdrawPage page(FamilyId family, WithdrawForm form, Texts t, FormErrors errors, boolean changed) {
        var whole = access.require(ConsentAction.PREVIEW, family).whole();
        var card = persons.card(family);
        var base = "/families/" + family + "/consent";
        var from = form.recipient();
        return new WithdrawPage(
                card.person().called(),
                base,
                base + "/withdraw",
                recipients(family, t),
                Arrays.stream(Compartment.values())
                        .filter(one -> one != Compartment.C0)
                        .map(one -> new Choice(one.name(), t.of("consent.subject", one)))
                        .toList(),
                form.chosen().stream().map(Enum::name).toList(),
                from == null ? null : preview(family, from, form, card, whole, t, changed),
                form,
                errors);
    }

    private List<Choice> recipients(FamilyId family, Texts t) {
        var reading = consents.reading(family);
        var people = professionals.byIds(reading.keySet());
        var choices = new ArrayList<Choice>();
        var places = new LinkedHashMap<String, String>();
        reading.keySet().stream().filter(people::containsKey).map(people::get).forEach(one -> {
            choices.add(new Choice(
                    Recipient.colleague(one.id().value()).toString(), one.name() + ", " + ConsentWords.role(one, t)));
            places.put(
                    new Recipient(
                                    Recipient.Kind.ORGANISATION,
                                    one.organisation().value())
                            .toString(),
                    t.get("consent.organisation", one.house(t)));
        });
        consents.of(family).stream()
                .map(ConsentEvent::recipient)
                .filter(one -> one.kind() == Recipient.Kind.ORGANISATION)
                .forEach(one -> places.putIfAbsent(one.toString(), t.get("consent.organisation", words.name(one, t))));
        asked.recipients(family, t).forEach(places::putIfAbsent);
        places.forEach((value, text) -> choices.add(new Choice(value, text)));
        choices.add(new Choice(Recipient.TEAM.toString(), t.get("consent.team.all")));
        return choices;
    }

    private WithdrawPage.Preview preview(
            FamilyId family,
            Recipient from,
            WithdrawForm form,
            PersonCard card,
            Set<Compartment> whole,
            Texts t,
            boolean changed) {
        var plan = consents.preview(family, from, form.chosen());
        var name = words.name(from, t);
        var ofTheirHouse = asked.ofTheirHouse(from);
        var said = wordings.newest(Wordings.WITHDRAW, language(form, card, t), from.id() == null ? null : name);
        return new WithdrawPage.Preview(
                name,
                form.chosen().isEmpty() ? t.get("consent.everything") : ConsentWords.subjects(form.chosen(), t),
                Stream.concat(
                                plan.losses().stream().flatMap(one -> loss(one, "consent.loses.", whole, t).stream()),
                                plan.asleep().stream()
                                        .flatMap(one -> loss(one, "consent.loses.asleep.", whole, t).stream()))
                        .toList(),
                plan.stays().stream().flatMap(one -> stay(one, t).stream()).toList(),
                asked.lines(family, plan.requests(), ofTheirHouse, t),
                plan.requests().stream().anyMatch(ofTheirHouse),
                plan.requests().stream()
                        .filter(one -> form.takesBack(one.request(), !ofTheirHouse.test(one)))
                        .map(ReadByRequest.Reading::request)
                        .map(UUID::toString)
                        .toList(),
                new SharePage.Aloud(
                        said.wording().text(),
                        said.wording().language(),
                        Languages.direction(said.wording().language()),
                        said.wording().version(),
                        said.draft()),
                deciders.choices(family, t),
                readers.open(family, t).team(),
                shown.close(plan.fingerprint()),
                changed);
    }

    /**
     * A restricted subject that somebody reads by her function is told to whoever reads all of it too: by what is missing beside others of
     * that function, anybody else could read off what she took back before.
     */
    private List<WithdrawPage.Effect> loss(Withdrawal.Loss one, String key, Set<Compartment> whole, Texts t) {
        var subjects = EnumSet.noneOf(Compartment.class);
        one.subjects().stream()
                .filter(subject -> !subject.restricted() || whole.contains(subject))
                .forEach(subjects::add);
        one.named().stream().map(Named::compartment).forEach(subjects::add);
        if (subjects.isEmpty() && !one.whole()) {
            return List.of();
        }
        return effect(one.who(), t.get(key + (one.whole() ? "whole" : "part"), ConsentWords.subjects(subjects, t)), t);
    }

    private List<WithdrawPage.Effect> stay(Withdrawal.Stay one, Texts t) {
        var list = ConsentWords.subjects(
                one.subjects().stream().filter(subject -> !subject.restricted()).toList(), t);
        return effect(one.who(), t.get("consent.stays." + one.why(), list), t);
    }

    private List<WithdrawPage.Effect> effect(ActorId who, String text, Texts t) {
        return professionals.find(who).stream()
                .map(one -> new WithdrawPage.Effect(one.name(), ConsentWords.role(one, t), text))
                .toList();
    }

    private String language(WithdrawForm form, PersonCard card, Texts t) {
        var chosen = form.language();
        if (chosen != null && wordings.languages().contains(chosen)) {
            return chosen;
        }
        return card.person().languages().stream()
                .filter(wordings.languages()::contains)
                .findFirst()
                .orElse(t.language());
    }

    /** She herself, as long as nobody says otherwise: nothing is in the way of taking back. Null where nobody decides for her. */
    @Nullable
    Decider decider(FamilyId family, WithdrawForm form) {
        return deciders.chosen(family, form.decider())
                .or(() -> deciders.chosen(family, Deciders.HERSELF))
                .orElse(null);
    }

    /** What was read to her, in the version of the page that was shown; null when that is not known any more. */
    @Nullable
    Wording read(WithdrawForm form, Recipient from, Texts t) {
        var version = form.version();
        var language = form.language();
        return version == null || language == null
                ? null
                : wordings.version(Wordings.WITHDRAW, version, language, from.id() == null ? null : words.name(from, t))
                        .map(Wordings.Said::wording)
                        .orElse(null);
    }
}
