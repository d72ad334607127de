package be.mille.confidentiality.web;

import be.mille.access.Access;
import be.mille.access.ActorFunction;
import be.mille.access.CurrentActor;
import be.mille.access.Exclusions;
import be.mille.access.Relations;
import be.mille.account.Seats;
import be.mille.confidentiality.UnrecognisedLooks;
import be.mille.consent.Consents;
import be.mille.directory.Organisations;
import be.mille.directory.Professionals;
import be.mille.family.Families;
import be.mille.family.Merges;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.OrganisationId;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Wakes, keeps away, steps back. Whoever is kept away is so from every record that is read as one. */
@Service
@Transactional
class AccessChanges {
    private final Access access;
    private final Relations relations;
    private final Exclusions exclusions;
    private final Consents consents;
    private final UnrecognisedLooks unrecognised;
    private final Seats seats;
    private final Families families;
    private final Merges merges;
    private final Professionals professionals;
    private final Organisations organisations;

    AccessChanges(
            Access access,
            Relations relations,
            Exclusions exclusions,
            Consents consents,
            UnrecognisedLooks unrecognised,
            Seats seats,
            Families families,
            Merges merges,
            Professionals professionals,
            Organisations organisations) {
        this.access = access;
        this.relations = relations;
        this.exclusions = exclusions;
        this.consents = consents;
        this.unrecognised = unrecognised;
        this.seats = seats;
        this.families = families;
        this.merges = merges;
        this.professionals = professionals;
        this.organisations = organisations;
    }

    /** @throws NotFoundException when nothing of that colleague sleeps here */
    void wake(FamilyId family, ActorId colleague) {
        access.require(ConfidentialityAction.CHANGE_ACCESS, family);
        relations.wake(family, colleague);
        consents.hold(family, colleague);
    }

    /** @return false when nobody of that id exists; nothing changed then */
    boolean excludePerson(FamilyId family, @Nullable String typed) {
        access.require(ConfidentialityAction.CHANGE_ACCESS, family);
        var person = id(typed).map(ActorId::new).flatMap(professionals::find);
        person.ifPresent(one -> keepAway(family, one.id()));
        return person.isPresent();
    }

    boolean excludeOrganisation(FamilyId family, @Nullable String typed) {
        access.require(ConfidentialityAction.CHANGE_ACCESS, family);
        var place = id(typed).map(OrganisationId::new).flatMap(organisations::find);
        place.ifPresent(one -> together(family).forEach(record -> {
            leaderless(
                    record,
                    coordinator -> professionals
                            .find(coordinator)
                            .filter(who -> who.organisation().equals(one.id()))
                            .isPresent());
            exclusions.exclude(record, one.id());
        }));
        return place.isPresent();
    }

    /** @throws NotFoundException when no such line exists */
    void notRecognised(FamilyId family, String day, String organisation, String function) {
        access.require(ConfidentialityAction.CHANGE_ACCESS, family);
        try {
            unrecognised.note(
                    family,
                    new UnrecognisedLooks.Line(
                            LocalDate.parse(day),
                            new OrganisationId(UUID.fromString(organisation)),
                            ActorFunction.valueOf(function)));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw new NotFoundException();
        }
    }

    /** "I know this family": whoever says so sees nothing of it from now on, in none of her posts. */
    void stepBack(FamilyId family) {
        access.require(ConfidentialityAction.CHANGE_ACCESS, family);
        keepAway(family, CurrentActor.get().id());
    }

    private void keepAway(FamilyId family, ActorId person) {
        var posts = seats.ofSameHuman(person);
        for (var record : together(family)) {
            leaderless(record, posts::contains);
            exclusions.exclude(record, posts);
        }
    }

    private List<FamilyId> together(FamilyId family) {
        return merges.together(ConfidentialityAction.CHANGE_ACCESS, family);
    }

    private void leaderless(FamilyId family, Predicate<ActorId> gone) {
        var coordinator = families.get(family).coordinator();
        if (coordinator != null && gone.test(coordinator)) {
            families.uncoordinate(family);
        }
    }

    private static Optional<UUID> id(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
