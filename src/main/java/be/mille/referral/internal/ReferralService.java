package be.mille.referral.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Access;
import be.mille.access.Compartment;
import be.mille.directory.ServiceId;
import be.mille.family.Merges;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.referral.Answer;
import be.mille.referral.AskedAlready;
import be.mille.referral.Awaited;
import be.mille.referral.NeedMet;
import be.mille.referral.Offer;
import be.mille.referral.Reason;
import be.mille.referral.Receiver;
import be.mille.referral.Referral;
import be.mille.referral.ReferralEvent;
import be.mille.referral.ReferralEvent.What;
import be.mille.referral.ReferralId;
import be.mille.referral.ReferralProblem;
import be.mille.referral.ReferralState;
import be.mille.referral.Referrals;
import be.mille.referral.SendOutcome;
import be.mille.referral.SendReferral;
import be.mille.referral.internal.ReferralStore.Move;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends requests and keeps what becomes of them, for the team around her. */
@Service
@Transactional
class ReferralService implements Referrals {
    /** So long an answer may take once more is known. */
    private static final int ANSWER_DAYS = 7;

    private final Access access;
    private final Sending sending;
    private final Merges merges;
    private final ReferralStore requests;
    private final RequestEnding ending;
    private final FollowedRequests followed;
    private final FollowingService following;
    private final Offers offers;
    private final Addresses addresses;
    private final StepProgress steps;
    private final AwaitedReading awaited;
    private final Reminders reminders;
    private final Clock clock;

    ReferralService(
            Access access,
            Sending sending,
            Merges merges,
            ReferralStore requests,
            RequestEnding ending,
            FollowedRequests followed,
            FollowingService following,
            Offers offers,
            Addresses addresses,
            StepProgress steps,
            AwaitedReading awaited,
            Reminders reminders,
            Clock clock) {
        this.access = access;
        this.sending = sending;
        this.merges = merges;
        this.requests = requests;
        this.ending = ending;
        this.followed = followed;
        this.following = following;
        this.offers = offers;
        this.addresses = addresses;
        this.steps = steps;
        this.awaited = awaited;
        this.reminders = reminders;
        this.clock = clock;
    }

    @Override
    public List<Referral> of(FamilyId family) {
        return requests.of(merges.records(ReferralAction.LIST, family));
    }

    @Override
    public Referral get(FamilyId family, ReferralId id) {
        return requests.find(merges.records(ReferralAction.VIEW, family), id).orElseThrow(NotFoundException::new);
    }

    @Override
    public Map<ReferralId, Referral> standing(List<ReferralId> ids) {
        access.require(ReferralAction.STANDING);
        return requests.byIds(ids).stream().collect(Collectors.toMap(Referral::id, Function.identity()));
    }

    @Override
    public List<ReferralEvent> course(FamilyId family, ReferralId id) {
        return requests.course(get(family, id).id());
    }

    @Override
    public List<AskedAlready> asked(FamilyId family, String category, Compartment compartment) {
        return requests.of(merges.records(ReferralAction.LIST, family)).stream()
                .filter(one -> one.category().equals(category) && one.state().open())
                // what is asked for the second parent is not said at a request for her, nor the other way round
                .filter(one -> (one.compartment() == Compartment.C10) == (compartment == Compartment.C10))
                .map(AskedAlready::of)
                .toList();
    }

    @Override
    public Set<ReferralProblem> problems(SendReferral command) {
        return sending.check(command, () -> asked(command.family(), command.category(), command.compartment()));
    }

    @Override
    public List<ServiceId> together(FamilyId family, String category, Compartment compartment) {
        access.require(ReferralAction.LIST, family);
        return addresses.together(family, category, compartment);
    }

    @Override
    public Set<ServiceId> readHere(FamilyId family, String category) {
        access.require(ReferralAction.LIST, family);
        return addresses.readHere(category);
    }

