package be.mille.screening.internal;

import be.mille.access.Access;
import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.access.Opening;
import be.mille.access.Relations;
import be.mille.family.MemberFields;
import be.mille.family.Persons;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import be.mille.screening.Given;
import be.mille.screening.Saved;
import be.mille.screening.Screening;
import be.mille.screening.ScreeningAction;
import be.mille.screening.ScreeningId;
import be.mille.screening.ScreeningPack.Domain;
import be.mille.screening.ScreeningPacks;
import be.mille.screening.ScreeningState;
import be.mille.screening.Screenings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins, holds, pauses and ends conversations; every act asks first and is logged. */
@Service
@Transactional
class ScreeningService implements Screenings {
    private static final int POSTPONED_DAYS = 7;
    private final Access access;
    private final Relations relations;
    private final Clearances clearances;
    private final Persons persons;
    private final ScreeningPacks packs;
    private final HeldIn held;
    private final ScreeningStore screenings;
    private final AnswerSaving answers;
    private final ResultStore results;
    private final DoorService doors;
    private final Clock clock;

    ScreeningService(
            Access access,
            Relations relations,
            Clearances clearances,
            Persons persons,
            ScreeningPacks packs,
            HeldIn held,
            ScreeningStore screenings,
            AnswerSaving answers,
            ResultStore results,
            DoorService doors,
            Clock clock) {
        this.access = access;
        this.relations = relations;
        this.clearances = clearances;
        this.persons = persons;
        this.packs = packs;
        this.held = held;
        this.screenings = screenings;
        this.answers = answers;
        this.results = results;
        this.doors = doors;
        this.clock = clock;
    }

    @Override
    public ScreeningId start(FamilyId family, Start start) {
        var opening = access.require(ScreeningAction.START, family);
        return screenings.insert(family, null, opening.actor(), packs.current(), start);
    }

    @Override
    public ScreeningId startWithSecondParent(FamilyId family, UUID person, Start start) {
        access.require(ScreeningAction.START, family);
        boolean known = persons.card(family).inRole(MemberFields.Role.SECOND_PARENT).stream()
                .anyMatch(one -> one.id().equals(person) && one.family().equals(family));
        if (!known) {
            throw new NotFoundException();
        }
        clearances.clearAuthor(family, Compartment.C10);
        var opening = access.require(
                ScreeningAction.START,
                family,
                Compartment.C10,
                CurrentActor.get().id());
        return screenings.insert(family, person, opening.actor(), packs.forSecondParent(), start);
    }

    @Override
    public Screening get(FamilyId family, ScreeningId id) {
        return held.read(ScreeningAction.READ, family, id).screening();
    }

    @Override
    public Saved save(FamilyId family, ScreeningId id, String domain, List<Given> given) {
        var found = held.lock(ScreeningAction.ANSWER, family, id);
        var opening = found.opening();
        var screening = found.screening();
        if (screening.state() != ScreeningState.DONE && !screening.resumableOn(Brussels.today(clock))) {
            throw new NotFoundException();
        }
        var place = domain(screening, domain);
        if (place.gate() != null && !screening.aloneAt(clock.instant()) && !screening.writtenLater()) {
            throw new NotFoundException();
        }
        if (given.isEmpty() && !opening.compartments(screening.startedBy()).contains(place.compartment())) {
            return new Saved.Stored(false);
        }
        open(opening, screening, place);
        if (screening.state() == ScreeningState.PAUSED) {
            screenings.move(id, ScreeningState.OPEN, null);
        }
        return answers.save(AnswerSaving.Voice.of(found), place, given);
    }

    /** The screener may hear what she is about to be told; whoever only reads along must be cleared for it already. */
    private void open(Opening opening, Screening screening, Domain domain) {
        var compartment = domain.compartment();
        var me = opening.actor().id();
        if (domain.restricted()
                && screening.startedBy().equals(me)
                && !opening.compartments(me).contains(compartment)) {
            clearances.clearAuthor(screening.family(), compartment);
        }
        access.require(ScreeningAction.ANSWER, screening.family(), compartment, screening.startedBy());
    }

