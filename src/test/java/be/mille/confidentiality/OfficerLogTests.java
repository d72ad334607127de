package be.mille.confidentiality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Looks;
import be.mille.access.Proof;
import be.mille.family.Families;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/** An officer looks up who of her house opened which reference: of her house alone, without a family, and in the log herself. */
@MilleTest
class OfficerLogTests {
    private static final String READER = People.HOSPITAL_MIDWIFE;

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    OfficerLog log;

    @Autowired
    Families families;

    @Autowired
    ExceptionalOpenings openings;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    @Autowired
    Environment settings;

    private final String called = "Journal" + UUID.randomUUID().toString().substring(0, 6);
    private FamilyId family;
    private FamilyId unknown;

    @BeforeEach
    void sheReadsOneAndIsRefusedAnother() {
        family = OpenFamilies.withTeam(context, called, Proof.BROUGHT_IN, READER);
        unknown = OpenFamilies.withTeam(context, called + "x", Proof.BROUGHT_IN);
        people.as(READER, () -> families.get(family));
        assertThatThrownBy(() -> people.as(READER, () -> families.get(unknown))).isInstanceOf(NotFoundException.class);
        people.as(People.MIDWIFE, () -> families.get(family));
    }

    @AfterEach
    void theClockOfTheOthers() {
        clock.reset();
    }

    private String reference(FamilyId of) {
        return people.as(People.MIDWIFE, () -> openings.reference(of));
    }

    private List<OfficerLog.Line> read(String officer, @Nullable String who, FamilyId of) {
        return people.as(
                officer,
                () -> log.of(
                        who == null ? null : people.get(who).id(), reference(of), TestClock.TODAY, TestClock.TODAY));
    }

    @Test
    void whoOpenedAReferenceIsThereOfHerHouseAlone() {
        assertThat(people.get(People.OFFICER).organisation())
                .isEqualTo(people.get(READER).organisation());
        var lines = read(People.OFFICER, null, family);
        assertThat(lines).isNotEmpty().allSatisfy(one -> {
            assertThat(one.reader()).isEqualTo(people.get(READER).id());
            assertThat(one.opened()).isEqualTo(Looks.Opened.RECORD);
            assertThat(one.exceptional()).isFalse();
        });
        assertThat(read(People.OTHER_OFFICER, null, family)).as("another house").isEmpty();
    }

    @Test
    void whatWasRefusedIsSaidOfAReaderAndNotOfAReference() {
        assertThat(read(People.OFFICER, READER, unknown))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.opened()).isNull());
        assertThat(read(People.OFFICER, null, unknown)).isEmpty();
        assertThat(read(People.OTHER_OFFICER, READER, unknown)).isEmpty();
    }

    @Test
    void ofNobodyAndNothingThereIsNothing() {
        assertThat(people.as(People.OFFICER, () -> log.of(null, null, TestClock.TODAY, TestClock.TODAY)))
                .isEmpty();
    }

    @Test
    void whatLiesOutsideThePeriodIsNotThere() {
        var before = people.as(
                People.OFFICER,
                () -> log.of(
                        people.get(READER).id(),
                        reference(family),
                        TestClock.TODAY.minusDays(9),
                        TestClock.TODAY.minusDays(1)));
        assertThat(before).isEmpty();
    }

    @Test
    void nobodyElseReadsItAndThatSheReadItIsInTheLog() {
        for (var who : List.of(People.MIDWIFE, READER, People.ADMINISTRATOR, People.ANALYST, People.FACILITATOR)) {
            assertThatThrownBy(() -> people.as(who, log::readers)).as(who).isInstanceOf(NotFoundException.class);
            assertThat(new Visitor(port)
                            .signIn(people, who)
                            .get("/confidentiality/log")
                            .statusCode())
                    .as(who)
                    .isEqualTo(404);
        }
        var entries = "select action from audit.entry where actor = ? and action = 'confidentiality.see-log'";
        var owner = new Owner(settings);
        int before =
                owner.strings(entries, people.get(People.OFFICER).id().value()).size();
        read(People.OFFICER, READER, family);
        assertThat(owner.strings(entries, people.get(People.OFFICER).id().value()))
                .hasSizeGreaterThan(before);
    }

    @Test
    void thePageNamesReferencesAndNoFamilyAndSaysWhatIsWrong() {
        var officer = new Visitor(port).signIn(people, People.OFFICER);
        assertThat(officer.get("/confidentiality/log").body()).contains("Choisissez une personne ou une référence");
        var page = officer.get("/confidentiality/log?from=24/11/2026&until=24/11/2026&reference="
                        + reference(family).toLowerCase(java.util.Locale.ROOT))
                .body();
        assertThat(page)
                .contains(reference(family), "Amélie Wauters", "le dossier")
                .doesNotContain(called, family.toString());
        var wrong = officer.get("/confidentiality/log?reference=12&from=demain&until=24/11/2026");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("Une référence a douze signes", "Écrivez une date", "value=\"12\"", "value=\"demain\"");
        var turned = officer.get(
                "/confidentiality/log?reader=" + people.get(READER).id() + "&from=24/11/2026&until=1/11/2026");
        assertThat(turned.body()).contains("La fin vient avant le début");
        assertThat(officer.get("/confidentiality/log?reader=x&from=24/11/2026&until=24/11/2026")
                        .body())
                .contains("Choisissez une personne de la liste");
    }
}
