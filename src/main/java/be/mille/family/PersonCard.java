package be.mille.family;

import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who she is, how to reach her, who lives around her: all that this reader may know. A part that is closed to the reader
 * is null, and nothing else tells that it exists.
 *
 * @param address null when this reader may not know; {@link Address#unknown} when nobody wrote it down
 * @param channels running ones, the safe ones first; null when this reader may not know
 * @param household running members, second parent and supports included, older children by age
 * @param ties how she lives the ties to those around her, in the order in which she said it
 */
public record PersonCard(
        FamilyId id,
        int version,
        PersonFields person,
        Identifier identifier,
        @Nullable Address address,
        @Nullable List<Channel> channels,
        List<Member> household,
        Household house,
        List<Tie> ties) {
    public PersonCard {
        channels = channels == null ? null : List.copyOf(channels);
        household = List.copyOf(household);
        ties = List.copyOf(ties);
    }

    /** A national number, masked to its last two digits, or why there is none; both null when nobody asked yet. */
    public record Identifier(
            int version, @Nullable String masked, @Nullable NissAbsence noneBecause) {}

    /**
     * Where she lives. What is shown only on request is left out here: {@link PersonRecords#showAddress}.
     *
     * @param fields null when nobody wrote it down
     */
    public record Address(int version, @Nullable AddressFields fields) {
        public boolean unknown() {
            return fields == null;
        }
    }

    /**
     * One way to reach her.
     *
     * @param family the record it was written in: this one, or one merged into it
     * @param expired she must be asked again before it is used
     * @param verifiedOn the day she was asked
     */
    public record Channel(
            UUID id, FamilyId family, int version, ChannelFields fields, boolean expired, LocalDate verifiedOn) {
        /** Whether it may be used without asking her again. */
        public boolean usable() {
            return !expired
                    && fields.kind() != ChannelFields.Kind.SHE_CALLS
                    && fields.safety() != ChannelFields.Safety.NEVER
                    && fields.safety() != ChannelFields.Safety.NOT_ASKED;
        }
    }

    /**
     * Somebody around her.
     *
     * @param family the record it was written in: this one, or one merged into it
     * @param detail null when nothing is written, or when this reader may not know (C10)
     */
    public record Member(
            UUID id,
            FamilyId family,
            int version,
            MemberFields fields,
            @Nullable Detail detail) {}

    /**
     * What the reader may know about somebody else.
     *
     * @param author whose words the fields are: the reader's own, where she wrote any
     * @param others what further authors wrote who named this reader
     */
    public record Detail(ActorId author, int version, DetailFields fields, List<DetailFields> others) {
        public Detail {
            others = List.copyOf(others);
        }

        /** The same, beside what another author wrote. */
        public Detail with(Detail other) {
            var all = new ArrayList<>(others);
            all.add(other.fields);
            return new Detail(author, version, fields, all);
        }
    }

    /** Care of the older children, and house rules. */
    public record Household(int version, HouseholdFields fields) {}

    /** Whether she said that she calls herself and nobody contacts her, as far as this reader may know. */
    public boolean sheCalls() {
        return channels != null
                && channels.stream().anyMatch(one -> one.fields().kind() == ChannelFields.Kind.SHE_CALLS);
    }

    public Optional<Member> secondParent() {
        return household.stream()
                .filter(one -> one.fields().role() == MemberFields.Role.SECOND_PARENT)
                .findFirst();
    }

    public List<Member> inRole(MemberFields.Role role) {
        return household.stream().filter(one -> one.fields().role() == role).toList();
    }
}
