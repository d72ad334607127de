package be.mille.note;

import be.mille.kernel.TypedId;
import java.util.UUID;

/** Identifies one reply to a note. */
public record ReplyId(UUID value) implements TypedId {
    @Override
    public String toString() {
        return value.toString();
    }
}
