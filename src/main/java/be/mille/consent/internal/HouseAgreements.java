package be.mille.consent.internal;

import be.mille.access.Bounds;
import be.mille.access.Compartment;
import be.mille.account.Seats;
import be.mille.consent.HouseAgreement;
import be.mille.directory.Posts;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.kernel.FamilyId;
import be.mille.kernel.OrganisationId;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whom an agreement for a whole organisation lets in without asking her again: bound by secrecy, at work there today, not kept away. */
@Component
class HouseAgreements {
    private final EventStore events;
    private final Professionals professionals;
    private final Posts posts;
    private final LettingIn lettingIn;
    private final Bounds bounds;
    private final Seats seats;
    private final Clock clock;

    HouseAgreements(
            EventStore events,
            Professionals professionals,
            Posts posts,
            LettingIn lettingIn,
            Bounds bounds,
            Seats seats,
            Clock clock) {
        this.events = events;
        this.professionals = professionals;
        this.posts = posts;
        this.lettingIn = lettingIn;
        this.bounds = bounds;
        this.seats = seats;
        this.clock = clock;
    }

    /** @param records those that are read as one */
    Optional<HouseAgreement> of(Collection<FamilyId> records, Professional who) {
        if (!lettingIn.bound(who) || posts.current(who.id()).isEmpty() || lettingIn.keptAway(records, who)) {
            return Optional.empty();
        }
        var house = stands(records, who).house(bounds.opens(who.function()));
        return Optional.ofNullable(house.get(Compartment.C0))
                .filter(agreed -> lettingIn.theirs(agreed, who))
                .map(agreed -> new HouseAgreement(
                        agreed.id(),
                        agreed.notedAt(),
                        house.keySet(),
                        WhatStands.earliest(house.values()).orElse(null),
                        agreed.grounds().decider()));
    }

    WhatStands stands(Collection<FamilyId> records, Professional who) {
        return new WhatStands(events.of(records), seats.ofSameHuman(who.id()), who.organisation(), clock.instant());
    }

    /** Those of an organisation who accompany families today and are bound by secrecy. */
    List<Professional> boundOf(OrganisationId organisation) {
        return professionals.atWork().stream()
                .filter(one -> one.organisation().equals(organisation) && lettingIn.bound(one))
                .toList();
    }
}
