package be.mille.audit.proof;

import java.util.List;

/**
 * A checkpoint as the log keeps it.
 *
 * @param text of the checkpoint
 * @param signature by the operator's key
 * @param moved the chains that are longer than at the checkpoint before; the others stand where they stood
 */
public record Anchor(String text, byte[] signature, List<Head> moved) {
    public Anchor {
        moved = List.copyOf(moved);
    }
}
