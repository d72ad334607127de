package be.mille.consent;

import be.mille.access.Clearances.Named;
import be.mille.access.Compartment;
import be.mille.kernel.ActorId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who loses what and what stays when she takes an agreement back, as far as this reader may know. What others named somebody for is
 * closed with it and is in no list here: that it exists is not hers to know.
 *
 * @param asleep what whoever sleeps could have woken, and no longer can
 */
public record Withdrawal(
        List<Loss> losses,
        List<Loss> asleep,
        List<Stay> stays,
        List<Closing> closings,
        List<ReadByRequest.Reading> requests) {
    /** Where no request concerns it. */
    public Withdrawal(List<Loss> losses, List<Loss> asleep, List<Stay> stays, List<Closing> closings) {
        this(losses, asleep, stays, closings, List.of());
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
        asleep = List.copyOf(asleep);
        stays = List.copyOf(stays);
        closings = List.copyOf(closings);
        requests = List.copyOf(requests);
    }

    /** With what is still read because of requests, for her to choose from. */
    public Withdrawal with(List<ReadByRequest.Reading> read) {
        return new Withdrawal(losses, asleep, stays, closings, read);
    }

    /** What it means in records that are read as one: the record is gone for somebody when each of them is. */
    public static Withdrawal together(Collection<Withdrawal> parts) {
        if (parts.size() == 1) {
            return parts.iterator().next();
        }
        var closings = parts.stream().flatMap(one -> one.closings().stream()).toList();
        var still = closings.stream().map(Closing::who).collect(Collectors.toSet());
        var stays = new LinkedHashMap<String, Stay>();
        parts.stream()
                .flatMap(one -> one.stays().stream())
                .forEach(one -> stays.merge(one.who() + " " + one.why(), one, Stay::and));
        return new Withdrawal(
                together(parts.stream().map(Withdrawal::losses), still),
                together(parts.stream().map(Withdrawal::asleep), still),
                List.copyOf(stays.values()),
                closings);
    }

    private static List<Loss> together(Stream<List<Loss>> parts, Set<ActorId> still) {
        var losses = new LinkedHashMap<ActorId, Loss>();
        parts.flatMap(List::stream)
                .map(one -> new Loss(one.who(), !still.contains(one.who()), one.subjects(), one.named()))
                .forEach(one -> losses.merge(one.who(), one, Loss::and));
        return losses.values().stream().map(Loss::withNameWhereItStays).toList();
    }

    private static <E> Set<E> union(Set<E> one, Set<E> other) {
        var all = new HashSet<E>(one);
        all.addAll(other);
        return all;
    }

    /** The same for the same effect: what was shown is compared with what would be done. For the program alone; a page shows it closed. */
    public String fingerprint() {
        var text = new StringBuilder();
        losses.forEach(one -> text.append(said(one)));
        asleep.forEach(one -> text.append("asleep").append(said(one)));
        stays.forEach(one -> text.append(one.who())
                .append(one.why())
                .append(one.subjects().stream().sorted().toList()));
        requests.forEach(one -> text.append(one.request()).append(one.version()).append(one.links()));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String said(Loss one) {
        return one.who()
                + " "
                + one.whole()
                + one.subjects().stream().sorted().toList()
                + one.named().stream().map(Named::toString).sorted().toList();
    }
}
