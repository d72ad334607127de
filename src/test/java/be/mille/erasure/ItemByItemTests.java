package be.mille.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Compartment;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.careplan.AddNeed;
import be.mille.careplan.CarePlanChanges;
import be.mille.family.Audience;
import be.mille.family.Contact;
import be.mille.family.Contacts;
import be.mille.family.PersonRecords;
import be.mille.family.RecordContact;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What can be erased is shown item by item, with the rule of each. */
@MilleTest
class ItemByItemTests {
    @Autowired
    Erasures erasures;

    @Autowired
    PersonRecords records;

    @Autowired
    Contacts contacts;

    @Autowired
    CarePlanChanges plans;

    @Autowired
    Relations relations;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private FamilyId family(String called) {
        return people.as(People.HOSPITAL_MIDWIFE, () -> {
            var family = records.open(OpenFamilies.called(called));
            note(family, Audience.TEAM, "elle va bien");
            note(family, Audience.VIOLENCE, "elle a peur");
            plans.add(AddNeed.free(family, "housing", null));
            plans.add(AddNeed.free(family, "violence", null));
            return family;
        });
    }

    private void note(FamilyId family, Audience audience, String words) {
        contacts.record(
                        family,
                        new RecordContact(
                                UUID.randomUUID(),
                                null,
                                Contact.Kind.HOME_VISIT,
                                Contact.State.DONE,
                                TestClock.TODAY.minusDays(2),
                                null,
                                null,
                                null,
                                null,
                                Contact.Interpreter.NOT_NEEDED,
                                words,
                                audience,
                                Set.of(),
                                TestClock.TODAY,
                                0))
                .orThrow();
    }

    /** By day, kind and author's organisation, with what each goes; whoever may not know of a subject has no item of it. */
    @Test
    void whatThereIsIsShownItemByItemWithTheRuleOfEach() {
        var family = family("Item");
        people.runAs(
                People.HOSPITAL_MIDWIFE,
                () -> relations.add(
                        family,
                        people.get(People.DOCTOR).actor(),
                        RelationType.HEALTH_CARE,
                        clock.instant(),
                        Proof.AGREED));
        var items = people.as(People.HOSPITAL_MIDWIFE, () -> erasures.items(family));
        assertThat(items)
                .filteredOn(one -> one.subject() == Compartment.C3)
                .isNotEmpty()
                .allMatch(one ->
                        one.apart() && people.get(People.HOSPITAL_MIDWIFE).id().equals(one.author()));
        assertThat(items)
                .filteredOn(one -> one.kind() == Erasures.Kind.IDENTITY)
                .hasSize(1)
                .noneMatch(Erasures.Item::apart);
        assertThat(items)
                .filteredOn(one -> one.kind() == Erasures.Kind.CONTACT)
                .extracting(Erasures.Item::day)
                .contains(TestClock.TODAY.minusDays(2));
        var counted = people.as(
                People.HOSPITAL_MIDWIFE, () -> erasures.preview(family).items());
        counted.forEach((subject, kinds) -> kinds.forEach((kind, count) -> assertThat(items.stream()
                        .filter(one -> one.subject() == subject && one.kind() == kind)
                        .mapToLong(Erasures.Item::count)
                        .sum())
                .as(subject + " " + kind)
                .isEqualTo(count)));
        assertThat(people.as(People.DOCTOR, () -> erasures.items(family)))
                .isNotEmpty()
                .noneMatch(one -> one.subject() == Compartment.C3);
        assertThatThrownBy(() -> people.as(People.PSYCHOLOGIST, () -> erasures.items(family)))
                .isInstanceOf(NotFoundException.class);
        var page = new Visitor(port)
                .signIn(people, People.HOSPITAL_MIDWIFE)
                .get("/families/" + family + "/erasure")
                .body();
        assertThat(page)
                .contains("S’efface avec ce sujet", "S’efface avec tout le dossier seulement")
                .contains("contact", "2026")
                .doesNotContain("elle a peur");
    }
}
