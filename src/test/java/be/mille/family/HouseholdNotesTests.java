package be.mille.family;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Bounds;
import be.mille.access.Compartment;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.kernel.FamilyId;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** Who lives there is known around her; what is said of them, and the rules of the house, only where their subjects are open. */
@MilleTest
class HouseholdNotesTests {
    private static final String RULES = "portes closes à vingt heures";
    private static final String HOW = "elle dort là la première semaine";
    private static final String KNOWN = "ne supporte pas le bruit";
    private static final String WITH = "la grand-mère à Liège";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    Persons persons;

    @Autowired
    Relations relations;

    @Autowired
    Bounds bounds;

    @Autowired
    TestClock clock;

    @Autowired
    Environment settings;

    FamilyId family;
    UUID member;

    @BeforeEach
    void aHousehold() {
        member = UUID.randomUUID();
        family = people.as(People.MIDWIFE, () -> {
            var one = records.open(OpenFamilies.called("Foyer"));
            relations.add(
                    one,
                    people.get(People.SOCIAL_WORKER).actor(),
                    RelationType.SOCIAL_CARE,
                    clock.instant(),
                    be.mille.access.Proof.BROUGHT_IN);
            records.setHousehold(one, new HouseholdFields("tante Rose", HOW, RULES), 0);
            records.addMember(
                    one,
                    member,
                    new MemberFields(
                            MemberFields.Role.OLDER_CHILD,
                            "Sami",
                            null,
                            null,
                            MemberFields.Lives.ELSEWHERE,
                            WITH,
                            KNOWN));
            return one;
        });
    }

    private void narrow(Compartment... without) {
        people.runAs(
                People.MIDWIFE,
                () -> bounds.narrow(family, people.get(People.SOCIAL_WORKER).id(), Set.of(without)));
    }

    private String seen(String path) {
        var answer = new Visitor(port).signIn(people, People.SOCIAL_WORKER).get("/families/" + family + path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private HouseholdFields house(String code) {
        return people.as(code, () -> persons.card(family)).house().fields();
    }

    @Test
    void withoutTheirSubjectsNoNoteIsShownAndTheNamesAre() {
        assertThat(house(People.SOCIAL_WORKER)).isEqualTo(new HouseholdFields("tante Rose", HOW, RULES));
        var pages =
                java.util.List.of("/person", "/person/household", "/person/household/members/" + member, "/history");
        assertThat(seen("/person/household")).contains(HOW, RULES);
        assertThat(seen("/person/household/members/" + member)).contains(KNOWN, WITH);
        narrow(Compartment.C2, Compartment.C0L);
        assertThat(seen("/person/household")).contains("Sami", "tante Rose").doesNotContain("name=\"houseRules\"");
        for (var page : pages) {
            assertThat(seen(page)).doesNotContain(HOW, RULES, KNOWN, WITH);
        }
        assertThat(house(People.SOCIAL_WORKER)).isEqualTo(new HouseholdFields("tante Rose", null, null));
    }

    @Test
    void whoReadsOnlyOneOfTheTwoSubjectsReadsOnlyItsNotes() {
        narrow(Compartment.C0L);
        assertThat(house(People.SOCIAL_WORKER)).isEqualTo(new HouseholdFields("tante Rose", HOW, null));
    }

    @Test
    void whoDoesNotSeeANoteDoesNotOverwriteIt() {
        narrow(Compartment.C2, Compartment.C0L);
        var social = new Visitor(port).signIn(people, People.SOCIAL_WORKER);
        social.get("/families/" + family + "/person/household");
        assertThat(social.post(
                                "/families/" + family + "/person/household",
                                Map.of("version", "1", "siblingCare", "voisine", "houseRules", "tout est permis"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(house(People.MIDWIFE)).isEqualTo(new HouseholdFields("voisine", HOW, RULES));
        assertThat(social.post(
                                "/families/" + family + "/person/household/members/" + member,
                                Map.of("version", "0", "role", "OLDER_CHILD", "called", "Samir", "lives", "ELSEWHERE"))
                        .statusCode())
                .isEqualTo(303);
        var sami = people.as(People.MIDWIFE, () -> persons.card(family))
                .household()
                .getFirst()
                .fields();
        assertThat(sami.called()).isEqualTo("Samir");
        assertThat(sami.note()).isEqualTo(KNOWN);
        assertThat(sami.livesWith()).isEqualTo(WITH);
    }

    /** Each note lies with its subject, and its earlier versions too. */
    @Test
    void theHistoryOfANoteLiesWithItsSubject() {
        assertThat(new Owner(settings)
                        .asSuperuser(
                                "select string_agg(section || ' ' || compartment, ', ' order by section, compartment)"
                                        + " from family.change where section in ('household', 'member') and family = '"
                                        + family
                                        + "'"))
                .isEqualTo("household C0, household C0L, household C2, member C0, member C2");
        people.runAs(
                People.MIDWIFE, () -> records.setHousehold(family, new HouseholdFields("tante Rose", null, RULES), 1));
        assertThat(house(People.MIDWIFE)).isEqualTo(new HouseholdFields("tante Rose", null, RULES));
    }
}
