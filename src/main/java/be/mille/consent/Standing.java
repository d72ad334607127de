package be.mille.consent;

import be.mille.kernel.ActorId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who decides about sharing, as a professional judged it; revised by a newer note, never overwritten. */
public record Standing(Fields fields, ActorId author, Instant notedAt) {
    /** Who decides for her today, each in one matter: she decides again where a later note says so. */
    public static List<Decider.Representative> instead(List<Standing> notes) {
        var now = new ArrayDeque<Decider.Representative>();
        for (var note : notes) {
            switch (note.fields().kind()) {
                case DECIDES -> now.clear();
                case ENDED -> now.pollLast();
                case REPRESENTED -> Decider.Representative.of(note.fields()).ifPresent(now::add);
            }
        }
        return now.stream().distinct().toList();
    }

    /** Whether she decides for herself, or somebody decides for her in one matter, or the note before ends. */
    public enum Kind {
        DECIDES,
        REPRESENTED,
        ENDED
    }

    /**
     * What is noted.
     *
     * @param why what the professional bases it on
     * @param name of the representative
     * @param tie mother, guardian
     * @param item the one thing she or he decides
     */
    public record Fields(
            Kind kind,
            String why,
            @Nullable String name,
            @Nullable String tie,
            @Nullable String item) {
        public Fields {
            if (why.isBlank() || (kind == Kind.REPRESENTED && (name == null || tie == null || item == null))) {
                throw new IllegalArgumentException(
                        "A note on who decides says why; a representative has a name, a tie, a matter");
            }
        }
    }
}
