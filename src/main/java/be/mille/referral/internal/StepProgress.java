package be.mille.referral.internal;

import be.mille.access.Access;
import be.mille.access.Compartment;
import be.mille.careplan.CarePlanChanges;
import be.mille.careplan.CarePlans;
import be.mille.careplan.CouldNot;
import be.mille.careplan.Progress;
import be.mille.careplan.Step;
import be.mille.careplan.StepId;
import be.mille.careplan.TickStep;
import be.mille.kernel.FamilyId;
import be.mille.referral.Answer;
import be.mille.referral.Reason;
import be.mille.referral.Referral;
import be.mille.referral.ReferralState;
import be.mille.referral.SendReferral;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What became of a request moves the step of the plan it belongs to, as far as whoever acts may change it: nobody notes it twice. Of several
 * requests for one step, the newest that stands says how far the step is; what became of another one moves nothing.
 */
@Component
class StepProgress {
    private final Access access;
    private final ReferralStore requests;
    private final CarePlans plans;
    private final CarePlanChanges changes;

    StepProgress(Access access, ReferralStore requests, CarePlans plans, CarePlanChanges changes) {
        this.access = access;
        this.requests = requests;
        this.plans = plans;
        this.changes = changes;
    }

    /** What could not be is begun again where it is asked for elsewhere. */
    void requested(SendReferral command) {
        move(
                command.family(),
                command.compartment(),
                command.step(),
                step -> step.open() || step.state().progress() == Progress.COULD_NOT,
                Progress.REQUESTED,
                null);
    }

    void moved(Referral request, Answer answer) {
        follow(request, progress(answer.state()), answer.reason());
    }

    /** The receiver may not change the plan: what she answered moves the step once somebody who may acts upon it. */
    void closed(Referral request) {
        follow(request, progress(request.state()), request.reason());
    }

    void takenBack(Referral request) {
        follow(request, Progress.TODO, null);
    }

    /** Whoever asked has read how it stands. What could not be waits for what she does about it: close it, or ask elsewhere. */
    void heard(Referral request) {
        if (request.step() == null
                || request.state().ended() && request.state() != ReferralState.CANCELLED
                || !access.offers(ReferralAction.MOVE, request.family(), request.compartment())) {
            return;
        }
        follow(
                request,
                request.state() == ReferralState.CANCELLED ? Progress.TODO : progress(request.state()),
                request.reason());
    }

    /** @param progress where no other request for the step stands; null for none */
    private void follow(Referral request, @Nullable Progress progress, @Nullable Reason reason) {
        var id = request.step();
        if (id == null) {
            return;
        }
        var newest = requests.standing(request.family(), id).stream()
                .filter(one -> together(one, request))
                .findFirst();
        var reached = newest.map(one -> progress(one.state())).orElse(progress);
        if (reached != null) {
            move(
                    request.family(),
                    request.compartment(),
                    id,
                    Step::open,
                    reached,
                    reached == Progress.COULD_NOT ? couldNot(reason) : null);
        }
    }

    /** Whoever reads of the one reads of the other: a step that rests on what its readers may not know would tell them of it. */
    private static boolean together(Referral one, Referral other) {
        return !one.compartment().restricted() && !other.compartment().restricted()
                || one.compartment() == other.compartment() && one.author().equals(other.author());
    }

    private void move(
            FamilyId family,
            Compartment lies,
            @Nullable StepId id,
            Predicate<Step> moves,
            Progress progress,
            @Nullable CouldNot reason) {
        if (id == null) {
            return;
        }
        step(family, id)
                .filter(step -> moves.test(step)
                        && step.state().wish().opens()
                        && !step.muted()
                        && (step.compartment().restricted() || !lies.restricted())
                        && step.state().progress() != progress
                        && step.state().progress().mayBecome(progress))
                .ifPresent(step -> changes.tick(new TickStep(step.family(), id, step.version(), progress, reason)));
    }

    private Optional<Step> step(FamilyId family, StepId id) {
        return plans.get(family).steps().stream()
                .filter(one -> one.id().equals(id))
                .findFirst();
    }

    private static @Nullable Progress progress(ReferralState state) {
        return switch (state) {
            case REQUESTED, ASSESSING -> Progress.REQUESTED;
            case ACCEPTED -> Progress.ACCEPTED;
            case WAITING -> Progress.WAITING;
            case UNDER_WAY -> Progress.UNDER_WAY;
            case DONE -> Progress.DONE;
            case DECLINED, COULD_NOT -> Progress.COULD_NOT;
            case CANCELLED -> null;
        };
    }

    private static @Nullable CouldNot couldNot(@Nullable Reason reason) {
        return switch (reason) {
            case null -> null;
            case FULL -> CouldNot.FULL;
            case NOT_ELIGIBLE, OUTSIDE_AREA -> CouldNot.NOT_ELIGIBLE;
            case NO_CONTACT -> CouldNot.NO_CONTACT;
            case MOVED, SHE_MOVED -> CouldNot.MOVED;
            case NOBODY_TOOK,
                    SILENCE,
                    DECLINED_OTHER,
                    NO_LONGER_WISHED,
                    COULD_NOT_OTHER,
                    SHE_NO_LONGER_WISHES,
                    HELPED_ELSEWHERE,
                    BY_MISTAKE,
                    CANCELLED_OTHER,
                    APPOINTMENT_OFF,
                    AGREEMENT_TAKEN_BACK -> CouldNot.OTHER;
        };
    }
}
