package be.mille.family;

import be.mille.access.Compartment;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One pregnancy, as far as this reader may know it. That it is, its due date, that it ended and the children born are for
 * everybody around her (C0), so that nobody congratulates her after a loss.
 *
 * @param due null while no date is known
 * @param endedOn null while it goes on
 * @param children living or not, in the order of their birth; empty after a loss
 * @param datings how the due date was found, every correction kept, the one in force first; only those of
 *     {@link Compartment#C1} a reader may know
 * @param endKind what kind of end it was, when somebody wrote it and the reader may know (C9); null else
 */
public record Pregnancy(
        PregnancyId id,
        FamilyId family,
        @Nullable LocalDate due,
        Outcome outcome,
        @Nullable LocalDate endedOn,
        @Nullable PlaceOfBirth placeOfBirth,
        @Nullable String placeName,
        List<Child> children,
        List<Dating> datings,
        @Nullable EndKind endKind,
        int version) {
    public Pregnancy {
        children = List.copyOf(children);
        datings = List.copyOf(datings);
    }

    public enum Outcome {
        ONGOING,
        BIRTH,
        LOSS
    }

    /**
     * One statement about the due date.
     *
     * @param expected number of children expected, 0 when nobody said
     */
    public record Dating(
            DatingSource source,
            LocalDate due,
            @Nullable LocalDate lastPeriod,
            @Nullable LocalDate scanOn,
            int expected,
            Instant statedAt,
            ActorId statedBy) {}

    public boolean ongoing() {
        return outcome == Outcome.ONGOING;
    }

    /** Children this pregnancy is expected to bring, at least one. */
    public int expected() {
        return datings.stream()
                .mapToInt(Dating::expected)
                .filter(one -> one > 0)
                .findFirst()
                .orElse(1);
    }

    public List<Child> livingChildren() {
        return children.stream().filter(one -> one.diedOn() == null).toList();
    }
}
