package be.mille.note.web;

import be.mille.access.Relations;
import be.mille.kernel.FamilyId;
import be.mille.note.Notes;
import be.mille.ui.Texts;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who has read something, in words. */
@Component
class SeenBy {
    private final Relations relations;
    private final NoteWords words;

    SeenBy(Relations relations, NoteWords words) {
        this.relations = relations;
        this.words = words;
    }

    /** Whom the team sees around her, now or before; whoever is kept away is not spoken of. */
    List<String> named(FamilyId family, Collection<Notes.Reader> readers, Texts t) {
        if (readers.isEmpty()) {
            return List.of();
        }
        var known = relations.of(family).stream().map(Relations.Relation::actor).collect(Collectors.toSet());
        return readers.stream()
                .filter(one -> known.contains(one.actor()))
                .map(one -> t.get(
                        one.current() ? "note.read-by" : "note.read-by.before",
                        words.name(one.actor(), t),
                        words.moment(one.first(), t)))
                .toList();
    }
}
