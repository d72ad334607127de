package be.mille.erasure.internal;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.confidentiality.Questions;
import be.mille.family.AddressFields;
import be.mille.family.ChannelFields;
import be.mille.family.PersonRecords;
import be.mille.family.Persons;
import be.mille.kernel.FamilyId;
import be.mille.sql.Sql;
import be.mille.testing.OpenFamilies;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What has a shorter term than the record goes by itself, at its time and not before; the log tells that it happened and not what it was. */
class ShorterTermsTests extends ShorterTermsHeld {
    @Autowired
    PersonRecords records;

    @Autowired
    Persons persons;

    @Autowired
    Questions questions;

    @Autowired
    Sql sql;

    @Autowired
    PlatformTransactionManager transactions;

    private static AddressFields street(String name) {
        return new AddressFields(AddressFields.Kind.FIXED, null, name, "1", null, "1000", "Bruxelles", null);
    }

    private static ChannelFields number(String number) {
        return new ChannelFields(
                ChannelFields.Kind.PHONE,
                number,
                ChannelFields.Whose.HERS,
                null,
                ChannelFields.Safety.SAFE,
                false,
                false,
                false,
                null,
                null,
                null,
                null);
    }

    private FamilyId family(String called) {
        return people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called(called)));
    }

    @Test
    void anOldAddressAndAnEndedChannelGoThirtyDaysAfterTheirEndWithTheirEarlierVersions() {
        var family = family("Déménagée");
        var ended = UUID.randomUUID();
        var running = UUID.randomUUID();
        people.runAs(People.MIDWIFE, () -> {
            records.setAddress(family, street("rue Ancienne"), 0);
            records.addChannel(family, ended, number("+32470000001"));
            records.addChannel(family, running, number("+32470000002"));
        });
        clock.forward(Duration.ofDays(40));
        people.runAs(People.MIDWIFE, () -> {
            records.setAddress(family, street("rue Nouvelle"), 1);
            records.endChannel(family, ended, 0);
            records.changeChannel(family, running, number("+32470000003"), 0);
        });
        var changes = "family.change where family = '" + family + "' and section in ('address', 'channel')";
        clock.forward(Duration.ofDays(29));
        terms.expire();
        assertThat(count("family.channel where family = '" + family + "'")).isEqualTo(2);
        assertThat(count(changes)).as("within thirty days").isEqualTo(6);
        clock.forward(Duration.ofDays(2));
        assertThat(terms.expire()).containsKey("reaching-her");
        assertThat(count("family.channel where family = '" + family + "'")).isEqualTo(1);
        assertThat(count(changes)).as("who wrote what is now").isEqualTo(2);
        assertThat(count(changes + " and before is not null")).isZero();
        people.runAs(People.MIDWIFE, () -> {
            var card = persons.card(family);
            assertThat(Objects.requireNonNull(card.address()).fields()).isEqualTo(street("rue Nouvelle"));
            assertThat(card.channels())
                    .singleElement()
                    .satisfies(one -> assertThat(one.fields().value()).isEqualTo("+32470000003"));
        });
        assertThat(new Owner(settings)
                        .strings("select concat_ws(' ', outcome, reason, family, organisation) from audit.entry"
                                + " where action = 'erasure.expire.reaching-her'"))
                .isNotEmpty()
                .containsOnly("PERMIT TERM_ENDED");
    }

    @Test
    void whatSheTookBackOnARestrictedSubjectLeavesNoEarlierVersionAfterThirtyDays() {
        var family = held.family(TestClock.TODAY.plusWeeks(22));
        var screening = held.start(family);
        held.say(family, screening, "work.situation", "fine");
        held.finish(family, screening);
        var history = "screening.answer_history where family = '" + family + "'";
        for (var compartment : List.of("C2", "C3")) {
            new Owner(settings).asSuperuser("""
                            with answer as (
                                insert into screening.answer (id, screening, family, compartment, author, domain, item, concept, kind, codes, at, by,
                                    page, key, version)
                                select gen_random_uuid(), a.screening, a.family, '%1$s', a.author, 'd', 'taken-back-%1$s', 'c', 'PREFERS_NOT',
                                    array['s1.'], a.at, a.by, a.page, gen_random_uuid(), 1
                                from screening.answer a where a.family = '%2$s' and a.item = 'work.situation' returning *)
                            insert into screening.answer_history (id, answer, screening, family, compartment, author, item, kind, codes, at, by, key,
                                version, replaced_at, replaced_by)
                            select gen_random_uuid(), id, screening, family, compartment, author, item, 'ANSWERED', codes, at, by, key, 0, at, by
                            from answer returning 1
                            """.formatted(compartment, family));
        }
        assertThat(count(history)).isEqualTo(2);
        clock.forward(Duration.ofDays(29));
        terms.expire();
        assertThat(count(history)).isEqualTo(2);
        clock.forward(Duration.ofDays(2));
        assertThat(terms.expire()).containsEntry("taken-back-answers", 1L);
        assertThat(count(history + " and compartment = 'C2'")).isEqualTo(1);
    }

    @Test
    void aQuestionGoesAYearAfterItWasAnsweredOrAskedWithWhatWasPublishedOfIt() {
        var answered = UUID.randomUUID();
        var silent = UUID.randomUUID();
        for (var id : List.of(answered, silent)) {
            questions.tell(new Questions.Told(id, "Qui lit cela, et pourquoi ?", null, "fr", false));
        }
        clock.forward(Duration.ofDays(30));
        people.runAs(People.OFFICER, () -> {
            questions.answer(answered, "Personne.");
            questions.publish(answered, java.util.Map.of("fr", new Questions.Published("Qui lit ?", "Personne.")));
        });
        clock.forward(Duration.ofDays(340));
        terms.expire();
        assertThat(count("confidentiality.question where id = '" + silent + "'"))
                .isZero();
        assertThat(count("confidentiality.question where id = '" + answered + "'"))
                .isEqualTo(1);
        clock.forward(Duration.ofDays(30));
        terms.expire();
        assertThat(count("confidentiality.question where id = '" + answered + "'"))
                .isZero();
        assertThat(count("confidentiality.published_answer where question = '" + answered + "'"))
                .isZero();
    }

    /** Control: nobody who is signed in makes anything go, and nobody but the program may ask at all for one record. */
    @Test
    void nobodyWhoIsSignedInMakesAnythingGo() {
        var family = family("Reste");
        people.runAs(People.MIDWIFE, () -> records.setAddress(family, street("rue du Reste"), 0));
        var gone = people.as(
                People.MIDWIFE,
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> sql.list(
                                row -> row.getString("what"),
                                "select what from erasure.expire(date '2026-11-24', timestamptz '2026-11-24')")));
        assertThat(gone).isEmpty();
        assertThat(count("family.address where family = '" + family + "'")).isEqualTo(1);
    }
}
