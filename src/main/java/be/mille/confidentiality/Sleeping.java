package be.mille.confidentiality;

import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Relations that nobody confirmed and whose holder gave no sign: they sleep, and the holder may wake her own. */
public interface Sleeping {
    /**
     * A relation of the reader's own that sleeps. No name and no record, only what she may recognise it by.
     *
     * @param id of what sleeps, not of the record
     */
    record Asleep(UUID id, String initials, Instant accompanied, Instant since) {}

    /** A running relation of the reader's own that will sleep at that moment, if she gives no sign. */
    record Dozing(FamilyId family, Instant sleeps) {}

    /** What of the current actor's own sleeps, longest first. */
    List<Asleep> mine();

    /** What will soon sleep, the first to do so first. */
    List<Dozing> soon();

    /**
     * She still accompanies her: the record is open again, to the day it would have been.
     *
     * @throws NotFoundException when nothing of hers sleeps under that id
     */
    FamilyId wake(UUID asleep);

    /**
     * She accompanies her no more: it is not offered again.
     *
     * @throws NotFoundException when nothing of hers sleeps under that id
     */
    void letGo(UUID asleep);
}
