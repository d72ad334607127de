package be.mille.referral.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.referral.Answer;
import be.mille.referral.Reason;
import be.mille.referral.Referral;
import be.mille.referral.ReferralEvent;
import be.mille.referral.ReferralId;
import be.mille.referral.ReferralState;
import be.mille.referral.SendReferral;
import be.mille.referral.internal.ReferralStore.Address;
import be.mille.sql.Sql;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes requests, and what happens to them, for the team around her. */
@Component
class RequestWriting {
    private final Sql sql;
    private final ReferralRows rows;
    private final LetterTerms terms;
    private final Ids ids;
    private final Clock clock;

    RequestWriting(Sql sql, ReferralRows rows, LetterTerms terms, Ids ids, Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.terms = terms;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param beside what had been asked already and is spoken of in why it is asked again; null where those words are for their author alone */
    ReferralId insert(SendReferral command, Address address, @Nullable List<ReferralId> beside) {
        var id = new ReferralId(ids.next());
        var seal = rows.seal(id, command.family(), command.compartment());
        var now = clock.instant();
        var agreement = Objects.requireNonNull(command.agreement());
        var me = CurrentActor.get();
        var to = ReceiverColumns.of(command.to());
        sql.update(
                """
                insert into referral.request (id, family, compartment, author, organisation, step, category, to_kind, to_service,
                    to_actor, to_organisation, to_functions, outside, told, although, agreed, agreed_on, state, since, answer_by,
                    companion, made_at, key, beside)
                values (:id, :family, :compartment, :author, :organisation, :step, :category, :kind, :service, :actor, :house,
                    :functions, :outside, :told, :although, :agreed, :agreedOn, 'REQUESTED', :now, :answerBy, :companion, :now, :key,
                    cast(:beside as uuid[]))
                """,
                p("id", id),
                p("family", command.family()),
                p("compartment", command.compartment()),
                p("author", me.id()),
                p("organisation", me.organisation()),
                p("step", command.step()),
                p("category", command.category()),
                p("kind", to.kind()),
                p("service", to.service()),
                p("actor", to.actor()),
                p("house", address.organisation()),
                p("functions", address.functions()),
                p("outside", rows.closed(seal, command.to())),
                p("told", rows.closed(seal, command.told())),
                p("although", seal.closeAny("although", words(command.although()))),
                p("agreed", agreement.way()),
                p("agreedOn", agreement.on()),
                p("now", now),
                p("answerBy", command.answerBy()),
                p("companion", command.companion()),
                p("key", command.key()),
                p("beside", beside));
        event(id, command.family(), command.compartment(), me.id(), ReferralEvent.What.SENT, Move.none());
        return id;
    }

    private static @Nullable String words(SendReferral.@Nullable Although although) {
        return although == null ? null : although.words();
    }

    /** What an act says in the course of a request. */
    record Move(
            @Nullable ReferralState state,
            @Nullable Reason reason,
            @Nullable String words) {
        static Move none() {
            return new Move(null, null, null);
        }
    }

    /** @param set columns of the row, written here in the program */
    void change(Referral of, int version, String set, Sql.Param... params) {
        var all = new ArrayList<>(List.of(params));
        all.add(p("id", of.id()));
        all.add(p("version", version));
        sql.updateOne(
                "update referral.request set " + set + ", version = version + 1 where id = :id and version = :version",
                all.toArray(Sql.Param[]::new));
    }

    /**
     * Only whoever asked hears, or whom it is left to; others read as often as they like.
     *
     * @return whether it was new to her
     */
    boolean heard(Referral one, boolean left) {
        return sql.update(
                        """
                update referral.request set heard_at = :now
                where id = :id and (author = :me or :left)
                  and (heard_at is null or heard_at < since or (state = 'UNDER_WAY' and heard_at < :long))
                  and (state <> 'REQUESTED'
                    or exists (select 1 from referral.interpreting i where i.request = request.id and i.moved_at is not null))
                """,
                        p("now", clock.instant()),
                        p("long", Brussels.startOf(Brussels.today(clock).minusDays(terms.stillDays() - 1L))),
                        p("id", one.id()),
                        p("left", left),
                        p("me", CurrentActor.get().id()))
                > 0;
    }

    /** By hand, once a day. @return false where it was today already */
    boolean askedAgain(Referral of, int version) {
        var today = Brussels.today(clock);
        if (today.equals(of.remindedOn())) {
            return false;
        }
        change(of, version, "reminders = reminders + 1, asked_again_on = :today", p("today", today));
        event(of, ReferralEvent.What.REMINDED, Move.none());
        return true;
    }

    void event(Referral of, ReferralEvent.What what, Move move) {
        event(of.id(), of.family(), of.compartment(), of.author(), what, move);
    }

    private void event(
            ReferralId request,
            FamilyId family,
            Compartment compartment,
            ActorId author,
            ReferralEvent.What what,
            Move move) {
        var id = ids.next();
        sql.update(
                """
                insert into referral.event (id, request, family, compartment, author, what, by_actor, at, state, reason, words)
                values (:id, :request, :family, :compartment, :author, :what, :by, :now, :state, :reason, :words)
                """,
                p("id", id),
                p("request", request),
                p("family", family),
                p("compartment", compartment),
                p("author", author),
                p("what", what),
                p("by", CurrentActor.get().id()),
                p("now", clock.instant()),
                p("state", move.state()),
                p("reason", move.reason()),
                p("words", rows.eventSeal(id, family, compartment).closeAny("words", move.words())));
    }

    /** An answer that somebody of the team noted for the receiver. */
    void answered(Referral of, Answer answer, ReferralEvent.What what) {
        change(
                of,
                answer.version(),
                """
                state = :state, reason = :reason, words = :words, place_on = :place, since = :now, readable_until = :until""",
                p("state", answer.state()),
                p("reason", answer.reason()),
                p("words", rows.seal(of.id(), of.family(), of.compartment()).closeAny("words", answer.words())),
                p("place", answer.placeOn()),
                p("now", clock.instant()),
                p("until", InboxService.readableUntil(answer, clock.instant())));
        event(of, what, new Move(answer.state(), answer.reason(), answer.words()));
        if (of.author().equals(CurrentActor.get().id())) {
            heard(of, false);
        }
    }
}
