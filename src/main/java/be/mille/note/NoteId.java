package be.mille.note;

import be.mille.kernel.TypedId;
import java.util.UUID;

/** Identifies one note. */
public record NoteId(UUID value) implements TypedId {
    @Override
    public String toString() {
        return value.toString();
    }
}
