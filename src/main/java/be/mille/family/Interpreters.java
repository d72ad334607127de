package be.mille.family;

import java.util.Collection;
import java.util.Map;

/**
 * Who interprets at appointments, as the module knows it that asks for them: how that stands is read there and never copied. Asked inside the
 * reader's transaction, after access was asked; answers only what this reader may know.
 */
public interface Interpreters {
    /** Of those for which somebody was asked: whether somebody comes. */
    Map<ContactId, Boolean> among(Collection<ContactId> appointments);
}
