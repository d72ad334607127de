package be.mille.referral.web;

import be.mille.access.Access;
import be.mille.access.CurrentActor;
import be.mille.directory.HelpService;
import be.mille.directory.Readers;
import be.mille.directory.ServiceId;
import be.mille.family.Contact;
import be.mille.family.ContactId;
import be.mille.family.Contacts;
import be.mille.family.Families;
import be.mille.family.LanguageNames;
import be.mille.family.Persons;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.kernel.NotFoundException;
import be.mille.referral.AskInterpreter;
import be.mille.referral.Booking;
import be.mille.referral.InterpreterRequests;
import be.mille.referral.Receiver;
import be.mille.referral.Referral;
import be.mille.referral.internal.ReferralAction;
import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import be.mille.ui.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays out the page on which an interpreter is asked for: what the appointment and the record know is filled in. */
@Component
@Transactional
class InterpreterDesk {
    private static final int USUAL = 60;
    private static final int CALL = 30;

    private final Access access;
    private final Families families;
    private final Persons persons;
    private final Contacts contacts;
    private final Readers readers;
    private final InterpreterRequests requests;
    private final InterpreterServices services;
    private final LetterDesk letters;
    private final BookingWords bookings;
    private final ReferralWords words;
    private final Ids ids;

    InterpreterDesk(
            Access access,
            Families families,
            Persons persons,
            Contacts contacts,
            Readers readers,
            InterpreterRequests requests,
            InterpreterServices services,
            LetterDesk letters,
            BookingWords bookings,
            ReferralWords words,
            Ids ids) {
        this.access = access;
        this.families = families;
        this.persons = persons;
        this.contacts = contacts;
        this.readers = readers;
        this.requests = requests;
        this.services = services;
        this.letters = letters;
        this.bookings = bookings;
        this.words = words;
        this.ids = ids;
    }

    /** @throws NotFoundException when it is not planned, or not for this reader */
    Contact appointment(FamilyId family, ContactId id) {
        access.require(ReferralAction.SEND, family);
        var one = contacts.get(family, id);
        if (one.state() != Contact.State.PLANNED) {
            throw new NotFoundException();
        }
        return one;
    }

    /** What was asked for it, the newest first. */
    List<Referral> before(FamilyId family, ContactId id) {
        return requests.of(family).getOrDefault(id, List.of());
    }

    /** The page as it opens: after a no, everything that was said stands there, and the next service is chosen. */
    InterpreterForm begun(FamilyId family, Contact at, Texts t) {
        var before = before(family, at.id());
        var last = before.stream().findFirst();
        var booked = last.map(Referral::booking);
        var language = booked.map(Booking::language)
                .orElseGet(() -> languages(family).stream().findFirst().orElse(""));
        boolean call = at.kind() == Contact.Kind.CALL;
        return new InterpreterForm(
                ids.next().toString(),
                services.next(family, language, before)
                        .map(one -> InterpreterServices.value(one, services.here(family)))
                        .orElse(null),
                null,
                null,
                null,
                t.language(),
                language,
                booked.map(Booking::way)
                        .orElse(call ? Booking.Way.TELEPHONE : Booking.Way.ON_SITE)
                        .name(),
                booked.map(Booking::minutes).orElse(call ? CALL : USUAL),
                booked.map(Booking::place).orElse(at.place()),
                booked.map(one -> one.wishes().stream().map(Enum::name).toList())
                        .orElse(List.of()),
                last.filter(one -> !one.told().called().isEmpty())
                        .map(_ -> "true")
                        .orElse(null),
                last.map(one -> one.agreement().way().name()).orElse(null),
                words.dates(t).numeric(last.map(one -> one.agreement().on()).orElse(words.today())),
                at.version());
    }

    /** The one an interpreter is wanted for comes first; never asked again. */
    Set<String> languages(FamilyId family) {
        var all = new LinkedHashSet<String>();
        Optional.ofNullable(persons.card(family).person().interpreterLanguage()).ifPresent(all::add);
        all.addAll(families.get(family).languages());
        return all;
    }

