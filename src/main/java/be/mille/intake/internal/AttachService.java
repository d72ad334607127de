package be.mille.intake.internal;

import be.mille.access.Access;
import be.mille.access.Compartment;
import be.mille.family.OpenFamily;
import be.mille.family.PersonRecords;
import be.mille.intake.Arrival;
import be.mille.intake.ArrivalAnswer;
import be.mille.intake.ArrivalId;
import be.mille.intake.Attaching;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.note.About;
import be.mille.note.Circle;
import be.mille.note.HerReading;
import be.mille.note.NoteId;
import be.mille.note.NoteOutcome;
import be.mille.note.Notes;
import be.mille.note.WriteNote;
import be.mille.referral.Subjects;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the note, where its subject belongs and nowhere else, then says to the house that somebody took it up. */
@Service
@Transactional
class AttachService implements Attaching {
    private final Access access;
    private final Subjects subjects;
    private final PersonRecords records;
    private final Notes notes;
    private final ArrivalStore store;
    private final Attachments attachments;

    AttachService(
            Access access,
            Subjects subjects,
            PersonRecords records,
            Notes notes,
            ArrivalStore store,
            Attachments attachments) {
        this.access = access;
        this.subjects = subjects;
        this.records = records;
        this.notes = notes;
        this.store = store;
        this.attachments = attachments;
    }

    @Override
    public Set<Compartment> delicate(Arrival arrival) {
        return Stream.concat(Stream.of(arrival), arrival.again().stream())
                .map(one -> one.asked().category())
                .filter(Objects::nonNull)
                .map(subjects::usual)
                .filter(Compartment::restricted)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What is restricted is written by whoever writes in the record at all; it is open to her and those she names. */
    @Override
    public boolean offers(FamilyId family, Compartment compartment) {
        return access.offers(IntakeAction.ATTACH, family, compartment.restricted() ? Compartment.C0 : compartment);
    }

    @Override
    public Outcome attach(FamilyId family, Attach command) {
        access.require(IntakeAction.ATTACH, family);
        var arrival = store.find(command.arrival()).orElseThrow(NotFoundException::new);
        if (arrival.answered() != null) {
            var done =
                    attachments.find(command.arrival()).filter(at -> at.family().equals(family));
            if (done.isPresent()) {
                return new Outcome.Done(done.get());
            }
        }
        var problems = problems(arrival, command);
        if (!offers(family, command.compartment())) {
            problems.add(Problem.NOT_HERS);
        }
        return problems.isEmpty() ? attached(family, command) : new Outcome.Refused(problems);
    }

    @Override
    public Outcome begin(OpenFamily record, Attach command) {
        access.require(IntakeAction.ATTACH);
        var arrival = store.find(command.arrival()).orElseThrow(NotFoundException::new);
        var done = attachments.find(command.arrival());
        if (arrival.answered() != null && done.isPresent()) {
            return new Outcome.Done(done.get());
        }
        var problems = problems(arrival, command);
        return problems.isEmpty() ? attached(records.open(record), command) : new Outcome.Refused(problems);
    }

    private Set<Problem> problems(Arrival arrival, Attach command) {
        var found = EnumSet.noneOf(Problem.class);
        if (command.words().isBlank()) {
            found.add(Problem.WORDS_MISSING);
        } else if (command.words().codePointCount(0, command.words().length()) > LONGEST) {
            found.add(Problem.WORDS_LONG);
        }
        var delicate = delicate(arrival);
        if (delicate.size() > 1) {
            found.add(Problem.TWO_SUBJECTS);
        } else if (!delicate.isEmpty() && !delicate.contains(command.compartment())) {
            found.add(Problem.OPEN_SUBJECT);
        }
        return found;
    }

    private Outcome attached(FamilyId family, Attach command) {
        var why = command.why();
        var note = new WriteNote(
                key(command.arrival(), command.version()),
                family,
                null,
                0,
                command.compartment(),
                Circle.TEAM,
                Set.of(),
                About.HER,
                command.language(),
                command.words(),
                why == null ? HerReading.OPEN : new HerReading(HerReading.Way.TOGETHER, why, null));
        // first, so that whoever comes second writes no note
        store.answer(command.arrival(), ArrivalAnswer.TAKEN_UP, null, command.version());
        var at = switch (notes.write(note)) {
            case NoteOutcome.Written(NoteId id) -> new Attached(family, id);
            case NoteOutcome.Refused refused -> throw new IllegalStateException("Refused: " + refused.problems());
        };
        attachments.add(command.arrival(), at, command.compartment());
        return new Outcome.Done(at);
    }

    /** Two clicks are one note; attached anew after it was taken back is another. */
    private static UUID key(ArrivalId arrival, int version) {
        return UUID.nameUUIDFromBytes(("arrival " + arrival + " " + version).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Optional<Attached> at(ArrivalId id) {
        access.require(IntakeAction.READ);
        return attachments.find(id);
    }
}
