package be.mille.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Compartment;
import be.mille.access.Exclusions;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What can be erased, and what stays, is shown item by item, with the rule of each. */
class ItemByItemTests extends Erasable {
    @Autowired
    Environment settings;

    @Autowired
    Exclusions exclusions;

    private FamilyId withADoctor(String called) {
        var family = family(called);
        people.runAs(
                People.HOSPITAL_MIDWIFE,
                () -> relations.add(
                        family,
                        people.get(People.DOCTOR).actor(),
                        RelationType.HEALTH_CARE,
                        clock.instant(),
                        Proof.AGREED));
        return family;
    }

    private List<Erasures.Item> items(String who, FamilyId family) {
        return people.as(who, () -> erasures.preview(family).items());
    }

    private String page(String who, FamilyId family) {
        return new Visitor(port)
                .signIn(people, who)
                .get("/families/" + family + "/erasure")
                .body();
    }

    @Test
    void eachItemSaysOfWhichDayItIsOfWhatSortAndWhoWroteIt() {
        var family = withADoctor("Item");
        var items = items(People.HOSPITAL_MIDWIFE, family);
        assertThat(items)
                .filteredOn(one -> one.subject() == Compartment.C3)
                .hasSizeGreaterThan(1)
                .allMatch(one ->
                        one.apart() && people.get(People.HOSPITAL_MIDWIFE).id().equals(one.author()));
        assertThat(items)
                .filteredOn(one -> one.kind() == Erasures.Kind.IDENTITY)
                .hasSize(1)
                .noneMatch(Erasures.Item::apart);
        assertThat(items)
                .filteredOn(one -> one.kind() == Erasures.Kind.NOTE)
                .as("one of each subject, of the day of the visit, without an hour")
                .hasSize(2)
                .allMatch(one -> TestClock.TODAY.minusDays(2).equals(one.day()) && one.hour() == null)
                .allMatch(one -> new Erasures.Sort("family.contact.kind", "HOME_VISIT").equals(one.sort()));
        assertThat(items)
                .filteredOn(one -> one.kind() == Erasures.Kind.NEED)
                .as("written at an hour, of a life domain")
                .hasSize(2)
                .allMatch(one -> one.hour() != null)
                .extracting(Erasures.Item::sort)
                .containsExactlyInAnyOrder(
                        new Erasures.Sort("domain", "housing"), new Erasures.Sort("domain", "violence"));
        assertThat(page(People.HOSPITAL_MIDWIFE, family))
                .contains("S’efface avec ce sujet", "S’efface avec tout le dossier seulement")
                .contains("Visite à domicile", "Besoin", "1 note")
                .doesNotContain("elle a peur");
    }

    @Test
    void whoeverMayNotKnowOfASubjectHasNoItemOfIt() {
        var family = withADoctor("Item caché");
        assertThat(items(People.DOCTOR, family))
                .isNotEmpty()
                .noneMatch(one -> one.subject() == Compartment.C3)
                .noneMatch(one -> one.sort() != null && one.sort().code().equals("violence"));
        assertThatThrownBy(() -> items(People.PSYCHOLOGIST, family)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatStaysIsShownItemByItemUnderItsRule() {
        var family = withADoctor("Reste");
        people.runAs(
                People.HOSPITAL_MIDWIFE,
                () -> exclusions.exclude(
                        family, people.get(People.SOCIAL_WORKER).organisation()));
        people.runAs(People.HOSPITAL_MIDWIFE, () -> erasures.ask(UUID.randomUUID(), family, Set.of(Compartment.C3)));
        var kept = people.as(
                People.HOSPITAL_MIDWIFE, () -> erasures.preview(family).kept());
        assertThat(kept)
                .filteredOn(one -> one.kind() == Erasures.KeptKind.RELATION)
                .as("she and the doctor, for proof that they might read")
                .hasSize(2)
                .allMatch(one -> one.rule().equals("relations") && one.begins().equals(TestClock.TODAY));
        assertThat(kept).extracting(Erasures.KeptItem::kind).contains(Erasures.KeptKind.ASKED);
        assertThat(people.as(People.DOCTOR, () -> erasures.preview(family).kept()))
                .as("that she asked for a part would tell that there is one")
                .extracting(Erasures.KeptItem::kind)
                .doesNotContain(Erasures.KeptKind.ASKED, Erasures.KeptKind.CLEARANCE);
        assertThat(page(People.HOSPITAL_MIDWIFE, family))
                .containsIgnoringCase("Accès à une partie à part")
                .containsIgnoringCase("violences")
                .contains(
                        "Accompagnement",
                        "Preuve que les accès étaient permis",
                        "Tenu à l’écart, à sa demande",
                        "CPAS, antenne Rive-Claire",
                        "Demande d’effacement, notée par");
    }

    @Test
    void everyTableIsReadItemByItemOrSaysWithWhatItGoes() throws IOException {
        var together = Files.readAllLines(Path.of("src/test/resources/items-of-no-own.csv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(";")[0])
                .toList();
        var owner = new Owner(settings);
        assertThat(owner.strings("select name from erasure.covered where kind is null order by 1"))
                .containsExactlyElementsOf(together);
        assertThat(owner.strings("select distinct kind from erasure.covered where kind is not null"))
                .containsExactlyInAnyOrder(names(Erasures.Kind.values()));
        assertThat(owner.strings("select kind from erasure.kept"))
                .containsExactlyInAnyOrder(names(Erasures.KeptKind.values()));
    }

    private static String[] names(Enum<?>[] all) {
        return Arrays.stream(all).map(Enum::name).toArray(String[]::new);
    }
}
