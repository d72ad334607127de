package be.mille.note;

import be.mille.kernel.FamilyId;
import java.util.UUID;

/**
 * A reply to publish.
 *
 * @param key of the form: sent twice, it is written once
 */
public record WriteReply(UUID key, FamilyId family, NoteId note, String language, String words) {}
