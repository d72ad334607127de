package be.mille.consent.internal;

import be.mille.access.Clearances.Named;
import be.mille.access.Compartment;
import be.mille.consent.ConsentEvent;
import be.mille.consent.ConsentKind;
import be.mille.consent.Recipient;
import be.mille.consent.Withdrawal;
import be.mille.kernel.ActorId;
import be.mille.kernel.OrganisationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who loses what and what stays, without a database: the same answer is shown before and done after. */
final class WithdrawalRules {
    /**
     * Somebody who can read the record now.
     *
     * @param scope what her relations open together
     * @param posts every post of the same human being
     * @param roles the restricted subjects she is there for; empty for who has a place in the team
     */
    record Reader(
            ActorId who,
            OrganisationId organisation,
            Set<ActorId> posts,
            Set<Compartment> scope,
            Set<Compartment> roles) {
        Reader(ActorId who, OrganisationId organisation, Set<ActorId> posts, Set<Compartment> scope) {
            this(who, organisation, posts, scope, Set.of());
        }
    }

    /** @param subjects with C0 among them, or empty: everything */
    record Wish(Recipient from, Set<Compartment> subjects) {
        boolean everything() {
            return subjects.isEmpty() || subjects.contains(Compartment.C0);
        }

        /** What there is of her here is over: everything is taken back, or all that she is there for. */
        boolean ends(Reader reader) {
            return everything() || (!reader.roles().isEmpty() && subjects.containsAll(reader.roles()));
        }
    }

    private final List<ConsentEvent> events;
    private final Collection<Named> named;
    private final ActorId me;
    private final Instant now;

    WithdrawalRules(List<ConsentEvent> events, Collection<Named> named, ActorId me, Instant now) {
        this.events = events;
        this.named = named;
        this.me = me;
        this.now = now;
    }

    /** @param asleep whose relation sleeps: what she takes back is woken by nobody */
    Withdrawal of(Wish wish, List<Reader> readers, List<Reader> asleep) {
        var losses = new ArrayList<Withdrawal.Loss>();
        var slept = new ArrayList<Withdrawal.Loss>();
        var stays = new ArrayList<Withdrawal.Stay>();
        var closings = new ArrayList<Withdrawal.Closing>();
        for (var reader : readers) {
            if (wish.from().kind() == Recipient.Kind.TEAM && reader.who().equals(me)) {
                stays.add(new Withdrawal.Stay(me, Withdrawal.Why.NOTES_IT, reader.scope()));
            } else if (concerns(wish.from(), reader)) {
                effect(wish, reader, losses, stays, closings);
            }
        }
        asleep.stream()
                .filter(one -> concerns(wish.from(), one))
                .forEach(one -> effect(wish, one, slept, stays, closings));
        return new Withdrawal(losses, slept, stays, closings);
    }

    private void effect(
            Wish wish,
            Reader reader,
            List<Withdrawal.Loss> losses,
            List<Withdrawal.Stay> stays,
            List<Withdrawal.Closing> closings) {
        var owed = owed(reader);
        owed.forEach((why, subjects) -> stays.add(new Withdrawal.Stay(reader.who(), why, subjects)));
        var kept = owed.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        var byName = byName(wish, reader);
        if (!byName.isEmpty()) {
            stays.add(new Withdrawal.Stay(reader.who(), Withdrawal.Why.AGREED_BY_NAME, byName));
            kept.addAll(byName);
        }
        var loss = loss(wish, reader, kept);
        if (loss.whole() || !loss.subjects().isEmpty() || !loss.named().isEmpty()) {
            losses.add(loss);
        }
        if (!loss.whole()) {
            closings.add(new Withdrawal.Closing(reader.who(), closed(wish, kept)));
        }
    }

    private static Set<Compartment> closed(Wish wish, Set<Compartment> kept) {
        var closed = wish.everything() ? EnumSet.allOf(Compartment.class) : EnumSet.copyOf(wish.subjects());
        closed.removeAll(kept);
        closed.remove(Compartment.C0);
        return closed;
    }

    private Withdrawal.Loss loss(Wish wish, Reader reader, Set<Compartment> kept) {
        boolean whole = wish.ends(reader) && kept.isEmpty();
        var lost = EnumSet.noneOf(Compartment.class);
        lost.addAll(reader.scope());
        if (!wish.ends(reader)) {
            lost.retainAll(wish.subjects());
        }
        lost.removeAll(kept);
        if (!whole) {
            lost.remove(Compartment.C0); // what stays for a reason is of no use without her name
        }
        return new Withdrawal.Loss(
                reader.who(),
                whole,
                lost,
                named.stream()
                        .filter(one -> one.reader().equals(reader.who()))
                        .filter(one -> wish.ends(reader) || wish.subjects().contains(one.compartment()))
                        .filter(one -> !kept.contains(one.compartment()))
                        .collect(Collectors.toSet()));
    }

    /** Taken back from an organisation, what she agreed to with one of its people by name stays: she takes that back by name. */
    private Set<Compartment> byName(Wish wish, Reader reader) {
        if (wish.from().kind() != Recipient.Kind.ORGANISATION) {
            return Set.of();
        }
        var agreed = EnumSet.noneOf(Compartment.class);
        agreed.addAll(new WhatStands(events, reader.posts(), reader.organisation(), now).agreedByName());
        agreed.retainAll(reader.scope());
        return agreed.contains(Compartment.C0) ? agreed : Set.of();
    }

    static boolean concerns(Recipient recipient, Reader reader) {
        return switch (recipient.kind()) {
            case TEAM -> true;
            case ORGANISATION -> reader.organisation().value().equals(recipient.id());
            case COLLEAGUE ->
                reader.posts().stream().anyMatch(post -> post.value().equals(recipient.id()));
        };
    }

    /** What a duty or a danger keeps open for a reader; a withdrawal does not end it, a newer duty replaces nothing. */
    private Map<Withdrawal.Why, Set<Compartment>> owed(Reader reader) {
        var owed = new EnumMap<Withdrawal.Why, Set<Compartment>>(Withdrawal.Why.class);
        events.stream()
                .filter(one -> one.kind().owed() && !one.expired(now) && concerns(one.recipient(), reader))
                .forEach(one -> owed.computeIfAbsent(
                                one.kind() == ConsentKind.LEGAL_DUTY
                                        ? Withdrawal.Why.LEGAL_DUTY
                                        : Withdrawal.Why.VITAL_INTEREST,
                                _ -> EnumSet.of(Compartment.C0))
                        .addAll(one.subjects()));
        owed.values().forEach(subjects -> {
            subjects.retainAll(reader.scope());
            subjects.add(Compartment.C0);
        });
        return owed;
    }
}