    @Override
    public void confirmAlone(FamilyId family, ScreeningId id) {
        var found = held.lock(ScreeningAction.MOVE, family, id);
        var opening = found.opening();
        var screening = found.screening();
        if (!screening.startedBy().equals(opening.actor().id())) {
            throw new NotFoundException();
        }
        screenings.alone(id);
    }

    @Override
    public void postpone(FamilyId family, ScreeningId id, String domain) {
        var found = held.lock(ScreeningAction.MOVE, family, id);
        var opening = found.opening();
        var screening = found.screening();
        var place = domain(screening, domain);
        open(opening, screening, place);
        results.postpone(
                screening, place, opening.actor().id(), Brussels.today(clock).plusDays(POSTPONED_DAYS));
    }

    @Override
    public void pause(FamilyId family, ScreeningId id) {
        move(family, id, ScreeningState.PAUSED);
    }

    @Override
    public void resume(FamilyId family, ScreeningId id) {
        move(family, id, ScreeningState.OPEN);
    }

    @Override
    public void finish(FamilyId family, ScreeningId id) {
        move(family, id, ScreeningState.DONE);
    }

    private void move(FamilyId family, ScreeningId id, ScreeningState wanted) {
        var found = held.lock(ScreeningAction.MOVE, family, id);
        var opening = found.opening();
        var screening = found.screening();
        if (screening.state() == wanted || screening.state() == ScreeningState.DONE) {
            return;
        }
        if (wanted == ScreeningState.OPEN && !screening.resumableOn(Brussels.today(clock))) {
            throw new StaleException();
        }
        if (wanted == ScreeningState.DONE && !doors.settle(found)) {
            return;
        }
        screenings.move(id, wanted, opening.actor().id());
    }

    @Override
    public void nameReader(FamilyId family, ScreeningId id, String domain, ActorId reader) {
        var screening = held.read(ScreeningAction.NAME_READER, family, id).screening();
        var place = domain(screening, domain);
        var author = screening.startedBy();
        var opening = access.require(ScreeningAction.NAME_READER, screening.family(), place.compartment(), author);
        var now = clock.instant();
        boolean inTeam = relations.of(screening.family()).stream()
                .anyMatch(one -> one.actor().equals(reader) && one.accompaniesIn(place.compartment(), now));
        if (!place.restricted() || !inTeam) {
            throw new NotFoundException();
        }
        clearances.clear(screening.family(), reader, place.compartment(), author);
        results.disclose(screening, place, reader, null, opening.actor().id());
    }

    @Override
    public void takeOver(FamilyId family, ScreeningId id, String domain, LocalDate until) {
        var screening = held.read(ScreeningAction.NAME_READER, family, id).screening();
        var place = domain(screening, domain);
        var opening = access.require(
                ScreeningAction.NAME_READER, screening.family(), place.compartment(), screening.startedBy());
        results.disclose(screening, place, null, until, opening.actor().id());
    }

    @Override
    public void handle(FamilyId family, ScreeningId id, String code, String action) {
        var screening = held.read(ScreeningAction.HANDLE, family, id).screening();
        var compartment = results.compartmentOf(screening, code).orElseThrow(NotFoundException::new);
        var opening = access.require(ScreeningAction.HANDLE, screening.family(), compartment, screening.startedBy());
        results.handle(screening, compartment, code, action, opening.actor().id());
    }

    @Override
    public void keepQuiet(FamilyId family, LocalDate until) {
        var opening = access.require(ScreeningAction.MOVE, family);
        screenings.quiet(family, until, opening.actor().id());
    }

    private Domain domain(Screening screening, String domain) {
        return packs.find(screening.pack(), screening.packVersion())
                .flatMap(pack -> pack.domain(domain))
                .orElseThrow(NotFoundException::new);
    }
}
