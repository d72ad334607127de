package be.mille.screening;

import be.mille.kernel.TypedId;
import java.util.UUID;

/** Identifies one screening: a conversation, begun by somebody on a day, with the content pack of that day. */
public record ScreeningId(UUID value) implements TypedId {
    public static ScreeningId of(String text) {
        return new ScreeningId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
