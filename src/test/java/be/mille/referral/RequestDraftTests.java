package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Compartment;
import be.mille.home.Household;
import be.mille.kernel.FamilyId;
import be.mille.referral.internal.RequestDraftService;
import be.mille.testing.MilleTest;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import be.mille.testing.WholeDay;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/** A request that is half written: hers alone until she sends it, or throws it away. */
@MilleTest
class RequestDraftTests {
    private static final String NEED = "Un rendez-vous à demi écrit";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    RequestDrafts drafts;

    @Autowired
    RequestDraftService clockwork;

    @Autowired
    ApplicationContext context;

    @Autowired
    Environment settings;

    @Autowired
    TestClock clock;

    private FamilyId family;
    private Visitor midwife;

    @BeforeEach
    void aFamilyOfTwo() {
        var homes = new Household(context);
        family = homes.open(People.MIDWIFE, "Brouillon", TestClock.TODAY.plusDays(60));
        homes.join(family, People.MIDWIFE, People.SOCIAL_WORKER, TestClock.TODAY.minusDays(20));
        midwife = new Visitor(port).signIn(people, People.MIDWIFE);
        midwife.get(page("/new?category=cpas"));
    }

    @AfterEach
    void theClockStandsStillAgain() {
        clock.reset();
    }

    private String page(String path) {
        return "/families/" + family + "/referrals" + path;
    }

    private RequestDrafts.Draft kept() {
        var answer = midwife.post(page("/new"), Map.of("category", "cpas", "need", NEED, "act", "keep"));
        assertThat(answer.statusCode()).isEqualTo(303);
        return people.as(People.MIDWIFE, () -> drafts.of(family)).getFirst();
    }

    @Test
    void itOpensAgainWhereItWasLeftAndIsSeenByNobodyElse() {
        var draft = kept();
        assertThat(midwife.get(page("")).body()).contains(NEED, "À finir");
        assertThat(midwife.get(page("/new?draft=" + draft.id())).body()).contains(NEED);
        var colleague = new Visitor(port).signIn(people, People.SOCIAL_WORKER);
        assertThat(colleague.get(page("")).body()).doesNotContain(NEED, "À finir");
        assertThat(colleague.get(page("/new?draft=" + draft.id())).statusCode()).isEqualTo(404);
        assertThat(colleague
                        .post(page("/drafts/" + draft.id() + "/discard"), Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(people.as(
                        People.MIDWIFE, () -> context.getBean(Referrals.class).of(family)))
                .as("nobody was asked")
                .isEmpty();
    }

    @Test
    void sentItIsNoDraftAnyMoreAndThrownAwayItIsGone() {
        var draft = kept();
        var sent = midwife.post(
                page("/new"),
                Map.ofEntries(
                        Map.entry("draft", draft.id().toString()),
                        Map.entry("key", draft.id().toString()),
                        Map.entry("category", "cpas"),
                        Map.entry("to", "OUTSIDE"),
                        Map.entry("outsideName", "CPAS du Lac"),
                        Map.entry("outsidePhone", "02 000 00 00"),
                        Map.entry("way", "PHONE"),
                        Map.entry("called", "Brouillon"),
                        Map.entry("need", NEED),
                        Map.entry("agreed", "ORALLY"),
                        Map.entry("agreedOn", "24/11/2026"),
                        Map.entry("answerBy", "1/12/2026")));
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(people.as(People.MIDWIFE, () -> drafts.of(family))).isEmpty();
        var other = kept();
        assertThat(midwife.post(page("/drafts/" + other.id() + "/discard"), Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(people.as(People.MIDWIFE, () -> drafts.of(family))).isEmpty();
    }

    @Test
    void herDaySpeaksOfItAfterThreeDaysAndAfterTwoWeeksItIsGone() {
        kept();
        assertThat(lies()).isFalse();
        clock.forward(Duration.ofDays(3));
        assertThat(lies()).isTrue();
        assertThat(WholeDay.of(new Visitor(port).signIn(people, People.MIDWIFE)))
                .contains("Une demande que vous avez commencée", "La finir");
        clock.forward(Duration.ofDays(12));
        clockwork.forget();
        assertThat(people.as(People.MIDWIFE, () -> drafts.of(family))).isEmpty();
    }

    private boolean lies() {
        return people.as(People.MIDWIFE, drafts::lying).stream()
                .anyMatch(one -> one.family().equals(family));
    }

    @Test
    void whatItSaysLiesClosed() {
        var draft = people.as(People.MIDWIFE, () -> drafts.keep(family, Compartment.C3, NEED, null));
        var stored = new Owner(settings).strings("select typed from referral.draft where id = ?", draft);
        assertThat(stored).hasSize(1).noneMatch(one -> one.contains(NEED));
    }
}
