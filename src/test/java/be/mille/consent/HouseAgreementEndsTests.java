package be.mille.consent;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Compartment;
import be.mille.access.Exclusions;
import be.mille.access.Relations;
import be.mille.kernel.ActorId;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** She agreed for a whole organisation: what taking it back ends, for whom, and when. */
class HouseAgreementEndsTests extends HouseAgreementHeld {
    @Autowired
    Relations relations;

    @Autowired
    Exclusions exclusions;

    @Test
    void takenBackFromTheHouseItIsGoneForEachOfItsPeopleAtOnceAndWhatIsByNameStays() {
        secondColleague(new ActorId(UUID.randomUUID()), "third-of-the-house");
        midwife.postAll(page("/share"), agreed("subjects", "C2", "subjects", "C0L"));
        var agreement = offered(People.SOCIAL_WORKER);
        joins(People.SOCIAL_WORKER, agreement);
        joins("third-of-the-house", agreement);
        var byName = new ArrayList<>(agreed("subjects", "C2"));
        byName.removeIf(one -> one.getKey().equals("organisation"));
        byName.add(Map.entry("colleague", id("third-of-the-house")));
        assertThat(midwife.postAll(page("/share"), byName).statusCode()).isEqualTo(303);
        clock.forward(Duration.ofSeconds(1));
        var from = "ORGANISATION:" + house;
        var preview = midwife.get(page("/consent/withdraw?from=" + from)).body();
        assertThat(preview).contains("Ne voit plus le dossier. Lisait :", "accepté pour cette personne par son nom");
        var found = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"").matcher(preview);
        assertThat(found.find()).isTrue();
        assertThat(midwife.post(page("/consent/withdraw"), Map.of("from", from, "seen", found.group(1)))
                        .statusCode())
                .isEqualTo(303);
        assertThat(seenBy(People.SOCIAL_WORKER)).isEqualTo(404);
        assertThat(scope("third-of-the-house")).containsExactlyInAnyOrder(Compartment.C0, Compartment.C2);
        assertThat(joins(People.SOCIAL_WORKER, agreement))
                .as("the form of before")
                .isEqualTo(422);
        assertThat(seenBy(People.SOCIAL_WORKER)).isEqualTo(404);
    }

    @Test
    void takenBackByNameTheAgreementForTheHouseDoesNotLetHerInAgain() {
        midwife.postAll(page("/share"), agreed("subjects", "C2"));
        var agreement = offered(People.SOCIAL_WORKER);
        joins(People.SOCIAL_WORKER, agreement);
        clock.forward(Duration.ofSeconds(1));
        var from = Recipient.colleague(people.get(People.SOCIAL_WORKER).id().value());
        var note = new NoteConsent(
                UUID.randomUUID(),
                family,
                ConsentKind.WITHDRAWN,
                from,
                Set.of(Compartment.C0),
                null,
                null,
                Interpreting.NONE,
                null,
                null,
                null);
        people.runAs(People.MIDWIFE, () -> {
            var seen = consents.preview(family, from, Set.of()).fingerprint();
            assertThat(consents.withdraw(note, seen)).isNull();
        });
        assertThat(seenBy(People.SOCIAL_WORKER)).isEqualTo(404);
        assertThat(offered(People.SOCIAL_WORKER)).isEmpty();
        assertThat(joins(People.SOCIAL_WORKER, agreement)).isEqualTo(422);
    }

    @Test
    void whoLeftTheHouseOrIsKeptAwayDoesNotJoin() {
        secondColleague(new ActorId(UUID.randomUUID()), "fourth-of-the-house");
        midwife.postAll(page("/share"), agreed("subjects", "C2"));
        var agreement = offered("fourth-of-the-house");
        assertThat(agreement).isNotEmpty();
        new Owner(settings)
                .run(
                        "insert into directory.post (actor, organisation, starts_on, ends_on) values ('%s', '%s', '2020-01-01', '2026-01-01')"
                                .formatted(id("fourth-of-the-house"), house));
        assertThat(offered("fourth-of-the-house")).isEmpty();
        assertThat(joins("fourth-of-the-house", agreement)).isEqualTo(422);
        joins(People.SOCIAL_WORKER, agreement);
        assertThat(seenBy(People.SOCIAL_WORKER)).isEqualTo(200);
        people.runAs(
                People.MIDWIFE,
                () -> exclusions.exclude(
                        family, people.get(People.SOCIAL_WORKER).organisation()));
        assertThat(seenBy(People.SOCIAL_WORKER)).isEqualTo(404);
        assertThat(joins(People.SOCIAL_WORKER, agreement)).isEqualTo(422);
        assertThat(seenBy(People.SOCIAL_WORKER)).isEqualTo(404);
    }

    @Test
    void aRenewalIsHeldToTheEndOfTheAgreementForTheHouse() {
        midwife.postAll(page("/share"), agreed("subjects", "C2", "until", "30/11/2026"));
        joins(People.SOCIAL_WORKER, offered(People.SOCIAL_WORKER));
        people.runAs(People.MIDWIFE, () -> {
            relations.renew(family, people.get(People.SOCIAL_WORKER).id());
            consents.hold(family, people.get(People.SOCIAL_WORKER).id());
        });
        var social = new Visitor(port).signIn(people, People.SOCIAL_WORKER);
        clock.set(Instant.parse("2026-11-30T22:59:59Z"));
        assertThat(social.get(page("")).statusCode()).isEqualTo(200);
        clock.forward(Duration.ofSeconds(1));
        assertThat(social.get(page("")).statusCode()).isEqualTo(404);
        assertThat(offered(People.SOCIAL_WORKER)).isEmpty();
    }
}
