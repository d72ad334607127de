package be.mille.handover;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Relations;
import be.mille.family.AddressFields;
import be.mille.family.Audience;
import be.mille.family.FamilyEvent;
import be.mille.testing.OpenFamilies;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.WholeDay;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** A family changes its place: its team stays, and who comes there is said to those who may know where she is. */
class MovesTests extends MovesHeld {
    @Autowired
    Relations relations;

    @Autowired
    Environment settings;

    @Test
    void theTeamStaysAndThePageSaysWhoComesToTheNewPlaceAndWhomOneCouldAskThere() {
        lives(AddressFields.Kind.FIXED, "1090");
        var event = moved(FamilyEvent.Kind.MOVE);
        var page = seen(HERS, page(event));
        assertThat(page)
                .contains(
                        "Jette, bassin Nord",
                        "Ilse Vermeulen",
                        "bassin Nord : le même",
                        "bassin Centre-Ouest : un autre")
                .doesNotContain(STREET);
        assertThat(page)
                .as("what somebody of the team does there already is looked for no more")
                .doesNotContain("category=independent-midwife");
        assertThat(seen(HERS, page(event) + "?basin=south"))
                .contains("Amandier", "handing=true&amp;category=independent-midwife");
        assertThat(people.as(HERS, () -> relations.of(family)))
                .allSatisfy(
                        one -> assertThat(one.endsAt() == null || one.endsAt().isAfter(clock.instant()))
                                .isTrue());
        assertThat(seen(HERS, "/families/" + family + "/events")).contains(page(event));
        assertThat(seen(HERS, "/families/" + family + "/events/" + event)).contains(page(event));
    }

    @Test
    void withoutAFixedAddressABasinIsChosenAndNothingOfItIsKept() {
        lives(AddressFields.Kind.NO_FIXED, null);
        var event = moved(FamilyEvent.Kind.EVICTION);
        assertThat(seen(HERS, page(event))).contains("Sans adresse fixe").doesNotContain(": le même", ": un autre");
        assertThat(seen(HERS, page(event) + "?basin=north")).contains("bassin Nord", "Ilse Vermeulen", ": le même");
        assertThat(seen(HERS, page(event) + "?basin=nowhere")).contains("Sans adresse fixe");
    }

    @Test
    void aShelterIsNotShownByWhereItsBasinIs() {
        lives(AddressFields.Kind.SHELTER, "1090");
        assertThat(seen(HERS, page(moved(FamilyEvent.Kind.TRANSFER))))
                .contains("sans adresse à montrer")
                .doesNotContain("Jette", ": le même");
    }

    /** The row would be invisible to whoever reads the event by now, and in her way: that something was secret would be felt. */
    @Test
    void whatWasDoneGoesWhereTheEventGoes() {
        var event = moved(FamilyEvent.Kind.MOVE, Audience.VIOLENCE, null, 0);
        people.runAs(HERS, () -> moves.reviewed(family, event));
        assertThat(people.as(THERE, () -> moves.of(Set.of(event))))
                .as("control")
                .isEmpty();
        moved(FamilyEvent.Kind.MOVE, Audience.TEAM, event, 0);
        var there = visitor(THERE);
        there.get(page(event));
        assertThat(there.post(page(event), Map.of()).statusCode()).isEqualTo(303);
        assertThat(people.as(THERE, () -> moves.of(Set.of(event)))).hasSize(1);
        moved(FamilyEvent.Kind.MOVE, Audience.VIOLENCE, event, 1);
        assertThat(people.as(THERE, () -> moves.of(Set.of(event)))).isEmpty();
        assertThat(people.as(HERS, () -> moves.of(Set.of(event)))).hasSize(1);
    }

    @Test
    void whoeverAnswersHasItOnHerDayUntilItWasLookedAtAndNobodyElse() {
        var line = "Revoir ce qui change avec le lieu";
        assertThat(WholeDay.of(visitor(HERS), called)).doesNotContain(line);
        var event = moved(FamilyEvent.Kind.MOVE);
        var readers = Set.of(HERS, THERE, People.SOCIAL_WORKER).stream()
                .filter(one -> WholeDay.of(visitor(one), called).contains(line))
                .toList();
        assertThat(readers).hasSize(1);
        assertThat(visitor(readers.getFirst()).post(page(event), Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(WholeDay.of(visitor(readers.getFirst()), called)).doesNotContain(line);
    }

    @Test
    void forWhoeverMayNotKnowWhereSheIsThereIsNothing() {
        lives(AddressFields.Kind.FIXED, "1080");
        var event = moved(FamilyEvent.Kind.MOVE);
        assertThat(visitor(People.SOCIAL_WORKER).get(page(event)).statusCode())
                .as("control")
                .isEqualTo(200);
        new Owner(settings)
                .asSuperuser("update access.relation set scope = array['C0', 'C2'] where family = '" + family
                        + "' and actor = '" + people.get(People.SOCIAL_WORKER).id() + "' returning 'narrowed'");
        var narrowed = visitor(People.SOCIAL_WORKER);
        assertThat(narrowed.get(page(event)).statusCode()).isEqualTo(404);
        assertThat(narrowed.post(page(event), Map.of()).statusCode()).isEqualTo(404);
        assertThat(narrowed.post(page(event) + "/helpdesk", said("qui peut continuer"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(seen(People.SOCIAL_WORKER, "/families/" + family + "/events"))
                .doesNotContain(page(event));
        assertThat(WholeDay.of(narrowed, called)).doesNotContain("Revoir ce qui change");
        people.runAs(HERS, () -> moves.informed(family, event));
        assertThat(people.as(People.SOCIAL_WORKER, () -> moves.of(Set.of(event))))
                .isEmpty();
        assertThat(people.as(HERS, () -> moves.of(Set.of(event)))).as("control").hasSize(1);
    }

    @Test
    void whoeverKnowsNobodyOfTheTeamToAskIsShownWhoIsNearTheNewAddress() {
        var alone = people.as(HERS, () -> records.open(OpenFamilies.called("Seule " + UUID.randomUUID())));
        people.runAs(
                HERS,
                () -> records.setAddress(
                        alone,
                        new AddressFields(AddressFields.Kind.FIXED, null, null, null, null, "1090", null, null),
                        0));
        assertThat(seen(HERS, "/families/" + alone + "/handovers/new"))
                .contains("Qui pourrait continuer", "Zilverberk")
                .doesNotContain("Amandier");
    }
}
