package be.mille.confidentiality;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Proof;
import be.mille.kernel.FamilyId;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** “Who can see” tells her that a trade opens a delicate subject, and tells nobody what was agreed about one. */
@MilleTest
class TradeSubjectsTests {
    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    People people;

    FamilyId family;

    @BeforeEach
    void aTeam() {
        family = OpenFamilies.withTeam(
                context, "Métiers", Proof.AGREED, People.PSYCHOLOGIST, People.HOSPITAL_MIDWIFE, People.SOCIAL_WORKER);
    }

    private String access(String who) {
        return new Visitor(port)
                .signIn(people, who)
                .get("/families/" + family + "/access")
                .body();
    }

    /** What each of the team can read, as it stands beside the names. */
    private static String readers(String page) {
        return Pattern.compile("Peut lire : [^<]*")
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void theTradesOfTheTeamAreToldWithTheSubjectsTheyOpen() {
        assertThat(access(People.SOCIAL_WORKER))
                .contains("Par leur métier, sauf si Métiers l’a voulu autrement", "Psychologue (santé mentale)")
                .contains("Sage-femme à l’hôpital (vie sexuelle et reproductive)")
                .doesNotContain("nommés un par un");
    }

    @Test
    void byNameASubjectIsToldOnlyToWhoeverHoldsItToo() {
        assertThat(readers(access(People.MIDWIFE)))
                .contains("vie sexuelle et reproductive")
                .doesNotContain("santé mentale");
        assertThat(readers(access(People.PSYCHOLOGIST)))
                .contains("santé mentale")
                .doesNotContain("vie sexuelle");
        assertThat(readers(access(People.SOCIAL_WORKER))).doesNotContain("santé mentale", "vie sexuelle");
    }

    @Test
    void whereNobodyHoldsOneByTradeNothingIsClaimed() {
        family = people.as(
                People.SOCIAL_WORKER,
                () -> context.getBean(be.mille.family.PersonRecords.class).open(OpenFamilies.called("Seule")));
        assertThat(access(People.SOCIAL_WORKER))
                .contains("nommées une par une, qui ne paraissent dans aucune liste")
                .doesNotContain("Par leur métier");
    }
}
