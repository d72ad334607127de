package be.mille.consent.internal;

import be.mille.access.Bounds;
import be.mille.access.Compartment;
import be.mille.access.Exclusions;
import be.mille.account.Seats;
import be.mille.consent.ConsentEvent;
import be.mille.consent.HouseAgreement;
import be.mille.consent.Missions;
import be.mille.consent.Secrecy;
import be.mille.directory.Posts;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.kernel.FamilyId;
import be.mille.kernel.OrganisationId;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whom an agreement for a whole organisation lets in without asking her again: bound by secrecy, at work there today, not kept away. */
@Component
class HouseAgreements {
    private final EventStore events;
    private final Professionals professionals;
    private final Posts posts;
    private final Secrecy secrecy;
    private final Missions missions;
    private final Bounds bounds;
    private final Exclusions exclusions;
    private final Seats seats;
    private final Clock clock;

    HouseAgreements(
            EventStore events,
            Professionals professionals,
            Posts posts,
            Secrecy secrecy,
            Missions missions,
            Bounds bounds,
            Exclusions exclusions,
            Seats seats,
            Clock clock) {
        this.events = events;
        this.professionals = professionals;
        this.posts = posts;
        this.secrecy = secrecy;
        this.missions = missions;
        this.bounds = bounds;
        this.exclusions = exclusions;
        this.seats = seats;
        this.clock = clock;
    }

    /** @param records those that are read as one */
    Optional<HouseAgreement> of(Collection<FamilyId> records, Professional who) {
        if (!secrecy.binds(who.function()) || posts.current(who.id()).isEmpty() || keptAway(records, who)) {
            return Optional.empty();
        }
        var house = stands(records, who).house(bounds.opens(who.function()));
        return house.isEmpty() || !hers(Objects.requireNonNull(house.get(Compartment.C0)), who)
                ? Optional.empty()
                : Optional.of(new HouseAgreement(
                        Objects.requireNonNull(house.get(Compartment.C0)).id(),
                        Objects.requireNonNull(house.get(Compartment.C0)).notedAt(),
                        house.keySet(),
                        WhatStands.earliest(house.values()).orElse(null)));
    }

    /** What was agreed for a task is for those whose mission it is. */
    private boolean hers(ConsentEvent agreed, Professional who) {
        var purpose = agreed.grounds().purpose();
        return purpose == null || missions.of(who.function()).contains(purpose.task());
    }

    WhatStands stands(Collection<FamilyId> records, Professional who) {
        return new WhatStands(events.of(records), seats.ofSameHuman(who.id()), who.organisation(), clock.instant());
    }

    private boolean keptAway(Collection<FamilyId> records, Professional who) {
        var hers = seats.ofSameHuman(who.id());
        return records.stream()
                .flatMap(record -> exclusions.of(record).stream())
                .anyMatch(one -> who.organisation().equals(one.organisation())
                        || (one.actor() != null && hers.contains(one.actor())));
    }

    /** Those of an organisation who accompany families today and are bound by secrecy. */
    List<Professional> boundOf(OrganisationId organisation) {
        return professionals.atWork().stream()
                .filter(one -> one.organisation().equals(organisation) && secrecy.binds(one.function()))
                .toList();
    }
}
