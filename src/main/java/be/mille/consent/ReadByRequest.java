package be.mille.consent;

import be.mille.access.Compartment;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody reads of her because she was asked for help, without accompanying her; implemented where requests are kept. */
public interface ReadByRequest {
    /**
     * A request that somebody still reads.
     *
     * @param to who reads it: colleagues and organisations; empty for somebody without an account
     * @param by who asked, and for which organisation
     * @param since when it was asked
     * @param open whether it waits for something; else it is over, and read until its day
     * @param links how many addresses open it without an account now
     * @param until null while it is open
     */
    record Reading(
            UUID request,
            FamilyId family,
            Compartment compartment,
            Set<UUID> to,
            Set<UUID> by,
            ActorId asker,
            Instant since,
            boolean open,
            int links,
            @Nullable Instant until,
            int version) {
        public Reading {
            to = Set.copyOf(to);
            by = Set.copyOf(by);
        }

        /** Whether one of these receives it or asked for it. */
        public boolean concerns(Collection<UUID> anybody) {
            return anybody.stream().anyMatch(one -> to.contains(one) || by.contains(one));
        }
    }

    /** As far as the current actor may know, in every record that is read as one. */
    List<Reading> of(FamilyId family);

    /** How their receivers are called, as far as the current actor may know. */
    Map<UUID, String> receivers(FamilyId family, String language);

    /** Taken back, and read by nobody outside her team from now on. */
    void takeBack(FamilyId family, Collection<UUID> requests);

    /**
     * The same of what the current actor may not know of; nothing says whether there was any.
     *
     * @param from colleagues and organisations; empty for everybody
     * @param subjects with C0 among them, or empty: everything
     */
    void takeBackUnseen(FamilyId record, Collection<UUID> from, Set<Compartment> subjects);
}
