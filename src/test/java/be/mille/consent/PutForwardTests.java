package be.mille.consent;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Compartment;
import be.mille.access.Proof;
import be.mille.coordination.Arrangement;
import be.mille.coordination.MandateProblem;
import be.mille.coordination.Mandates;
import be.mille.coordination.Nudges;
import be.mille.coordination.ProposeMandate;
import be.mille.coordination.ProposeMandate.Beside;
import be.mille.coordination.Reachable;
import be.mille.coordination.Suggestion;
import be.mille.coordination.Suggestions;
import be.mille.kernel.ActorId;
import be.mille.referral.Agreement;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever is there for one restricted subject is put forward nowhere else: a name that the whole team reads would tell the subject. */
class PutForwardTests extends PutForwardHeld {
    @LocalServerPort
    int port;

    @Autowired
    Mandates mandates;

    @Autowired
    Suggestions suggestions;

    @Autowired
    Nudges nudges;

    @Test
    void sheIsNeitherSuggestedNorTakenAsCoordinatorOrDeputy() {
        assertThat(suggested()).isNotEmpty().doesNotContain(id(HERS));
        assertThat(propose(People.MIDWIFE, HERS, null)).containsExactly(MandateProblem.NOT_IN_TEAM);
        assertThat(propose(HERS, HERS, null)).as("by herself").containsExactly(MandateProblem.NOT_IN_TEAM);
        assertThat(propose(People.MIDWIFE, People.DOCTOR, HERS)).containsExactly(MandateProblem.DEPUTY_NOT_IN_TEAM);
        propose(People.MIDWIFE, People.MIDWIFE, null);
        people.runAs(People.MIDWIFE, () -> {
            var running = Objects.requireNonNull(mandates.of(family).current());
            mandates.arrange(family, running.id(), new Arrangement(id(HERS), Reachable.unsaid()), running.version());
            assertThat(Objects.requireNonNull(mandates.of(family).current()).deputy())
                    .isNull();
        });
    }

    @Test
    void sheIsOfferedOnNoPageThatProposes() {
        var midwife = new Visitor(port).signIn(people, People.MIDWIFE);
        assertThat(midwife.get("/families/" + family + "/coordination").body())
                .contains("holder=" + id(People.DOCTOR))
                .doesNotContain("holder=" + id(HERS));
        for (var page : List.of("/coordination/new", "/handovers/new")) {
            assertThat(midwife.get("/families/" + family + page).body())
                    .as(page)
                    .contains("value=\"" + id(People.DOCTOR))
                    .doesNotContain("value=\"" + id(HERS));
        }
        var asked = midwife.get("/families/" + family + "/referrals/new?category=maison-medicale")
                .body();
        assertThat(asked.substring(asked.indexOf("name=\"companion\"")))
                .contains("value=\"" + id(People.DOCTOR))
                .doesNotContain("value=\"" + id(HERS));
    }

    /** She alone reads that she is. */
    @Test
    void newsCanBeAskedOfHer() {
        assertThat(people.as(People.MIDWIFE, () -> nudges.ask(family, id(HERS))))
                .isTrue();
        assertThat(people.as(People.DOCTOR, () -> nudges.askedLately(family))).isEmpty();
    }

    /** Control: with a place in the team as well she is as everybody there. */
    @Test
    void inTheTeamAsWellSheIsPutForwardLikeEverybody() {
        OpenFamilies.join(
                context,
                family,
                People.SOCIAL_WORKER,
                HERS,
                context.getBean(TestClock.class).instant(),
                Proof.AGREED_ORALLY);
        assertThat(suggested()).contains(id(HERS));
        assertThat(handedTo(HERS)).isEmpty();
        assertThat(sent(Compartment.C2, HERS)).isEmpty();
        assertThat(started(People.MIDWIFE, Compartment.C0, HERS)).isEmpty();
        assertThat(propose(People.MIDWIFE, HERS, null)).isEmpty();
    }

    private List<ActorId> suggested() {
        return people.as(People.MIDWIFE, () -> suggestions.of(family)).stream()
                .map(Suggestion::who)
                .toList();
    }

    private Set<MandateProblem> propose(String by, String holder, @Nullable String deputy) {
        var command = new ProposeMandate(
                UUID.randomUUID(),
                family,
                id(holder),
                deputy == null ? null : id(deputy),
                new Agreement(Agreement.Way.ORALLY, TestClock.TODAY),
                TestClock.TODAY.plusDays(100),
                Beside.TAKES_OVER);
        return people.as(by, () -> mandates.propose(command))
                        instanceof be.mille.coordination.ProposeOutcome.Refused(var problems)
                ? problems
                : Set.of();
    }
}
