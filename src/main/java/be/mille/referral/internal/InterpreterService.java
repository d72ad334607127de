package be.mille.referral.internal;

import be.mille.access.Access;
import be.mille.family.Contact;
import be.mille.family.ContactId;
import be.mille.family.Contacts;
import be.mille.family.Merges;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.referral.AskInterpreter;
import be.mille.referral.InterpreterRequests;
import be.mille.referral.Referral;
import be.mille.referral.ReferralId;
import be.mille.referral.ReferralProblem;
import be.mille.referral.SendOutcome;
import be.mille.referral.SendReferral;
import be.mille.referral.Told;
import be.mille.sql.Sql;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks interpreters for appointments. */
@Service
@Transactional
class InterpreterService implements InterpreterRequests {
    private final Access access;
    private final Contacts contacts;
    private final Merges merges;
    private final OneByOne turns;
    private final Sending sending;
    private final ReferralStore requests;
    private final BookingRows bookings;
    private final LetterTerms terms;
    private final Sql sql;
    private final Clock clock;

    InterpreterService(
            Access access,
            Contacts contacts,
            Merges merges,
            OneByOne turns,
            Sending sending,
            ReferralStore requests,
            BookingRows bookings,
            LetterTerms terms,
            Sql sql,
            Clock clock) {
        this.access = access;
        this.contacts = contacts;
        this.merges = merges;
        this.turns = turns;
        this.sending = sending;
        this.requests = requests;
        this.bookings = bookings;
        this.terms = terms;
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public SendOutcome ask(AskInterpreter asked) {
        var records = merges.records(ReferralAction.SEND, asked.family());
        var at = contacts.get(asked.family(), asked.appointment());
        if (at.state() != Contact.State.PLANNED || !at.timed() || !records.contains(at.family())) {
            throw new NotFoundException();
        }
        turns.ask(at.id());
        var command = command(asked, at);
        var before = requests.byKey(at.family(), asked.key());
        if (before.isEmpty() && open(asked)) {
            return new SendOutcome.Refused(Set.of(ReferralProblem.ASKED_ALREADY));
        }
        return sending.book(command, id -> {
            bookings.insert(id, at, asked);
            // what was noted before does not hold any more: the request says how it stands
            if (at.interpreter() != Contact.Interpreter.NOT_BOOKED) {
                contacts.interpreting(asked.family(), at.id(), Contact.Interpreter.NOT_BOOKED, at.version());
            }
        });
    }

    private boolean open(AskInterpreter asked) {
        return of(asked.family()).getOrDefault(asked.appointment(), List.of()).stream()
                .anyMatch(one -> one.state().open());
    }

    private SendReferral command(AskInterpreter asked, Contact at) {
        return new SendReferral(
                asked.key(),
                at.family(),
                at.compartment(),
                null,
                asked.category(),
                asked.to(),
                new Told(
                        Objects.requireNonNullElse(asked.called(), ""),
                        null,
                        List.of(asked.language()),
                        true,
                        asked.title(),
                        null),
                asked.agreement(),
                false,
                null,
                answerBy(at.day()),
                null);
    }

    @Override
    public LocalDate answerBy(LocalDate appointment) {
        return terms.interpreterBy(Brussels.today(clock), appointment);
    }

    @Override
    public Map<ContactId, List<Referral>> of(FamilyId family) {
        return requests.of(merges.records(ReferralAction.LIST, family)).stream()
                .filter(one -> one.booking() != null)
                .sorted((a, b) -> b.madeAt().compareTo(a.madeAt()))
                .collect(Collectors.groupingBy(InterpreterService::appointment));
    }

    private static ContactId appointment(Referral one) {
        return Objects.requireNonNull(one.booking(), "filtered above").appointment();
    }

    @Override
    public List<CalledOff> calledOff() {
        access.require(ReferralAction.SEE_QUEUE);
        return sql.list(
                row -> new CalledOff(
                        new ReferralId(row.getObject("request", UUID.class)),
                        row.getString("language"),
                        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                        row.getObject("since", OffsetDateTime.class).toInstant()),
                "select request, language, starts_at, since from referral.called_off() order by starts_at, request");
    }
}
