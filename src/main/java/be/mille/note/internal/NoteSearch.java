package be.mille.note.internal;

import be.mille.kernel.FamilyId;
import be.mille.note.Note;
import be.mille.note.Notes;
import be.mille.note.Notes.Listed;
import be.mille.note.Notes.Wanted;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One page of a family’s notes; words are looked for in the opened texts of what the reader may know, and nowhere else. */
@Component
class NoteSearch {
    private final NoteReading reading;
    private final ReplyReading replies;

    NoteSearch(NoteReading reading, ReplyReading replies) {
        this.reading = reading;
        this.replies = replies;
    }

    Listed list(List<FamilyId> records, Wanted wanted) {
        var words = words(wanted.words());
        int page = Math.max(0, wanted.page());
        var onTop = page == 0 && words.isEmpty() && wanted.about() == null ? onTop(records) : List.<Note>of();
        List<Note> notes;
        int total;
        if (words.isEmpty()) {
            notes = reading.newest(records, wanted.about(), Notes.PAGE, (long) page * Notes.PAGE);
            total = reading.count(records, wanted.about());
        } else {
            var answered = replies.words(records);
            var found = reading.newest(records, wanted.about(), NoteReading.SEARCHED, 0).stream()
                    .filter(note -> says(note, answered.getOrDefault(note.id(), List.of()), words))
                    .toList();
            notes = found.stream()
                    .skip((long) page * Notes.PAGE)
                    .limit(Notes.PAGE)
                    .toList();
            total = found.size();
        }
        var any = total > 0 || reading.count(records, null) > 0;
        var top = onTop.stream().map(Note::id).collect(Collectors.toSet());
        var below = read(notes.stream().filter(note -> !top.contains(note.id())).toList());
        return new Listed(onTop, below, total, any);
    }

    List<Note> everything(List<FamilyId> records) {
        return read(reading.published(records));
    }

    List<Note> onTop(List<FamilyId> records) {
        return read(reading.pinned(records));
    }

    /** What is shown is read; what was taken back at this very moment is shown no more. */
    private List<Note> read(List<Note> notes) {
        var there = reading.read(notes.stream().map(Note::id).toList());
        return notes.stream().filter(note -> there.contains(note.id())).toList();
    }

    /** In the note or in what was answered under it. */
    private static boolean says(Note note, List<String> answered, Set<String> words) {
        var text = plain(note.words() + "\n" + String.join("\n", answered));
        return words.stream().allMatch(text::contains);
    }

    private static Set<String> words(@Nullable String typed) {
        return typed == null
                ? Set.of()
                : Arrays.stream(plain(typed).split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Without accents and capitals, one kind of apostrophe. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('’', '\'')
                .toLowerCase(Locale.ROOT);
    }
}
