package be.mille.coordination.internal;

import be.mille.access.Coordinating;
import be.mille.access.CurrentActor;
import be.mille.coordination.AcceptOutcome;
import be.mille.coordination.Arrangement;
import be.mille.coordination.Mandate;
import be.mille.coordination.MandateEnd;
import be.mille.coordination.MandateId;
import be.mille.coordination.MandateState;
import be.mille.coordination.Notices;
import be.mille.family.Families;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Accepting a proposal: one at a time for each family, so that of two who accept at once the first coordinates. */
@Component
class Accepting {
    private final MandateStore store;
    private final MandateEnds ends;
    private final NoticeService notices;
    private final Families families;
    private final Coordinating coordinating;
    private final Team team;
    private final Clock clock;

    Accepting(
            MandateStore store,
            MandateEnds ends,
            NoticeService notices,
            Families families,
            Coordinating coordinating,
            Team team,
            Clock clock) {
        this.store = store;
        this.ends = ends;
        this.notices = notices;
        this.families = families;
        this.coordinating = coordinating;
        this.team = team;
        this.clock = clock;
    }

    /** @param records that are read as one, and were asked for */
    AcceptOutcome accept(List<FamilyId> records, MandateId id, Arrangement arrangement, int version) {
        store.queue(records);
        var all = store.of(records);
        var mine = mine(all, id, version);
        var today = Brussels.today(clock);
        all.stream().filter(one -> one.lapsed(today)).forEach(this::lapse);
        var current = all.stream().filter(one -> one.runs(today)).findFirst().orElse(null);
        if (current != null && current.holder().equals(mine.holder())) {
            store.takenBack(mine, version);
            return new AcceptOutcome.Coordinates();
        }
        if (current != null && !current.id().equals(mine.replaces())) {
            return second(mine, version, current);
        }
        var last = lastDay(mine);
        if (last.isBefore(today)) {
            return new AcceptOutcome.Over(last);
        }
        if (current != null) {
            ends.end(current, current.version(), MandateEnd.HANDED_OVER);
        }
        begin(mine, version, arrangement, last);
        return new AcceptOutcome.Coordinates();
    }

    private void lapse(Mandate one) {
        store.ended(one, one.version(), one.accompanies() ? MandateEnd.TIME : MandateEnd.NO_ACCESS);
    }

    private AcceptOutcome second(Mandate mine, int version, Mandate current) {
        store.answered(mine, version, MandateState.DEPUTY);
        store.deputyOf(current, mine.holder());
        families.standsIn(current.family(), mine.holder());
        replaced(current, mine.holder());
        notices.tell(current.family(), current.holder(), Notices.What.BESIDE);
        notices.tellMyself(current.family(), current.holder(), Notices.What.SECOND);
        return new AcceptOutcome.Deputy(current.holder());
    }

    /** Whoever stood in until now is told that somebody else does. */
    void replaced(Mandate one, @Nullable ActorId deputy) {
        if (!Objects.equals(one.deputy(), deputy)) {
            notices.tell(one.family(), one.deputy(), Notices.What.REPLACED);
        }
    }

    private LocalDate lastDay(Mandate mine) {
        var latest = coordinating.lastDay(mine.family());
        return mine.endsOn().isAfter(latest) ? latest : mine.endsOn();
    }

    private void begin(Mandate mine, int version, Arrangement arrangement, LocalDate last) {
        var family = mine.family();
        var checked = checked(family, mine.holder(), arrangement);
        store.accepted(mine, version, checked, last);
        coordinating.begin(family, CurrentActor.get(), last);
        families.coordinate(family, mine.holder(), last);
        families.standsIn(family, checked.deputy());
        notices.tell(family, mine.proposedBy(), Notices.What.ACCEPTED);
        notices.tell(family, checked.deputy(), Notices.What.DEPUTY);
    }

    /** Nobody stands in for herself, and nobody who does not accompany her. */
    Arrangement checked(FamilyId family, ActorId holder, Arrangement arrangement) {
        var deputy = arrangement.deputy();
        boolean fits =
                deputy != null && !deputy.equals(holder) && team.of(family).contains(deputy);
        return fits ? arrangement : new Arrangement(null, arrangement.reachable());
    }

    static Mandate found(List<Mandate> all, MandateId id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(NotFoundException::new);
    }

    static Mandate mine(List<Mandate> all, MandateId id, int version) {
        var one = found(all, id);
        if (!one.holder().equals(CurrentActor.get().id())) {
            throw new NotFoundException();
        }
        open(one, version);
        return one;
    }

    static void open(Mandate one, int version) {
        if (!one.state().open() || one.version() != version) {
            throw new StaleException();
        }
    }
}
