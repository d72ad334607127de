package be.mille.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Bounds;
import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.ui.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** What stands under an item and before a save: who can read it, in words. */
@MilleTest
class ReadersTests {
    @Autowired
    Readers readers;

    private static final String APART = "jeanne-mukendi";

    @Autowired
    Bounds bounds;

    @Autowired
    Relations relations;

    @Autowired
    Clearances clearances;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    MessageSource messages;

    final FamilyId family = new FamilyId(UUID.randomUUID());

    @BeforeEach
    void aFamilyWithTwoAroundHer() {
        people.runAs(People.MIDWIFE, () -> {
            relations.openNew(family, Proof.SELF_DECLARED, null);
            relations.add(
                    family,
                    people.get(People.DOCTOR).actor(),
                    RelationType.HEALTH_CARE,
                    clock.instant(),
                    Proof.BROUGHT_IN);
        });
    }

    @Test
    void whoIsAloneReadsSo() {
        people.runAs(People.MIDWIFE, () -> clearances.clearAuthor(family, Compartment.C3));
        assertThat(words(People.MIDWIFE, Compartment.C3, "fr")).isEqualTo("vous, et personne d’autre");
        assertThat(words(People.MIDWIFE, Compartment.C3, "nl")).isEqualTo("u, en niemand anders");
    }

    @Test
    void theTeamIsNamedAndTheAskerComesFirst() {
        assertThat(words(People.MIDWIFE, Compartment.C2, "fr")).isEqualTo("vous et " + name(People.DOCTOR));
        assertThat(words(People.DOCTOR, Compartment.C2, "en")).isEqualTo("you and " + name(People.MIDWIFE));
    }

    @Test
    void aNamedReaderIsAddedWhereSheWasNamedAndNowhereElse() {
        people.runAs(People.MIDWIFE, () -> {
            clearances.clearAuthor(family, Compartment.C3);
            clearances.clear(family, people.get(People.DOCTOR).id(), Compartment.C3);
        });
        assertThat(words(People.MIDWIFE, Compartment.C3, "fr")).contains(name(People.DOCTOR));
        people.runAs(People.MIDWIFE, () -> clearances.clearAuthor(family, Compartment.C8));
        assertThat(words(People.MIDWIFE, Compartment.C8, "fr")).isEqualTo("vous, et personne d’autre");
    }

    @Test
    void whoHasNoRelationLearnsNothing() {
        assertThatThrownBy(() -> words(People.PSYCHOLOGIST, Compartment.C2, "fr"))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void eachPlaceNamesThoseWhoReadItAndOnlyThem() {
        var all = people.as(People.MIDWIFE, () -> readers.open(family, french()));
        assertThat(all.team()).isEqualTo("vous et " + name(People.DOCTOR));
        assertThat(all.where()).isEqualTo(words(People.MIDWIFE, Compartment.C0L, "fr"));
        assertThat(all.social()).isEqualTo(words(People.MIDWIFE, Compartment.C2, "fr"));
        people.runAs(
                People.MIDWIFE,
                () -> bounds.narrow(family, people.get(People.DOCTOR).id(), Set.of(Compartment.C2)));
        var narrowed = people.as(People.MIDWIFE, () -> readers.open(family, french()));
        assertThat(narrowed.team()).isEqualTo(all.team());
        assertThat(narrowed.social()).isEqualTo("vous, et personne d’autre");
        assertThat(people.as(People.DOCTOR, () -> readers.open(family, french()))
                        .social())
                .as("whoever does not read it is told of no reader")
                .isNull();
    }

    @Test
    void beforeSheWritesSheReadsWhoWouldReadItSubjectBySubject() {
        people.runAs(People.MIDWIFE, () -> {
            clearances.clearAuthor(family, Compartment.C3);
            clearances.clear(family, people.get(People.DOCTOR).id(), Compartment.C3);
        });
        var places = List.of(Compartment.C2, Compartment.C3, Compartment.C8);
        assertThat(people.as(People.MIDWIFE, () -> readers.ofMine(family, places, french())))
                .containsEntry(Compartment.C2, "vous et " + name(People.DOCTOR))
                .containsEntry(Compartment.C3, "vous et " + name(People.DOCTOR))
                .containsEntry(Compartment.C8, "vous, et personne d’autre");
        assertThat(people.as(People.DOCTOR, () -> readers.ofMine(family, places, french())))
                .as("what the doctor writes about it herself is hers")
                .containsEntry(Compartment.C3, "vous, et personne d’autre");
    }

    @Test
    void whoeverComesForOneSubjectIsNamedToThoseAloneWhoKnowIt() {
        people.runAs(
                People.MIDWIFE,
                () -> bounds.addForSubject(family, people.get(APART).actor(), Compartment.C3, null, Proof.AGREED));
        assertThat(people.as(People.MIDWIFE, () -> readers.open(family, french()))
                        .team())
                .contains(name(APART));
        assertThat(people.as(People.DOCTOR, () -> readers.open(family, french()))
                        .team())
                .isEqualTo("vous et " + name(People.MIDWIFE));
        assertThat(words(People.DOCTOR, Compartment.C2, "fr")).doesNotContain(name(APART));
    }

    @Test
    void whoHasNoRelationIsToldOfNoPlace() {
        assertThatThrownBy(() -> people.as(People.PSYCHOLOGIST, () -> readers.open(family, french())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() ->
                        people.as(People.PSYCHOLOGIST, () -> readers.ofMine(family, List.of(Compartment.C2), french())))
                .isInstanceOf(NotFoundException.class);
    }

    private Texts french() {
        return new Texts(messages, Locale.of("fr"));
    }

    private String words(String reader, Compartment compartment, String language) {
        var author = people.get(People.MIDWIFE).id();
        var t = new Texts(messages, Locale.of(language));
        return people.as(reader, () -> readers.of(family, compartment, author, t));
    }

    private String name(String person) {
        return people.get(person).name();
    }
}
