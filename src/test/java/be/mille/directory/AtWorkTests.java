package be.mille.directory;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Compartment;
import be.mille.access.EndReason;
import be.mille.access.Relations;
import be.mille.home.Household;
import be.mille.kernel.FamilyId;
import be.mille.referral.Receiver;
import be.mille.referral.ReferralProblem;
import be.mille.referral.Referrals;
import be.mille.testing.Absent;
import be.mille.testing.Asked;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/** Whoever left, has not begun or is suspended is asked for nothing; whoever is on leave is, and keeps her name everywhere. */
@MilleTest
class AtWorkTests {
    private static final String ONE = People.OTHER_MIDWIFE;

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Professionals professionals;

    @Autowired
    Referrals referrals;

    @Autowired
    Relations relations;

    @Autowired
    ApplicationContext context;

    @Autowired
    Environment settings;

    Absent absent;
    Household homes;
    FamilyId family;

    @BeforeEach
    void aFamilyOfTheMidwife() {
        absent = new Absent(settings, people);
        homes = new Household(context);
        family = homes.open(People.MIDWIFE, "Équipe", TestClock.TODAY.plusDays(70));
    }

    @Test
    void whoeverLeftHasNotBegunOrIsSuspendedIsNeitherOfferedNorCountedAsStaff() {
        asked(true);
        absent.onLeave(ONE, () -> asked(true));
        absent.gone(ONE, () -> asked(false));
        absent.notStarted(ONE, () -> asked(false));
        absent.suspended(ONE, () -> asked(false));
    }

    private void asked(boolean offered) {
        var one = people.get(ONE);
        assertThat(professionals.atWork().contains(one)).isEqualTo(offered);
        assertThat(professionals.atWork(one.id())).isEqualTo(offered);
        assertThat(professionals.of(one.organisation(), one.function()).contains(one))
                .isEqualTo(offered);
        assertThat(professionals.accompanying())
                .as("names stay known: she is kept away, and her name is no name of a stranger")
                .contains(one);
        assertThat(problems().contains(ReferralProblem.GONE)).isEqualTo(!offered);
        assertThat(form().contains("value=\"" + one.id() + "\"")).isEqualTo(offered);
    }

    @Test
    void aServiceWhoseOnlyWorkersAreGoneTakesNoRequest() {
        var service = Asked.service(context, "cpas-rive-claire-social");
        var house =
                context.getBean(HelpServices.class).find(service).orElseThrow().organisation();
        var staff = professionals.accompanying().stream()
                .filter(one -> one.organisation().equals(house))
                .map(Professional::code)
                .toList();
        assertThat(problems(new Receiver.Service(service), "cpas")).doesNotContain(ReferralProblem.TAKES_NONE);
        allGone(
                staff,
                () -> assertThat(problems(new Receiver.Service(service), "cpas"))
                        .contains(ReferralProblem.TAKES_NONE));
    }

    private void allGone(List<String> codes, Runnable meanwhile) {
        if (codes.isEmpty()) {
            meanwhile.run();
        } else {
            absent.gone(codes.getFirst(), () -> allGone(codes.subList(1, codes.size()), meanwhile));
        }
    }

    @Test
    void whoeverOnceWasOfTheTeamCanBeAskedAgainAndGoesWithNobodyMeanwhile() {
        homes.join(family, People.MIDWIFE, ONE, TestClock.TODAY.minusDays(5));
        assertThat(colleagues()).doesNotContain(value());
        assertThat(companions()).contains(value());
        people.runAs(People.MIDWIFE, () -> relations.end(family, people.get(ONE).id(), EndReason.ENDED_BY_READER));
        assertThat(colleagues()).contains(value());
        assertThat(companions()).doesNotContain(value());
    }

    private String value() {
        return "value=\"" + people.get(ONE).id() + "\"";
    }

    private Set<ReferralProblem> problems() {
        return problems(new Receiver.Colleague(people.get(ONE).id()), "independent-midwife");
    }

    private Set<ReferralProblem> problems(Receiver to, String category) {
        var command = Asked.command(
                family, UUID.randomUUID(), Compartment.C2, category, to, Asked.told("Deux visites", null));
        return people.as(People.MIDWIFE, () -> referrals.problems(command));
    }

    private String colleagues() {
        return select("colleague");
    }

    private String companions() {
        return select("companion");
    }

    private String select(String name) {
        var form = form();
        int begins = form.lastIndexOf("<select", form.indexOf("name=\"" + name + "\""));
        return form.substring(begins, form.indexOf("</select>", begins));
    }

    private String form() {
        return new Visitor(port)
                .signIn(people, People.MIDWIFE)
                .get("/families/" + family + "/referrals/new?category=independent-midwife")
                .body();
    }
}
