package be.mille.note.internal;

import be.mille.access.Access;
import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.family.Merges;
import be.mille.family.Pregnancies;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import be.mille.note.About;
import be.mille.note.Circle;
import be.mille.note.Note;
import be.mille.note.NoteId;
import be.mille.note.NoteOutcome;
import be.mille.note.NoteProblem;
import be.mille.note.Notes;
import be.mille.note.TakenBack;
import be.mille.note.WriteNote;
import be.mille.note.internal.NoteReaders.Circled;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides, then reads or writes. */
@Service
@Transactional
class NoteService implements Notes {
    private final Access access;
    private final Clearances clearances;
    private final Merges merges;
    private final Pregnancies pregnancies;
    private final NoteStore store;
    private final NoteReading reading;
    private final NoteSearch search;
    private final NoteReaders readers;
    private final Clock clock;

    NoteService(
            Access access,
            Clearances clearances,
            Merges merges,
            Pregnancies pregnancies,
            NoteStore store,
            NoteReading reading,
            NoteSearch search,
            NoteReaders readers,
            Clock clock) {
        this.access = access;
        this.clearances = clearances;
        this.merges = merges;
        this.pregnancies = pregnancies;
        this.store = store;
        this.reading = reading;
        this.search = search;
        this.readers = readers;
        this.clock = clock;
    }

    @Override
    public Listed of(FamilyId family, Wanted wanted) {
        return search.list(merges.records(NoteAction.LIST, family), wanted);
    }

    @Override
    public List<Note> all(FamilyId family) {
        return search.everything(merges.records(NoteAction.LIST, family));
    }

    @Override
    public List<Written> written(FamilyId family) {
        return reading.written(merges.records(NoteAction.LIST, family));
    }

    @Override
    public Note get(FamilyId family, NoteId id) {
        var records = merges.records(NoteAction.VIEW, family);
        var there = store.find(records, id).orElseThrow(NotFoundException::new);
        reading.read(List.of(there.id()));
        return store.find(records, id).orElseThrow(NotFoundException::new);
    }

    @Override
    public List<Earlier> earlier(FamilyId family, NoteId id) {
        return store.earlier(there(NoteAction.VIEW, family, id).id());
    }

    @Override
    public List<Reader> readBy(FamilyId family, NoteId id) {
        return reading.readBy(there(NoteAction.VIEW, family, id));
    }

    @Override
    public Set<ActorId> readers(FamilyId family, Compartment compartment, Circle circle, Set<ActorId> chosen) {
        access.require(NoteAction.WRITE, family);
        var me = CurrentActor.get();
        return readers.of(new Circled(family, compartment, me.id(), me.organisation(), circle, chosen));
    }

    @Override
    public Map<NoteId, Set<ActorId>> readers(FamilyId family, Collection<Note> of) {
        merges.records(NoteAction.VIEW, family);
        return readers.of(of);
    }

    @Override
    public NoteOutcome write(WriteNote command) {
        var family = command.family();
        var me = CurrentActor.get();
        if (command.compartment().restricted()) {
            clearances.clearAuthor(family, command.compartment());
        }
        access.require(NoteAction.WRITE, family, command.compartment(), me.id());
        var before = command.draft() == null ? store.byKey(family, command.key()) : Optional.<NoteId>empty();
        if (before.isPresent()) {
            return new NoteOutcome.Written(before.get());
        }
        var problems = NoteRules.problems(command, Brussels.today(clock));
        if (!known(family, command.about())) {
            problems.add(NoteProblem.CHILD_UNKNOWN);
        }
        var cannot = cannotRead(command);
        if (!problems.isEmpty() || !cannot.isEmpty()) {
            return new NoteOutcome.Refused(problems, cannot);
        }
        return new NoteOutcome.Written(stored(command));
    }

    private NoteId stored(WriteNote command) {
        var id = command.draft();
        if (id == null) {
            return store.insert(command);
        }
        var note = store.find(merges.records(NoteAction.WRITE, command.family()), id)
                .filter(one -> one.author().equals(CurrentActor.get().id()))
                .orElseThrow(StaleException::new);
        if (note.draft()) {
            store.change(note, command);
        } else if (!sentTwice(note, command)) {
            throw new StaleException();
        }
        return id;
    }

    /** The form that published it, sent once more. */
    private static boolean sentTwice(Note published, WriteNote command) {
        return published.stands()
                && published.version() == command.version() + 1
                && published.circle() == command.circle()
                && published.compartment() == command.compartment()
                && published.words().equals(command.words());
    }

    private boolean known(FamilyId family, About about) {
        return about.child() == null
                || pregnancies.of(family).stream()
                        .flatMap(one -> one.children().stream())
                        .anyMatch(child -> child.id().equals(about.child()));
    }

    private Set<ActorId> cannotRead(WriteNote command) {
        if (command.circle() != Circle.CHOSEN) {
            return Set.of();
        }
        var me = CurrentActor.get();
        var may = readers.of(new Circled(
                command.family(), command.compartment(), me.id(), me.organisation(), Circle.TEAM, Set.of()));
        return command.chosen().stream()
                .filter(one -> !may.contains(one) && !one.equals(me.id()))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public NoteOutcome correct(FamilyId family, NoteId id, String words, int version) {
        var note = mine(NoteAction.CORRECT, family, id, Note::stands);
        var problems = NoteRules.problems(words);
        if (!problems.isEmpty()) {
            return new NoteOutcome.Refused(problems, Set.of());
        }
        if (!words.equals(note.words())) {
            store.correct(note, words, version);
        }
        return new NoteOutcome.Written(id);
    }

    @Override
    public TakenBack takeBack(FamilyId family, NoteId id) {
        var note = mine(NoteAction.TAKE_BACK, family, id, Note::stands);
        return store.takeBack(note.id())
                .map(by -> by.isEmpty() ? new TakenBack.Unread() : (TakenBack) new TakenBack.Read(by))
                .orElseGet(TakenBack.TooLate::new);
    }

    @Override
    public void retract(FamilyId family, NoteId id, String why, int version) {
        store.retract(mine(NoteAction.RETRACT, family, id, Note::stands), why, version);
    }

    @Override
    public void discard(FamilyId family, NoteId id, int version) {
        store.discard(mine(NoteAction.DISCARD, family, id, Note::draft).id(), version);
    }

    @Override
    public void pin(FamilyId family, NoteId id) {
        var note = there(NoteAction.PIN, family, id);
        if (!note.stands() || note.words().codePointCount(0, note.words().length()) > PINNED_LENGTH) {
            throw new NotFoundException();
        }
        reading.pin(note, merges.records(NoteAction.PIN, family));
    }

    @Override
    public void unpin(FamilyId family, NoteId id) {
        reading.unpin(there(NoteAction.PIN, family, id));
    }

    @Override
    public List<Note> pinned(FamilyId family) {
        return search.onTop(merges.records(NoteAction.LIST, family));
    }

    @Override
    public boolean pinnedHere(FamilyId family, NoteId id) {
        return reading.pinnedHere(there(NoteAction.VIEW, family, id));
    }

    private Note there(NoteAction action, FamilyId family, NoteId id) {
        return store.find(merges.records(action, family), id).orElseThrow(NotFoundException::new);
    }

    /** Somebody else’s is as absent to whoever would change it as one that was never there. */
    private Note mine(NoteAction action, FamilyId family, NoteId id, Predicate<Note> fits) {
        var note = there(action, family, id);
        if (!note.author().equals(CurrentActor.get().id()) || !fits.test(note)) {
            throw new NotFoundException();
        }
        return note;
    }
}
