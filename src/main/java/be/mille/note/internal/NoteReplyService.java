package be.mille.note.internal;

import be.mille.access.Access;
import be.mille.access.CurrentActor;
import be.mille.family.Merges;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.note.Note;
import be.mille.note.NoteId;
import be.mille.note.Replies;
import be.mille.note.Reply;
import be.mille.note.ReplyId;
import be.mille.note.ReplyOutcome;
import be.mille.note.TakenBack;
import be.mille.note.WriteReply;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides, then reads or writes; what lies under a note is decided on with the note. */
@Service
@Transactional
class NoteReplyService implements Replies {
    private final Access access;
    private final Merges merges;
    private final NoteStore notes;
    private final NoteReading noteReading;
    private final ReplyStore store;
    private final ReplyReading reading;

    NoteReplyService(
            Access access,
            Merges merges,
            NoteStore notes,
            NoteReading noteReading,
            ReplyStore store,
            ReplyReading reading) {
        this.access = access;
        this.merges = merges;
        this.notes = notes;
        this.noteReading = noteReading;
        this.store = store;
        this.reading = reading;
    }

    @Override
    public Map<NoteId, List<Reply>> under(FamilyId family, Collection<Note> of) {
        merges.records(NoteAction.VIEW, family);
        var all = new HashMap<NoteId, List<Reply>>();
        of.forEach(one -> all.put(one.id(), new ArrayList<>()));
        reading.under(all.keySet())
                .forEach(one -> all.getOrDefault(one.note(), new ArrayList<>()).add(one));
        return all;
    }

    @Override
    public List<Reply> all(FamilyId family) {
        return reading.all(merges.records(NoteAction.LIST, family));
    }

    @Override
    public Set<ActorId> authors(FamilyId family) {
        return reading.authors(merges.records(NoteAction.LIST, family));
    }

    @Override
    public Map<ReplyId, Course> courses(FamilyId family, NoteId note) {
        return reading.courses(there(NoteAction.VIEW, family, note).id());
    }

    @Override
    public boolean open(Note note) {
        return note.stands() && access.offers(NoteAction.REPLY, note.family(), note.compartment());
    }

    @Override
    public ReplyOutcome write(WriteReply command) {
        var note = writable(NoteAction.REPLY, command.family(), command.note());
        if (note.draft()) {
            throw new NotFoundException();
        }
        var before = store.byKey(note.id(), command.key());
        if (before.isPresent()) {
            return new ReplyOutcome.Written(before.get());
        }
        store.hold(note.id());
        if (!notes.find(List.of(note.family()), note.id()).filter(Note::stands).isPresent()) {
            return new ReplyOutcome.Closed();
        }
        var problems = NoteRules.problems(command.words());
        if (!problems.isEmpty()) {
            return new ReplyOutcome.Refused(problems);
        }
        // whoever answers has read it
        noteReading.read(List.of(note.id()));
        return new ReplyOutcome.Written(store.insert(note, command));
    }

    @Override
    public ReplyOutcome correct(FamilyId family, NoteId under, ReplyId id, String words, int version) {
        var note = writable(NoteAction.CORRECT_REPLY, family, under);
        var was = mine(note, id);
        var problems = NoteRules.problems(words);
        if (!problems.isEmpty()) {
            return new ReplyOutcome.Refused(problems);
        }
        if (!words.equals(was.words())) {
            store.correct(note, was, words, version);
        }
        return new ReplyOutcome.Written(id);
    }

    @Override
    public Undone takeBack(FamilyId family, NoteId under, ReplyId id) {
        var was = mine(writable(NoteAction.TAKE_BACK_REPLY, family, under), id);
        var what = store.takeBack(id)
                .map(by -> by.isEmpty() ? new TakenBack.Unread() : (TakenBack) new TakenBack.Read(by))
                .orElseGet(TakenBack.TooLate::new);
        return new Undone(what, was);
    }

    @Override
    public void retract(FamilyId family, NoteId under, ReplyId id, String why, int version) {
        store.retract(mine(writable(NoteAction.RETRACT_REPLY, family, under), id), why, version);
    }

    private Note there(NoteAction action, FamilyId family, NoteId id) {
        return notes.find(merges.records(action, family), id).orElseThrow(NotFoundException::new);
    }

    /** Where the note lies, and as its author’s: whoever reads there only answers nothing. */
    private Note writable(NoteAction action, FamilyId family, NoteId id) {
        var note = there(action, family, id);
        access.require(action, note.family(), note.compartment(), note.author());
        return note;
    }

    /** Somebody else’s is as absent to whoever would change it as one that was never there. */
    private Reply mine(Note note, ReplyId id) {
        return store.find(note.id(), id)
                .filter(one -> one.author().equals(CurrentActor.get().id()) && one.stands())
                .orElseThrow(NotFoundException::new);
    }
}
