package be.mille.consent;

import be.mille.access.Clearances.Named;
import be.mille.access.Compartment;
import be.mille.kernel.ActorId;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who loses what and what stays when she takes an agreement back, as far as this reader may know. What others named somebody for is
 * closed with it and is in no list here: that it exists is not hers to know.
 */
public record Withdrawal(
        List<Loss> losses, List<Stay> stays, List<Closing> closings, List<ReadByRequest.Reading> requests) {
    /** Where no request concerns it. */
    public Withdrawal(List<Loss> losses, List<Stay> stays, List<Closing> closings) {
        this(losses, stays, closings, List.of());
    }

    /**
     * @param whole the record is gone for her, not only these subjects
     * @param subjects what she could read of the record and no longer can
     * @param named what she was named for and no longer is
     */
    public record Loss(ActorId who, boolean whole, Set<Compartment> subjects, Set<Named> named) {
        public Loss {
            subjects = Set.copyOf(subjects);
            named = Set.copyOf(named);
        }

        private Loss and(Loss other) {
            return new Loss(who, whole && other.whole, union(subjects, other.subjects), union(named, other.named));
        }

        /** Where one of the records stays open to her, her name does too. */
        private Loss withNameWhereItStays() {
            var less = new HashSet<Compartment>(subjects);
            less.remove(Compartment.C0);
            return whole ? this : new Loss(who, false, less, named);
        }
    }

    /**
     * What is done, in one relation that goes on: the same compartments whether this reader knows that something lies there or not.
     */
    public record Closing(ActorId who, Set<Compartment> compartments) {
        public Closing {
            compartments = Set.copyOf(compartments);
        }
    }

    /** Why something stays open. */
    public enum Why {
        LEGAL_DUTY,
        VITAL_INTEREST,
        /** Taken back from an organisation: she agreed to it with this colleague by name. */
        AGREED_BY_NAME,
        /** Who notes it goes on accompanying her. */
        NOTES_IT
    }

    public record Stay(ActorId who, Why why, Set<Compartment> subjects) {
        public Stay {
            subjects = Set.copyOf(subjects);
        }

        private Stay and(Stay other) {
            return new Stay(who, why, union(subjects, other.subjects));
        }
    }

    public Withdrawal {
        losses = List.copyOf(losses);
        stays = List.copyOf(stays);
        closings = List.copyOf(closings);
        requests = List.copyOf(requests);
    }

    /** With what is still read because of requests, for her to choose from. */
    public Withdrawal with(List<ReadByRequest.Reading> read) {
        return new Withdrawal(losses, stays, closings, read);
    }

    /** What it means in records that are read as one: the record is gone for somebody when each of them is. */
    public static Withdrawal together(Collection<Withdrawal> parts) {
        if (parts.size() == 1) {
            return parts.iterator().next();
        }
        var closings = parts.stream().flatMap(one -> one.closings().stream()).toList();
        var still = closings.stream().map(Closing::who).collect(Collectors.toSet());
        var losses = new LinkedHashMap<ActorId, Loss>();
        parts.stream()
                .flatMap(one -> one.losses().stream())
                .map(one -> new Loss(one.who(), !still.contains(one.who()), one.subjects(), one.named()))
                .forEach(one -> losses.merge(one.who(), one, Loss::and));
        var stays = new LinkedHashMap<String, Stay>();
        parts.stream()
                .flatMap(one -> one.stays().stream())
                .forEach(one -> stays.merge(one.who() + " " + one.why(), one, Stay::and));
        return new Withdrawal(
                losses.values().stream().map(Loss::withNameWhereItStays).toList(),
                List.copyOf(stays.values()),
                closings);
    }

    private static <E> Set<E> union(Set<E> one, Set<E> other) {
        var all = new HashSet<E>(one);
        all.addAll(other);
        return all;
    }

    /** The same for the same effect: what was shown is compared with what would be done. */
    public String fingerprint() {
        var text = new StringBuilder();
        losses.forEach(one -> text.append(one.who())
                .append(one.whole())
                .append(one.subjects().stream().sorted().toList())
                .append(one.named().stream().map(Named::toString).sorted().toList()));
        stays.forEach(one -> text.append(one.who())
                .append(one.why())
                .append(one.subjects().stream().sorted().toList()));
        requests.forEach(one -> text.append(one.request()).append(one.version()).append(one.links()));
        return UUID.nameUUIDFromBytes(text.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