    InterpreterPage page(FamilyId family, Contact at, InterpreterForm form, FormErrors errors, Texts t) {
        var spoken = Objects.requireNonNullElse(form.spoken(), "");
        var listed = services.of(family, spoken);
        var here = services.here(family);
        var dates = words.dates(t);
        return new InterpreterPage(
                InterpreterController.address(family, at.id()),
                "/families/" + family + "/contacts",
                "/families/" + family + "/contacts/" + at.id(),
                families.get(family).called(),
                t.get(
                        "referral.interpreting.appointment",
                        t.of("family.contact.kind", at.kind()),
                        at.timed() ? bookings.when(at.at(), t) : dates.weekday(at.day())),
                at.timed(),
                before(family, at.id()).stream()
                        .findFirst()
                        .map(one -> t.get(
                                "referral.interpreting.before",
                                words.receiver(one.to(), t),
                                words.state(one.state(), one.reason(), null, t)))
                        .orElse(null),
                receivers(at, listed, here, spoken, t),
                listed.stream().anyMatch(one -> !here.contains(one.id())),
                languages(family).stream()
                        .map(code -> new Choice(code, LanguageNames.of(code, t)))
                        .toList(),
                Arrays.stream(Booking.Way.values())
                        .map(one -> new Choice(one.name(), t.of("referral.interpreting.way", one)))
                        .toList(),
                InterpreterForm.LENGTHS.stream()
                        .map(one -> new Choice(one.toString(), t.get("referral.interpreting.minutes", one)))
                        .toList(),
                Arrays.stream(Booking.Wish.values())
                        .map(one -> new Choice(one.name(), t.of("referral.interpreting.wish", one)))
                        .toList(),
                ReferralWords.agreements(t),
                letters.ways(true, t),
                LetterDesk.languages(t),
                dates.brief(requests.answerBy(at.day())),
                readers.of(family, at.compartment(), CurrentActor.get().id(), t),
                form,
                errors);
    }

    /** Somebody of hers is not offered where the appointment itself is for a few: there she must be able to speak freely. */
    private List<Choice> receivers(Contact at, List<HelpService> listed, Set<ServiceId> here, String spoken, Texts t) {
        var all = new ArrayList<Choice>();
        listed.forEach(one -> all.add(services.choice(one, here, spoken, t)));
        if (!at.compartment().restricted()) {
            all.add(Choice.soft(InterpreterForm.RELATIVE, t.get("referral.interpreting.relative")));
        }
        return all;
    }

    /** Asked after the form was found readable; empty for a service that is no more. */
    Optional<AskInterpreter> command(FamilyId family, Contact at, InterpreterForm form, Texts t) {
        return form.service().flatMap(services::find).map(one -> command(family, at, form, one, t));
    }

    private AskInterpreter command(FamilyId family, Contact at, InterpreterForm form, HelpService one, Texts t) {
        var spoken = Objects.requireNonNull(form.spoken());
        return new AskInterpreter(
                form.keyOr(ids.next()),
                family,
                at.id(),
                one.category(),
                form.outside()
                        ? new Receiver.Outside(one.name(t.language()), phone(form, one), one.id())
                        : new Receiver.Service(one.id()),
                spoken,
                form.how().orElseThrow(),
                Objects.requireNonNull(form.minutes()),
                form.where(),
                form.wishes(),
                "true".equals(form.named()) ? families.get(family).called() : null,
                form.agreement(),
                t.get("referral.interpreting.title.of", LanguageNames.of(spoken, t)));
    }

    /** As it was typed, or as the list knows it. */
    private static String phone(InterpreterForm form, HelpService one) {
        var typed = AnswerForm.text(form.outsidePhone());
        return typed == null ? Objects.requireNonNullElse(one.reach().shown(), "") : typed;
    }
}
