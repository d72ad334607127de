package be.mille.home.web.team;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.confidentiality.ExceptionalOpenings;
import be.mille.confidentiality.ExceptionalReason;
import be.mille.family.Families;
import be.mille.family.OpenFamily;
import be.mille.family.PartialDate;
import be.mille.family.PersonFields;
import be.mille.family.PersonRecords;
import be.mille.home.Household;
import be.mille.kernel.FamilyId;
import be.mille.referral.Answer;
import be.mille.referral.Receiver;
import be.mille.referral.ReferralId;
import be.mille.referral.ReferralState;
import be.mille.referral.Referrals;
import be.mille.testing.Asked;
import be.mille.testing.Asking;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@MilleTest
class TeamPageTests {
    private static final String HER = People.MIDWIFE;

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Families families;

    @Autowired
    ApplicationContext context;

    @Test
    void aColleagueIsAddedOnceWithTheAgreementAndSeesTheFamilyUntilSheLeaves() {
        var family = new Household(context).open(HER, "Équipe", TestClock.TODAY.plusDays(70));
        var path = "/families/" + family;
        var visitor = new Visitor(port).signIn(people, HER);
        var colleague = new Visitor(port).signIn(people, People.SOCIAL_WORKER);
        assertThat(colleague.get(path).statusCode()).isEqualTo(404);

        visitor.get(path + "/team");
        for (int twice = 0; twice < 2; twice++) {
            assertThat(visitor.post(path + "/share", agreed()).statusCode()).isEqualTo(303);
        }
        assertThat(colleague.get(path).statusCode()).isEqualTo(200);
        var page = visitor.get(path + "/team").body();
        assertThat(page)
                .contains("2 personnes accompagnent", "Sarah Aerts", "aide sociale, depuis le 24 nov., jusqu’au");

        var unsaid = visitor.post(path + "/team/end", Map.of("colleague", id(People.SOCIAL_WORKER), "reason", " "));
        assertThat(unsaid.statusCode()).isEqualTo(422);
        assertThat(unsaid.body()).contains("pourquoi l’accès prend fin");
        visitor.post(path + "/team/end", Map.of("colleague", id(People.SOCIAL_WORKER), "reason", "CARE_ENDED"));
        assertThat(colleague.get(path).statusCode()).isEqualTo(404);
        assertThat(visitor.get(path + "/team").body()).contains("1 personne accompagne", "Avant");
    }

    @Test
    void somebodyWhoAccompaniesNobodyIsNotOffered() {
        var family = new Household(context).open(HER, "Admin", TestClock.TODAY.plusDays(70));
        var visitor = new Visitor(port).signIn(people, HER);
        assertThat(visitor.get("/families/" + family + "/team").body())
                .contains(id(People.DOCTOR))
                .doesNotContain(id(People.ADMINISTRATOR));
    }

    /** Function and house begin alike there: "OCMW" is said once. */
    @Test
    void aDutchReaderReadsTheDutchNameOfAHouse() {
        var family = new Household(context).open(HER, "Huis", TestClock.TODAY.plusDays(70));
        var visitor = new Visitor(port).speaking("nl").signIn(people, HER);
        assertThat(visitor.get("/families/" + family + "/team").body())
                .contains("Sarah Aerts, Maatschappelijk werker bij het OCMW, antenne Heldere Oever")
                .doesNotContain("Rive-Claire");
    }

    @Test
    void whoeverLeavesTheTeamNoLongerCoordinates() {
        var homes = new Household(context);
        var family = homes.open(HER, "Relais", TestClock.TODAY.plusDays(70));
        homes.join(family, HER, People.SOCIAL_WORKER, TestClock.TODAY.minusDays(2));
        people.runAs(
                HER,
                () -> families.coordinate(
                        family, people.get(People.SOCIAL_WORKER).id(), null));
        var visitor = new Visitor(port).signIn(people, HER);
        assertThat(visitor.get("/families/" + family).body()).containsPattern("id=\"coordinates\">.*Sarah Aerts");
        visitor.get("/families/" + family + "/team");
        visitor.post(
                "/families/" + family + "/team/end",
                Map.of("colleague", id(People.SOCIAL_WORKER), "reason", "HANDED_OVER"));
        assertThat(visitor.get("/families/" + family).body()).contains("personne encore");
    }

    @Test
    void aServiceThatSaidYesStandsBesideTheTeamWhileItHelps() {
        var family = withADoctor();
        var id = people.as(
                HER,
                () -> Asked.send(
                        context,
                        Asking.about(family)
                                .of("maison-medicale", new Receiver.Outside("Maison du Canal", "02 412 00 00"))
                                .need("Un suivi")
                                .command()));
        assertThat(team(family, HER)).doesNotContain("Maison du Canal");
        answer(family, id, ReferralState.ACCEPTED, 0);
        assertThat(team(family, HER))
                .contains("Services qui aident", "Maison du Canal", "Un suivi", "a accepté le 24 nov.")
                .contains("tel:+3224120000", "/referrals/" + id);
        answer(family, id, ReferralState.DONE, 1);
        assertThat(team(family, HER)).doesNotContain("Maison du Canal");
    }

    /** Whoever opened the record exceptionally changes nothing, and sees who coordinates and who of her own people helps. */
    @Test
    void whoeverMayOnlyReadSeesWhoIsThereAndNoForm() {
        var called = "Verre " + UUID.randomUUID();
        var born = PartialDate.parse("1998-05-12").orElseThrow();
        var person = new PersonFields(called, called, null, null, null, List.of("fr"), false, null, born);
        var family = people.as(
                HER,
                () -> context.getBean(PersonRecords.class).open(new OpenFamily(UUID.randomUUID(), person, null, null)));
        var openings = context.getBean(ExceptionalOpenings.class);
        people.runAs(
                People.HOSPITAL_MIDWIFE,
                () -> openings.open(new ExceptionalOpenings.Request(
                        UUID.randomUUID(),
                        called,
                        "1998-05-12",
                        null,
                        ExceptionalReason.LIFE,
                        "Arrivée inconsciente.",
                        Set.of())));
        try {
            assertThat(team(family, People.HOSPITAL_MIDWIFE))
                    .contains("id=\"coordinator\"", "id=\"supports\"")
                    .doesNotContain("id=\"add\"", "Noter quelqu’un", "home.team");
            assertThat(team(family, HER)).contains("id=\"add\"", "Noter quelqu’un");
        } finally {
            people.runAs(People.HOSPITAL_MIDWIFE, () -> openings.running().ifPresent(one -> openings.end(one.id())));
        }
    }

    private FamilyId withADoctor() {
        var homes = new Household(context);
        var family = homes.open(HER, "Voix", TestClock.TODAY.plusDays(70));
        homes.join(family, HER, People.DOCTOR, TestClock.TODAY.minusDays(20));
        homes.join(family, HER, People.SOCIAL_WORKER, TestClock.TODAY.minusDays(20));
        return family;
    }

    private void answer(FamilyId family, ReferralId id, ReferralState state, int version) {
        people.runAs(
                HER,
                () -> context.getBean(Referrals.class)
                        .noteAnswer(family, id, new Answer(state, null, null, null, version)));
    }

    private String team(FamilyId family, String reader) {
        return new Visitor(port)
                .signIn(people, reader)
                .get("/families/" + family + "/team")
                .body();
    }

    private Map<String, String> agreed() {
        return Map.of(
                "colleague",
                id(People.SOCIAL_WORKER),
                "informed",
                "true",
                "how",
                "GIVEN",
                "subjects",
                "C2",
                "task",
                "rights");
    }

    private String id(String code) {
        return people.get(code).id().toString();
    }
}
