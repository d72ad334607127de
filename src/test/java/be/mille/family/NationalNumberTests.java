package be.mille.family;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.testing.MilleTest;
import be.mille.testing.Owner;
import be.mille.testing.People;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestPropertySource;

/** A deployment that keeps national numbers. */
@MilleTest
@TestPropertySource(properties = {"mille.niss.store=true", "mille.keys.file=target/test-keys.json"})
class NationalNumberTests {
    /** Serial 000: never given out. */
    private static final String INVENTED = "92031700049";

    private static final String SOMEBODYS = "85.07.30-033.28";

    @Autowired
    PersonRecords records;

    @Autowired
    Persons persons;

    @Autowired
    FamilySearch search;

    @Autowired
    Ids ids;

    @Autowired
    People people;

    @Autowired
    Environment settings;

    private FamilyId open() {
        var she = new PersonFields("Nour", null, null, null, null, List.of(), false, null, null);
        return people.as(People.MIDWIFE, () -> records.open(new OpenFamily(ids.next(), she, null, null)));
    }

    private NissOutcome set(FamilyId family, String number) {
        return people.as(People.MIDWIFE, () -> records.setNiss(family, number, 0));
    }

    @Test
    void anInventedNumberIsKeptSealedShownMaskedAndFound() {
        var nour = open();
        assertThat(set(nour, invented())).isEqualTo(new NissOutcome.Stored());
        assertThat(people.as(People.MIDWIFE, () -> persons.card(nour))
                        .identifier()
                        .masked())
                .startsWith("••.••.••-•••.");
        assertThat(people.as(People.MIDWIFE, () -> search.search(invented())))
                .extracting(FamilySummary::id)
                .contains(nour);
        assertThat(people.as(People.OTHER_MIDWIFE, () -> search.search(invented())))
                .isEmpty();
        var owner = new Owner(settings);
        for (var table : List.of("identifier", "change")) {
            owner.run("create policy looks on family." + table + " for select to current_user using (true)");
        }
        var stored = owner.strings(
                "select encode(sealed || hash, 'hex') from family.identifier where family = ?", nour.value());
        var plain = HexFormat.of().formatHex(invented().getBytes(StandardCharsets.UTF_8));
        assertThat(stored).singleElement().asString().doesNotContain(plain);
        assertThat(owner.strings("select coalesce(after::text, '') from family.change where family = ?", nour.value()))
                .isNotEmpty()
                .noneMatch(text -> text.contains(invented()));
    }

    private static String invented() {
        long nine = Long.parseLong(INVENTED.substring(0, 9));
        return INVENTED.substring(0, 9) + "%02d".formatted(97 - nine % 97);
    }

    @Test
    void aNumberThatSomebodyMayHaveIsRefusedInATrainingSpace() {
        var nour = open();
        assertThat(set(nour, SOMEBODYS)).isEqualTo(new NissOutcome.RealInTraining());
        assertThat(set(nour, "85.07.30-033.29")).isEqualTo(new NissOutcome.Invalid());
        assertThat(people.as(People.MIDWIFE, () -> persons.card(nour))
                        .identifier()
                        .masked())
                .isNull();
    }

    @Test
    void aReasonTakesThePlaceOfANumber() {
        var nour = open();
        set(nour, invented());
        people.runAs(People.MIDWIFE, () -> records.setNoNiss(nour, NissAbsence.DOES_NOT_WISH, 1));
        var kept = people.as(People.MIDWIFE, () -> persons.card(nour)).identifier();
        assertThat(kept.masked()).isNull();
        assertThat(kept.noneBecause()).isEqualTo(NissAbsence.DOES_NOT_WISH);
    }
}
