package be.mille.note;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.kernel.FamilyId;
import be.mille.testing.People;
import java.util.List;
import java.util.UUID;

/** Writes and reads replies for tests. */
final class Answered {
    private final People people;
    private final Notes notes;
    private final Replies replies;
    private final FamilyId family;

    Answered(People people, Notes notes, Replies replies, FamilyId family) {
        this.people = people;
        this.notes = notes;
        this.replies = replies;
        this.family = family;
    }

    ReplyId by(String author, NoteId note, String words) {
        var outcome = outcome(author, note, words);
        if (outcome instanceof ReplyOutcome.Written(var id)) {
            return id;
        }
        throw new AssertionError(outcome);
    }

    ReplyOutcome outcome(String author, NoteId note, String words) {
        return outcome(author, UUID.randomUUID(), note, words);
    }

    ReplyOutcome outcome(String author, UUID key, NoteId note, String words) {
        return people.as(author, () -> replies.write(new WriteReply(key, family, note, "fr", words)));
    }

    /** As its page shows it: it counts as read. */
    List<Reply> seen(String reader, NoteId note) {
        return people.as(
                reader,
                () -> replies.under(family, List.of(notes.get(family, note))).get(note));
    }

    /** Whoever may not read it finds it nowhere: not in a search, a copy, among those who answered. */
    void absent(String reader, ReplyId id, String author, String word) {
        assertThat(people.as(reader, () -> replies.all(family)))
                .extracting(Reply::id)
                .doesNotContain(id);
        assertThat(people.as(reader, () -> replies.authors(family)))
                .doesNotContain(people.get(author).id());
        assertThat(people.as(reader, () -> notes.of(family, new Notes.Wanted(null, word, 0)))
                        .total())
                .isZero();
    }
}