    @Override
    public List<Offer> offers(FamilyId family, ReferralId id) {
        return offers.of(get(family, id).id());
    }

    @Override
    public SendOutcome send(SendReferral command) {
        return sending.send(command, () -> asked(command.family(), command.category(), command.compartment()));
    }

    @Override
    public SendOutcome hand(SendReferral command) {
        return sending.hand(command, () -> asked(command.family(), command.category(), command.compartment()));
    }

    @Override
    public List<Awaited> expectedOfMe() {
        access.require(ReferralAction.EXPECTED);
        return awaited.ofMine();
    }

    @Override
    public List<Referral> accompanied() {
        access.require(ReferralAction.EXPECTED);
        return requests.byIds(followed.accompanied());
    }

    @Override
    public void heard(FamilyId family, ReferralId id) {
        var one = get(family, id);
        requests.heard(one, followed.left(one));
        following.heard(one);
    }

    @Override
    public boolean remind(FamilyId family, ReferralId id, int version) {
        var request = moving(family, id, ReferralState::unanswered);
        boolean again = requests.askedAgain(request, version);
        if (again) {
            reminders.again(request);
        }
        return again;
    }

    @Override
    public void tellMore(FamilyId family, ReferralId id, String words, int version) {
        var request = sending.mayTell(moving(family, id, state -> state == ReferralState.ASSESSING));
        requests.change(
                request,
                version,
                "state = 'REQUESTED', words = null, since = :now, answer_by = greatest(answer_by, :again)",
                p("now", clock.instant()),
                p("again", Brussels.today(clock).plusDays(ANSWER_DAYS)));
        requests.event(request, What.ADDED, new Move(null, null, words));
    }

    @Override
    public void noteAnswer(FamilyId family, ReferralId id, Answer answer) {
        var request = moving(family, id, state -> state.answers().contains(answer.state()));
        if (request.to() instanceof Receiver.Pool) {
            throw new NotFoundException();
        }
        requests.answered(request, answer, What.NOTED);
        steps.moved(request, answer);
    }

    @Override
    public void cancel(FamilyId family, ReferralId id, Reason reason, int version) {
        if (!reason.fits(ReferralState.CANCELLED)) {
            throw new IllegalArgumentException(reason + " takes nothing back");
        }
        var request = moving(family, id, ReferralState::open);
        ending.takeBack(request, version, reason);
    }

    @Override
    public void close(FamilyId family, ReferralId id, int version) {
        var request = moving(family, id, ReferralState::ended);
        if (request.closing().bySender() == null) {
            ending.close(request, version);
        }
    }

    @Override
    public void met(FamilyId family, ReferralId id, NeedMet met, LocalDate on, int version) {
        var request = moving(family, id, ReferralState::ended);
        requests.change(request, version, "met = :met, met_on = :on", p("met", met), p("on", on));
        requests.event(request, What.NEED_MET, Move.none());
    }

    @Override
    public void firstContact(FamilyId family, ReferralId id, @Nullable LocalDate on, int version) {
        var request = moving(family, id, state -> state != ReferralState.CANCELLED);
        requests.change(request, version, "first_contact_on = :on", p("on", on));
        requests.event(request, What.FIRST_CONTACT, Move.none());
    }

    @Override
    public void notMet(FamilyId family, ReferralId id, String why, int version) {
        var request = moving(family, id, state -> state.open() && !state.unanswered());
        if (request.metOn() != null) {
            throw new NotFoundException();
        }
        requests.change(request, version, "first_contact_on = null");
        requests.event(request, What.NOT_MET, new Move(null, null, why));
    }

    /** A request whose state allows the act; in another it is as absent as one that was never there. */
    private Referral moving(FamilyId family, ReferralId id, Predicate<ReferralState> fits) {
        var records = merges.records(ReferralAction.MOVE, family);
        return requests.find(records, id).filter(one -> fits.test(one.state())).orElseThrow(NotFoundException::new);
    }
}
