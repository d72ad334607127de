package be.mille.family;

import be.mille.access.Compartment;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import java.time.LocalDate;
import java.util.UUID;

/** Noting how she lives the ties to those around her; they are read with {@link Persons#card}. */
public interface Ties {
    /**
     * @param key of the form: the same one sent twice is noted once
     * @param compartment of the subject, for whoever is there for a restricted one; C2 where the team reads it
     */
    record Noted(
            FamilyId family,
            UUID key,
            Compartment compartment,
            Tie.Kind kind,
            UUID whom,
            Tie.How how,
            LocalDate toldOn) {}

    /** @throws NotFoundException when nobody like this is around her, as far as the reader may know */
    void note(Noted noted);

    /** Whoever noted it takes it back; what was said before stands again. */
    void takeBack(FamilyId family, UUID tie);
}
