package be.mille.consent.internal;

import be.mille.access.Compartment;
import be.mille.consent.ConsentEvent;
import be.mille.consent.ConsentKind;
import be.mille.consent.Recipient;
import be.mille.kernel.ActorId;
import be.mille.kernel.OrganisationId;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What stands of what was said about one colleague, subject by subject: by her name, and for the whole of her organisation. What was
 * said of her by name later than of her organisation holds for her.
 */
final class WhatStands {
    private final Map<Compartment, ConsentEvent> byName = new EnumMap<>(Compartment.class);
    private final Map<Compartment, ConsentEvent> byHouse = new EnumMap<>(Compartment.class);

    /** @param events the oldest first */
    WhatStands(List<ConsentEvent> events, Set<ActorId> posts, OrganisationId organisation, Instant now) {
        for (var one : events) {
            var named = one.recipient().kind() == Recipient.Kind.COLLEAGUE && names(one, posts);
            var house = one.recipient().kind() == Recipient.Kind.ORGANISATION
                    && organisation.value().equals(one.recipient().id());
            var concerned = named || house || one.recipient().kind() == Recipient.Kind.TEAM;
            if (one.kind().opens() && named) {
                one.subjects().forEach(subject -> byName.put(subject, one));
            } else if (one.kind().agreed() && house) {
                one.subjects().forEach(subject -> byHouse.put(subject, one));
            } else if (one.kind().takesBack() && concerned) {
                takeOut(byHouse, one);
                if (!house) {
                    takeOut(byName, one);
                }
            } else if (one.kind() == ConsentKind.DECLINED && concerned) {
                takeOut(byHouse, one);
            }
        }
        byName.values().removeIf(one -> one.expired(now));
        byHouse.values().removeIf(one -> one.expired(now));
    }

    private static boolean names(ConsentEvent one, Set<ActorId> posts) {
        return posts.stream()
                .anyMatch(post -> post.value().equals(one.recipient().id()));
    }

    /** Identity and team among what is taken back is everything; what is owed stays. */
    private static void takeOut(Map<Compartment, ConsentEvent> from, ConsentEvent one) {
        from.entrySet()
                .removeIf(entry -> entry.getValue().kind().agreed()
                        && (one.subjects().contains(Compartment.C0)
                                || one.subjects().contains(entry.getKey())));
    }

    /** What she agreed to for this colleague by name. */
    Set<Compartment> agreedByName() {
        return byName.entrySet().stream()
                .filter(entry -> entry.getValue().kind().agreed())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** What she agreed to for the whole organisation, of these subjects; identity and team say when. */
    Map<Compartment, ConsentEvent> house(Set<Compartment> wanted) {
        var found = new EnumMap<Compartment, ConsentEvent>(byHouse);
        found.keySet().retainAll(wanted);
        return found.containsKey(Compartment.C0) ? found : Map.of();
    }

    static Optional<Instant> earliest(Collection<ConsentEvent> events) {
        return events.stream().map(ConsentEvent::until).filter(Objects::nonNull).min(Instant::compareTo);
    }

    /** When the first of the agreements ends that what she reads rests on; empty when none of them has an end. */
    Optional<Instant> ends(Set<Compartment> reads) {
        var restsOn = new EnumMap<Compartment, ConsentEvent>(byHouse);
        restsOn.putAll(byName);
        restsOn.keySet().retainAll(reads);
        return earliest(restsOn.values());
    }
}
