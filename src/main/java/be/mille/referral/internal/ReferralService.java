package be.mille.referral.internal;

import be.mille.access.Access;
import be.mille.access.Compartment;
import be.mille.directory.ServiceId;
import be.mille.family.Merges;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.referral.Answer;
import be.mille.referral.AskedAlready;
import be.mille.referral.Awaited;
import be.mille.referral.NeedMet;
import be.mille.referral.Offer;
import be.mille.referral.Reason;
import be.mille.referral.Referral;
import be.mille.referral.ReferralEvent;
import be.mille.referral.ReferralId;
import be.mille.referral.ReferralProblem;
import be.mille.referral.Referrals;
import be.mille.referral.SendOutcome;
import be.mille.referral.SendReferral;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends requests and keeps what becomes of them, for the team around her. */
@Service
@Transactional
class ReferralService implements Referrals {
    private final Access access;
    private final Sending sending;
    private final Merges merges;
    private final ReferralStore requests;
    private final RequestWriting writing;
    private final FollowedRequests followed;
    private final FollowingService following;
    private final Offers offers;
    private final Addresses addresses;
    private final AskedTogether together;
    private final AwaitedReading awaited;
    private final RequestMoves moves;
    private final StepProgress steps;

    ReferralService(
            Access access,
            Sending sending,
            Merges merges,
            ReferralStore requests,
            RequestWriting writing,
            FollowedRequests followed,
            FollowingService following,
            Offers offers,
            Addresses addresses,
            AskedTogether together,
            AwaitedReading awaited,
            RequestMoves moves,
            StepProgress steps) {
        this.access = access;
        this.sending = sending;
        this.merges = merges;
        this.requests = requests;
        this.writing = writing;
        this.followed = followed;
        this.following = following;
        this.offers = offers;
        this.addresses = addresses;
        this.together = together;
        this.awaited = awaited;
        this.moves = moves;
        this.steps = steps;
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
                .map(one -> AskedAlready.of(one, AskedAgain.readBy(one, compartment)))
                .toList();
    }

    @Override
    public Set<ReferralProblem> problems(SendReferral command) {
        return sending.check(command, () -> asked(command.family(), command.category(), command.compartment()));
    }

    @Override
    public List<ServiceId> together(FamilyId family, String category, Compartment compartment) {
        access.require(ReferralAction.LIST, family);
        return together.reached(family, category, compartment);
    }

    @Override
    public List<ServiceId> apart(FamilyId family, String category, Compartment compartment) {
        access.require(ReferralAction.LIST, family);
        return together.apart(family, category, compartment);
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
        if (writing.heard(one, followed.left(one))) {
            steps.heard(one);
        }
        following.heard(one);
    }

    @Override
    public boolean remind(FamilyId family, ReferralId id, int version) {
        return moves.remind(family, id, version);
    }

    @Override
    public void tellMore(FamilyId family, ReferralId id, String words, int version) {
        moves.tellMore(family, id, words, version);
    }

    @Override
    public void noteAnswer(FamilyId family, ReferralId id, Answer answer) {
        moves.noteAnswer(family, id, answer);
    }

    @Override
    public void noteAnswer(FamilyId family, ReferralId id, UUID offer, Answer answer) {
        moves.noteAnswer(family, id, offer, answer);
    }

    @Override
    public void cancel(FamilyId family, ReferralId id, Reason reason, int version) {
        moves.cancel(family, id, reason, version);
    }

    @Override
    public void close(FamilyId family, ReferralId id, int version) {
        moves.close(family, id, version);
    }

    @Override
    public void met(FamilyId family, ReferralId id, NeedMet met, LocalDate on, int version) {
        moves.met(family, id, met, on, version);
    }

    @Override
    public void firstContact(FamilyId family, ReferralId id, @Nullable LocalDate on, int version) {
        moves.firstContact(family, id, on, version);
    }

    @Override
    public void notMet(FamilyId family, ReferralId id, String why, int version) {
        moves.notMet(family, id, why, version);
    }
}
