package be.mille.kernel;

import java.util.UUID;

/**
 * Identifies the dossier around one person, her pregnancies and her children.
 *
 * <p>Lives here because every access decision and every row that says something about a family carries it.
 */
public record FamilyId(UUID value) implements TypedId {
    public static FamilyId of(String text) {
        return new FamilyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
