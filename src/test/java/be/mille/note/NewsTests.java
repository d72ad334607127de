package be.mille.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import be.mille.access.Bounds;
import be.mille.access.Compartment;
import be.mille.family.Contact;
import be.mille.family.PersonRecords;
import be.mille.handover.Border;
import be.mille.handover.HandoverId;
import be.mille.handover.Handovers;
import be.mille.handover.ProposeHandover;
import be.mille.handover.ProposeOutcome;
import be.mille.handover.ReadWithHer;
import be.mille.home.Household;
import be.mille.kernel.FamilyId;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What is new since somebody last opened a record. */
@MilleTest
class NewsTests {
    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    Notes notes;

    @Autowired
    News news;

    @Autowired
    Handovers handovers;

    @Autowired
    Bounds bounds;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    FamilyId family;
    Written written;
    Household household;

    @BeforeEach
    void aFamilyWithATeam() {
        family = people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called("Zoulikha")));
        household = new Household(context);
        household.join(family, People.MIDWIFE, People.SOCIAL_WORKER, TestClock.TODAY);
        household.join(family, People.MIDWIFE, People.DOCTOR, TestClock.TODAY);
        written = new Written(people, notes, family);
    }

    @AfterEach
    void theClockStandsStillAgain() {
        clock.reset();
    }

    private void visits(String reader) {
        assertThat(new Visitor(port)
                        .signIn(people, reader)
                        .get("/families/" + family)
                        .statusCode())
                .isEqualTo(200);
        clock.forward(Duration.ofMinutes(45));
    }

    private List<News.Item> mine(String reader) {
        return people.as(reader, () -> news.ofMine()).items().stream()
                .filter(one -> one.family().equals(family))
                .toList();
    }

    @Test
    void whatOthersDidSinceTheLastVisitIsNewAndWhatIWroteIsNot() {
        visits(People.SOCIAL_WORKER);
        assertThat(mine(People.SOCIAL_WORKER)).isEmpty();
        written.by(People.MIDWIFE, written.team("Première"));
        written.by(People.MIDWIFE, written.team("Deuxième"));
        written.by(People.SOCIAL_WORKER, written.team("La mienne"));
        household.contact(family, People.MIDWIFE, Contact.State.PLANNED, TestClock.TODAY.plusDays(3), null);
        assertThat(mine(People.SOCIAL_WORKER))
                .extracting(News.Item::kind, News.Item::count)
                .containsExactlyInAnyOrder(tuple(News.Kind.NOTE, 2), tuple(News.Kind.CONTACT, 1));
        assertThat(people.as(People.SOCIAL_WORKER, () -> news.of(family))
                        .orElseThrow()
                        .items())
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.by())
                        .containsExactly(people.get(People.MIDWIFE).id()));
    }

    @Test
    void ofWhatIsNotForHerThereIsNoNews() {
        visits(People.SOCIAL_WORKER);
        written.by(People.MIDWIFE, written.note("Santé", Circle.TEAM, Compartment.C1));
        written.by(People.MIDWIFE, written.note("Violences", Circle.TEAM, Compartment.C3));
        written.by(People.MIDWIFE, written.note("Brouillon", Circle.DRAFT, Compartment.C2));
        written.by(People.MIDWIFE, written.note("Choisi", Circle.CHOSEN, Compartment.C2, People.DOCTOR));
        assertThat(mine(People.SOCIAL_WORKER)).isEmpty();
        assertThat(people.as(People.SOCIAL_WORKER, () -> news.of(family))).isEmpty();
    }

    @Test
    void onTheDayAndInTheRecordItSaysHowMuchAndNotWhat() {
        visits(People.SOCIAL_WORKER);
        written.by(People.MIDWIFE, written.team("Un secret de polichinelle"));
        var social = new Visitor(port).signIn(people, People.SOCIAL_WORKER);
        var line = "<a href=\"/families/" + family + "\"><bdi>Zoulikha</bdi></a> <span class=\"muted\">1 note";
        assertThat(social.get("/").body())
                .contains("Depuis votre dernière visite", line)
                .doesNotContain("polichinelle");
        assertThat(social.get("/families/" + family).body())
                .contains("Depuis votre visite du", "1 note", "Nadia Kessels")
                .doesNotContain("polichinelle");
        assertThat(social.get("/").body()).doesNotContain(line);
        assertThat(social.get("/families/" + family).body()).contains("Depuis votre visite du");
    }

    /** An accepted one leaves an event on her thread: it is the same news, and counted once. */
    @Test
    void aHandoverIsNewsWhenItIsProposedAcceptedOrAnsweredWithANoAndNoneOnceItIsTakenBack() {
        visits(People.SOCIAL_WORKER);
        var id = proposed(Border.DAY_28);
        assertThat(mine(People.SOCIAL_WORKER))
                .extracting(News.Item::kind, News.Item::count, News.Item::by)
                .containsExactly(tuple(
                        News.Kind.HANDOVER, 1, Set.of(people.get(People.MIDWIFE).id())));
        assertThat(mine(People.MIDWIFE)).as("her own").isEmpty();
        people.runAs(People.DOCTOR, () -> handovers.accept(family, id, 0));
        assertThat(mine(People.SOCIAL_WORKER))
                .extracting(News.Item::kind, News.Item::count, News.Item::by)
                .containsExactly(tuple(
                        News.Kind.HANDOVER, 1, Set.of(people.get(People.DOCTOR).id())));
        var other = proposed(Border.MONTH_12);
        people.runAs(People.MIDWIFE, () -> handovers.takeBack(family, other, 0));
        assertThat(mine(People.SOCIAL_WORKER))
                .extracting(News.Item::kind, News.Item::count)
                .containsExactly(tuple(News.Kind.HANDOVER, 1));
        assertThat(new Visitor(port)
                        .signIn(people, People.SOCIAL_WORKER)
                        .get("/families/" + family)
                        .body())
                .contains("1 relais", "/families/" + family + "/handovers");
    }

    /** What tells where she is lies with where she is. */
    @Test
    void ofAHandoverThatIsNotForHerThereIsNoNews() {
        people.runAs(
                People.MIDWIFE,
                () -> bounds.narrow(family, people.get(People.SOCIAL_WORKER).id(), Set.of(Compartment.C2)));
        visits(People.SOCIAL_WORKER);
        visits(People.DOCTOR);
        proposed(Border.EVICTION);
        assertThat(mine(People.SOCIAL_WORKER)).isEmpty();
        assertThat(mine(People.DOCTOR)).as("negative control").hasSize(1);
    }

    private HandoverId proposed(Border border) {
        var outcome = people.as(
                People.MIDWIFE,
                () -> handovers.propose(new ProposeHandover(
                        UUID.randomUUID(),
                        family,
                        people.get(People.DOCTOR).id(),
                        border,
                        TestClock.TODAY.plusDays(3),
                        "Bonjour Luc",
                        Compartment.C2,
                        ReadWithHer.WITH_HER)));
        return ((ProposeOutcome.Proposed) outcome).id();
    }

    @Test
    void whoeverHasNeverOpenedTheRecordHearsOfNoNews() {
        written.by(People.MIDWIFE, written.team("Première"));
        assertThat(mine(People.DOCTOR)).isEmpty();
    }
}
