package be.mille.family.internal;

import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.family.Pregnancy.Outcome;
import be.mille.family.PregnancyEndUndone;
import be.mille.family.PregnancyEnded;
import be.mille.family.PregnancyId;
import be.mille.family.RecordBirth;
import be.mille.family.RecordLoss;
import be.mille.family.TimeAction;
import be.mille.family.TimeOutcome;
import be.mille.family.TimeOutcome.Problem;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** How a pregnancy ends: a birth, a loss, and taking back what was noted by mistake. */
@Component
class PregnancyEnding {
    private final ToldIn toldIn;
    private final Clearances clearances;
    private final PregnancyStore pregnancies;
    private final PregnancyEndStore ends;
    private final ChildStore children;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PregnancyEnding(
            ToldIn toldIn,
            Clearances clearances,
            PregnancyStore pregnancies,
            PregnancyEndStore ends,
            ChildStore children,
            ApplicationEventPublisher events,
            Clock clock) {
        this.toldIn = toldIn;
        this.clearances = clearances;
        this.pregnancies = pregnancies;
        this.ends = ends;
        this.children = children;
        this.events = events;
        this.clock = clock;
    }

    TimeOutcome<PregnancyId> birth(FamilyId asked, RecordBirth command) {
        var family = toldIn.opening(TimeAction.END_PREGNANCY, asked, command.pregnancy())
                .family();
        var head = known(family, command.key(), command.pregnancy());
        if (head != null && replays(head, command.pregnancy(), Outcome.BIRTH, command.bornOn(), command.version())) {
            return new TimeOutcome.Saved<>(head.id());
        }
        var problems = TimeRules.problems(command, head == null ? null : head.due());
        if (!problems.isEmpty()) {
            return new TimeOutcome.Refused<>(problems);
        }
        var id = head == null ? pregnancies.add(family, command.key()) : head.id();
        children.set(family, id, command);
        if (head != null && head.outcome() == Outcome.LOSS) {
            forgetEndKind(family, id);
        }
        return end(
                family,
                new PregnancyHead(
                        id, family, null, Outcome.BIRTH, command.bornOn(), command.place(), command.placeName(), 0),
                head == null ? 0 : command.version());
    }

    TimeOutcome<PregnancyId> loss(FamilyId asked, RecordLoss command) {
        var family = toldIn.opening(TimeAction.END_PREGNANCY, asked, command.pregnancy())
                .family();
        var head = known(family, command.key(), command.pregnancy());
        if (head != null && replays(head, command.pregnancy(), Outcome.LOSS, command.endedOn(), command.version())) {
            return new TimeOutcome.Saved<>(head.id());
        }
        Map<String, Problem> problems = TimeRules.problems(command, head == null ? null : head.due());
        if (!problems.isEmpty()) {
            return new TimeOutcome.Refused<>(problems);
        }
        var id = head == null ? pregnancies.add(family, command.key()) : head.id();
        children.withdrawAll(family, id);
        if (command.kind() != null) {
            clearances.clearAuthor(family, Compartment.C9);
            ends.setEndKind(family, id, command.kind());
        } else {
            forgetEndKind(family, id);
        }
        return end(
                family,
                new PregnancyHead(id, family, null, Outcome.LOSS, command.endedOn(), null, null, 0),
                head == null ? 0 : command.version());
    }

    private TimeOutcome<PregnancyId> end(FamilyId family, PregnancyHead after, int version) {
        pregnancies.setEnd(family, after, version);
        events.publishEvent(new PregnancyEnded(family, after.id(), clock.instant()));
        return new TimeOutcome.Saved<>(after.id());
    }

    void undo(FamilyId asked, PregnancyId pregnancy, int version) {
        var family = toldIn.opening(TimeAction.END_PREGNANCY, asked, pregnancy).family();
        children.withdrawAll(family, pregnancy);
        forgetEndKind(family, pregnancy);
        pregnancies.setEnd(
                family, new PregnancyHead(pregnancy, family, null, Outcome.ONGOING, null, null, null, 0), version);
        events.publishEvent(new PregnancyEndUndone(family, pregnancy, clock.instant()));
    }

    void withdraw(FamilyId asked, PregnancyId pregnancy, int version) {
        var family =
                toldIn.opening(TimeAction.WITHDRAW_PREGNANCY, asked, pregnancy).family();
        children.withdrawAll(family, pregnancy);
        pregnancies.withdraw(family, pregnancy, version);
        events.publishEvent(new PregnancyEndUndone(family, pregnancy, clock.instant()));
    }

    /** Who may not know the kind cannot touch it, and cannot tell that there is one: it then goes with its pregnancy. */
    private void forgetEndKind(FamilyId family, PregnancyId pregnancy) {
        if (ends.endKind(family, pregnancy).isPresent()) {
            ends.setEndKind(family, pregnancy, null);
        }
    }

    /** The pregnancy of the command; a form that made one and is sent again finds it by its key. */
    private @Nullable PregnancyHead known(FamilyId family, UUID key, @Nullable PregnancyId pregnancy) {
        return pregnancy == null
                ? pregnancies.byKey(family, key).map(id -> find(family, id)).orElse(null)
                : find(family, pregnancy);
    }

    /** The same form again: it says what is already so, and was read just before. */
    private static boolean replays(
            PregnancyHead head, @Nullable PregnancyId asked, Outcome outcome, LocalDate on, int version) {
        return asked == null
                || (head.outcome() == outcome && on.equals(head.endedOn()) && head.version() == version + 1);
    }

    private PregnancyHead find(FamilyId family, PregnancyId pregnancy) {
        return pregnancies.find(List.of(family), pregnancy).orElseThrow(NotFoundException::new);
    }
}
