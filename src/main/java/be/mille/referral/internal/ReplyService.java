package be.mille.referral.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Compartment;
import be.mille.audit.Attempts;
import be.mille.audit.AuditEntry;
import be.mille.audit.AuditLog;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.kernel.LinkKeys;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import be.mille.referral.Answer;
import be.mille.referral.Inbox;
import be.mille.referral.Offer;
import be.mille.referral.Receiver;
import be.mille.referral.Referral;
import be.mille.referral.ReferralState;
import be.mille.referral.Replies;
import be.mille.sealing.Seal;
import be.mille.sealing.Sealing;
import be.mille.sql.Sql;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody without an account does with a letter: the database compares both hashes each time and opens that one request. */
@Service
@Transactional
class ReplyService implements Replies {
    private static final String FUNCTION = "OUTSIDE";

    private final Sql sql;
    private final ReferralRows rows;
    private final Offers offers;
    private final LetterTerms terms;
    private final BehindLetter behind;
    private final Seal wishes;
    private final AuditLog log;
    private final Attempts attempts;
    private final Ids ids;
    private final Clock clock;

    ReplyService(
            Sql sql,
            ReferralRows rows,
            Offers offers,
            LetterTerms terms,
            BehindLetter behind,
            Sealing sealing,
            AuditLog log,
            Attempts attempts,
            Ids ids,
            Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.offers = offers;
        this.terms = terms;
        this.behind = behind;
        this.wishes = sealing.ofProgram(JoiningService.TABLE);
        this.log = log;
        this.attempts = attempts;
        this.ids = ids;
        this.clock = clock;
    }

    private record Tried(UUID letter, FamilyId family, Compartment compartment, boolean fits) {}

    private record Standing(UUID letter, Instant until) {}

    private record Found(Referral request, Inbox.Received received) {}

    @Override
    public Optional<Visit> knock(String secret, String code) {
        return knock("knock", secret, code);
    }

    @Override
    public Optional<Visit> knockByMail(String part, String code) {
        return knock("knock_by_mail", part, code);
    }

    /** Counted and logged even when nothing else comes of it: the transaction ends well. */
    private Optional<Visit> knock(String door, String secret, String code) {
        var tried = sql.find(
                row -> new Tried(
                        row.getObject("letter", UUID.class),
                        new FamilyId(row.getObject("family", UUID.class)),
                        Compartment.valueOf(row.getString("compartment")),
                        row.getBoolean("fits")),
                "select letter, family, compartment, fits from referral." + door + "(:secret, :code, :now)",
                p("secret", LinkKeys.hash(secret)),
                p("code", LinkKeys.hash(secret, code)),
                p("now", clock.instant()));
        if (tried.isEmpty()) {
            attempts.count(Attempts.Kind.LETTER);
        }
        tried.ifPresent(one -> {
            var entry = entry(one.letter(), "letter.knock", one.fits(), one.family(), one.compartment());
            if (one.fits()) {
                log.permitted(entry);
            } else {
                log.refused(entry);
            }
        });
        return tried.filter(Tried::fits)
                .map(_ -> new Visit(LinkKeys.hex(LinkKeys.hash(secret)), LinkKeys.hex(LinkKeys.hash(secret, code))));
    }

    @Override
    public Behind read(Visit visit) {
        var letter = enter(visit);
        var offer = offers.byLetter();
        if (offer.isPresent() && !offer.get().readable()) {
            // nothing of her is read: there is nothing to note among the looks
            return offer.get().state() == Offer.State.BACK
                    ? new Behind.TakenBack()
                    : new Behind.Over(offer.get().state());
        }
        var found = found();
        tell(letter, "letter.read", found.request());
        if (found.request().state() == ReferralState.CANCELLED) {
            return new Behind.TakenBack();
        }
        var to = offer.map(Offer::to).orElse(found.request().to()) instanceof Receiver.Outside outside
                ? outside.name()
                : "";
        return behind.asked(to, found.request(), found.received(), letter.until());
    }

    @Override
    public void answer(Visit visit, Answer answer) {
        var letter = enter(visit);
        var offer = offers.byLetter();
        if (offer.isPresent() && !offer.get().readable()) {
            throw new StaleException();
        }
        var found = found();
        var request = found.request();
        boolean together = found.received().together();
        if (!behind.answers(found.request(), found.received()).contains(answer.state())) {
            throw new StaleException();
        }
        tell(letter, "letter.answer", request);
        if (together && offer.isPresent()) {
            offers.answerByLetter(request, offer.get(), answer, terms.livesOn(answer, clock.instant()));
            return;
        }
        var event = ids.next();
        var now = clock.instant();
        boolean done = sql.find(
                        row -> row.getBoolean("done"),
                        """
                        select referral.answer_by_letter(:next, cast(:reason as text), cast(:words as text), cast(:place as date), :event,
                            cast(:said as text), :version, cast(:until as timestamptz), :lives) as done
                        """,
                        p("next", answer.state()),
                        p("reason", answer.reason()),
                        p(
                                "words",
                                rows.seal(request.id(), request.family(), request.compartment())
                                        .closeAny("words", answer.words())),
                        p("place", answer.placeOn()),
                        p("event", event),
                        p(
                                "said",
                                rows.eventSeal(event, request.family(), request.compartment())
                                        .closeAny("words", answer.words())),
                        p("version", answer.version()),
                        p("until", InboxService.readableUntil(answer, now)),
                        p("lives", terms.livesOn(answer, now)))
                .orElse(false);
        if (!done) {
            throw new StaleException();
        }
    }

    @Override
    public void join(Visit visit, Joiner joiner) {
        var letter = enter(visit);
        tell(letter, "letter.join", found().request());
        sql.list(
                _ -> 1,
                "select referral.wish_to_join(:id, :who, :house, :way)",
                p("id", ids.next()),
                p("who", wishes.close("who", joiner.who())),
                p("house", wishes.close("house", joiner.house())),
                p("way", wishes.close("way", joiner.way())));
    }

    /** @throws NotFoundException when the letter does not open, or opens no more */
    private Standing enter(Visit visit) {
        sql.list(
                _ -> 1,
                """
                select set_config('mille.letter', :secret, true), set_config('mille.letter_code', :code, true),
                    set_config('mille.now', :now, true)
                """,
                p("secret", visit.secret()),
                p("code", visit.code()),
                p("now", clock.instant().toString()));
        return sql.find(
                        row -> new Standing(
                                row.getObject("id", UUID.class),
                                row.getObject("expires_at", OffsetDateTime.class)
                                        .toInstant()),
                        "select id, expires_at from referral.standing() where id is not null")
                .orElseThrow(NotFoundException::new);
    }

    private Found found() {
        return sql.find(
                        row -> new Found(rows.referral(row), rows.received(row)),
                        "select " + ReferralRows.COLUMNS + " from referral.by_letter() r")
                .orElseThrow(NotFoundException::new);
    }

    private void tell(Standing letter, String action, Referral request) {
        log.permitted(entry(letter.letter(), action, true, request.family(), request.compartment()));
    }

    /** The letter is who acted: its name lies closed with the request. */
    private AuditEntry entry(UUID letter, String action, boolean permitted, FamilyId family, Compartment compartment) {
        return new AuditEntry(
                clock.instant(),
                new ActorId(letter),
                null,
                FUNCTION,
                action,
                permitted ? AuditEntry.Outcome.PERMIT : AuditEntry.Outcome.DENY,
                "LETTER",
                family,
                Set.of(compartment.name()));
    }
}
