package be.mille.referral.internal;

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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What became of a request moves the step of the plan it belongs to, as far as whoever acts may change it: nobody notes it twice. */
@Component
class StepProgress {
    private final CarePlans plans;
    private final CarePlanChanges changes;

    StepProgress(CarePlans plans, CarePlanChanges changes) {
        this.plans = plans;
        this.changes = changes;
    }

    void requested(SendReferral command) {
        move(command.family(), command.step(), Progress.REQUESTED, null);
    }

    void moved(Referral request, Answer answer) {
        moved(request, answer.state(), answer.reason());
    }

    /** The receiver may not change the plan: what she answered moves the step once somebody who may acts upon it. */
    void closed(Referral request) {
        moved(request, request.state(), request.reason());
    }

    private void moved(Referral request, ReferralState state, @Nullable Reason reason) {
        var progress = progress(state);
        if (progress != null) {
            move(request.family(), request.step(), progress, couldNot(reason));
        }
    }

    void takenBack(Referral request) {
        move(request.family(), request.step(), Progress.TODO, null);
    }

    private void move(FamilyId family, @Nullable StepId id, Progress progress, @Nullable CouldNot reason) {
        if (id == null) {
            return;
        }
        step(family, id)
                .filter(step -> step.open()
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
            case ACCEPTED -> Progress.ACCEPTED;
            case WAITING -> Progress.WAITING;
            case UNDER_WAY -> Progress.UNDER_WAY;
            case DONE -> Progress.DONE;
            case DECLINED, COULD_NOT -> Progress.COULD_NOT;
            case REQUESTED, ASSESSING, CANCELLED -> null;
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
