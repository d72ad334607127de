package be.mille.family;

import be.mille.access.Compartment;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How two of her family are tied, where somebody noted it. She herself has the id of the family that is asked for.
 *
 * @param also the second parent, of a child
 * @param since of a couple, or of its end
 */
public record Kinship(
        UUID id,
        FamilyId family,
        Compartment compartment,
        ActorId author,
        UUID one,
        Kind kind,
        UUID other,
        @Nullable UUID also,
        @Nullable PartialDate since) {

    /** What the first is to the second. */
    public enum Kind {
        CHILD,
        SIBLING,
        COUPLE,
        /** A couple that does not live together. */
        COUPLE_APART,
        SEPARATED;

        public boolean couple() {
            return this != CHILD && this != SIBLING;
        }
    }

    /** With which sign of a family drawing somebody is drawn, as it was said; who was not asked has none. */
    public enum Sign {
        CIRCLE,
        SQUARE,
        DIAMOND,
        /** What was said is taken back. */
        NONE
    }

    /** Everybody it ties. */
    public List<UUID> ends() {
        return Stream.of(one, other, also).flatMap(Stream::ofNullable).toList();
    }

    /** What it speaks of: whose child somebody is, whether two are a couple, whether two are brothers or sisters. */
    public Set<Object> about() {
        return kind == Kind.CHILD ? Set.of(kind, one) : Set.of(kind.couple(), one, other);
    }

    /** The last word on each, in the order given. */
    public static List<Kinship> standing(List<Kinship> all) {
        var last = new LinkedHashMap<Set<Object>, Kinship>();
        all.forEach(one -> last.put(one.about(), one));
        return List.copyOf(last.values());
    }
}
