package be.mille.referral.internal;

import static be.mille.sql.Sql.p;

import be.mille.family.Merges;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import be.mille.referral.Answer;
import be.mille.referral.NeedMet;
import be.mille.referral.Reason;
import be.mille.referral.Receiver;
import be.mille.referral.Referral;
import be.mille.referral.ReferralEvent.What;
import be.mille.referral.ReferralId;
import be.mille.referral.ReferralState;
import be.mille.referral.internal.RequestWriting.Move;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the team around her does with a request that was sent; each act asks first. */
@Component
class RequestMoves {
    /** So long an answer may take once more is known. */
    private static final int ANSWER_DAYS = 7;

    private final Sending sending;
    private final Merges merges;
    private final ReferralStore requests;
    private final RequestWriting writing;
    private final RequestEnding ending;
    private final Offers offers;
    private final StepProgress steps;
    private final Reminders reminders;
    private final Clock clock;

    RequestMoves(
            Sending sending,
            Merges merges,
            ReferralStore requests,
            RequestWriting writing,
            RequestEnding ending,
            Offers offers,
            StepProgress steps,
            Reminders reminders,
            Clock clock) {
        this.sending = sending;
        this.merges = merges;
        this.requests = requests;
        this.writing = writing;
        this.ending = ending;
        this.offers = offers;
        this.steps = steps;
        this.reminders = reminders;
        this.clock = clock;
    }

    boolean remind(FamilyId family, ReferralId id, int version) {
        var request = moving(family, id, version, ReferralState::unanswered);
        boolean again = writing.askedAgain(request, version);
        if (again) {
            reminders.again(request);
        }
        return again;
    }

    void tellMore(FamilyId family, ReferralId id, String words, int version) {
        var request = sending.mayTell(moving(family, id, version, state -> state == ReferralState.ASSESSING));
        writing.change(
                request,
                version,
                "state = 'REQUESTED', words = null, since = :now, answer_by = greatest(answer_by, :again)",
                p("now", clock.instant()),
                p("again", Brussels.today(clock).plusDays(ANSWER_DAYS)));
        writing.event(request, What.ADDED, new Move(null, null, words));
        if (request.to() instanceof Receiver.Outside) {
            reminders.byLink(id);
        }
    }

    void noteAnswer(FamilyId family, ReferralId id, Answer answer) {
        var request =
                moving(family, id, answer.version(), state -> state.answers().contains(answer.state()));
        if (request.to() instanceof Receiver.Pool) {
            throw new NotFoundException();
        }
        writing.answered(request, answer, What.NOTED);
        steps.moved(request, answer);
    }

    void noteAnswer(FamilyId family, ReferralId id, UUID offer, Answer answer) {
        var request = moving(family, id, answer.version(), state -> state == ReferralState.REQUESTED);
        var asked = offers.of(id).stream()
                .filter(one -> one.id().equals(offer))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        offers.note(request, asked, answer);
        writing.heard(request, false);
        if (answer.state() == ReferralState.ACCEPTED) {
            steps.moved(request, answer);
        }
    }

    void cancel(FamilyId family, ReferralId id, Reason reason, int version) {
        if (!reason.fits(ReferralState.CANCELLED)) {
            throw new IllegalArgumentException(reason + " takes nothing back");
        }
        var request = moving(family, id, version, ReferralState::open);
        ending.takeBack(request, version, reason);
    }

    void close(FamilyId family, ReferralId id, int version) {
        var request = moving(family, id, version, ReferralState::ended);
        if (request.closing().bySender() == null) {
            ending.close(request, version);
        }
    }

    void met(FamilyId family, ReferralId id, NeedMet met, LocalDate on, int version) {
        var request = moving(family, id, version, ReferralState::ended);
        writing.change(request, version, "met = :met, met_on = :on", p("met", met), p("on", on));
        writing.event(request, What.NEED_MET, Move.none());
    }

    void firstContact(FamilyId family, ReferralId id, @Nullable LocalDate on, int version) {
        var request = moving(family, id, version, state -> state != ReferralState.CANCELLED);
        writing.change(request, version, "first_contact_on = :on", p("on", on));
        writing.event(request, What.FIRST_CONTACT, Move.none());
    }

    void notMet(FamilyId family, ReferralId id, String why, int version) {
        var request = moving(family, id, version, state -> state.open() && !state.unanswered());
        if (request.metOn() != null) {
            throw StaleException.orAbsent(version, request.version());
        }
        writing.change(request, version, "first_contact_on = null");
        writing.event(request, What.NOT_MET, new Move(null, null, why));
    }

    /** A request whose state allows the act; where somebody moved it since it was read, that is said. */
    private Referral moving(FamilyId family, ReferralId id, int version, Predicate<ReferralState> fits) {
        var records = merges.records(ReferralAction.MOVE, family);
        var one = requests.find(records, id).orElseThrow(NotFoundException::new);
        if (!fits.test(one.state())) {
            throw StaleException.orAbsent(version, one.version());
        }
        return one;
    }
}
