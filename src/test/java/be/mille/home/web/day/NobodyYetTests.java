package be.mille.home.web.day;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Compartment;
import be.mille.coordination.Mandates;
import be.mille.coordination.ProposeMandate;
import be.mille.family.Audience;
import be.mille.family.FamilyEvent;
import be.mille.family.FamilyEvents;
import be.mille.family.Pregnancies;
import be.mille.family.RecordBirth;
import be.mille.family.RecordEvent;
import be.mille.handover.Border;
import be.mille.handover.HandoverId;
import be.mille.handover.Handovers;
import be.mille.handover.ProposeHandover;
import be.mille.handover.ProposeOutcome;
import be.mille.handover.ReadWithHer;
import be.mille.home.Household;
import be.mille.kernel.FamilyId;
import be.mille.referral.Agreement;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import be.mille.testing.WholeDay;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** She leaves soon, left or gave birth, and nobody goes on: whoever could is asked, until somebody goes on or may still answer. */
@MilleTest
class NobodyYetTests {
    private static final LocalDate TODAY = TestClock.TODAY;
    private static final String LEAVES = People.HOSPITAL_MIDWIFE;
    private static final String LEAVES_TOO = "imane-el-amrani";
    private static final String STAYS = People.OTHER_MIDWIFE;
    private static final String SOON = "Proposer qui prend le relais";
    private static final String SEE = "Voir qui prend le relais";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Handovers handovers;

    @Autowired
    FamilyEvents events;

    @Autowired
    Pregnancies pregnancies;

    @Autowired
    Mandates mandates;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    final String called = "Suite " + UUID.randomUUID();
    FamilyId family;

    @BeforeEach
    void aFamilyOfTheHospital() {
        family = opened(TODAY.plusDays(9));
    }

    @AfterEach
    void theClockStandsStillAgain() {
        clock.reset();
    }

    private FamilyId opened(@Nullable LocalDate due) {
        var homes = new Household(context);
        var opened = homes.open(LEAVES, called, due);
        homes.join(opened, LEAVES, LEAVES_TOO, TODAY.minusDays(9));
        homes.join(opened, LEAVES, STAYS, TODAY.minusDays(9));
        return opened;
    }

    @Test
    void aNoDoesNotHideThatSheLeavesSoonFromTheOthersWhileAProposalDoes() {
        assertThat(day(LEAVES_TOO)).contains(SOON);
        var id = proposed();
        assertThat(day(LEAVES_TOO)).doesNotContain(SOON);
        people.runAs(STAYS, () -> handovers.decline(family, id, "En congé", 0));
        assertThat(day(LEAVES_TOO)).contains(SOON);
    }

    @Test
    void aSilenceDoesNotHideItEither() {
        proposed();
        clock.forward(Duration.ofDays(6));
        assertThat(day(LEAVES_TOO)).contains(SOON);
    }

    @Test
    void theListOfThoseWhoLeaveSoonHoldsAllWithoutAnybodyWhoAcceptedAndSaysHowItStands() {
        assertThat(stands(LEAVES_TOO)).contains("Relais : personne n’a encore reçu de demande");
        var id = proposed();
        assertThat(stands(LEAVES_TOO))
                .contains("Relais demandé à Ilse Vermeulen le 24 nov., réponse attendue avant le 29 nov.");
        clock.forward(Duration.ofDays(6));
        assertThat(stands(LEAVES_TOO)).contains("Relais demandé à Ilse Vermeulen, sans réponse depuis le 24 nov.");
        people.runAs(STAYS, () -> handovers.decline(family, id, "En congé", 0));
        assertThat(stands(LEAVES_TOO)).contains("Ilse Vermeulen ne peut pas prendre le relais");
        people.runAs(STAYS, () -> handovers.take(UUID.randomUUID(), family, Border.DISCHARGE, TODAY));
        assertThat(count(LEAVES_TOO)).isZero();
    }

    private String stands(String reader) {
        var list = list(reader);
        assertThat(list).contains("<bdi>" + called + "</bdi>");
        return list;
    }

    @Test
    void aTransferOrAnEvictionAnnouncedForTheNextFourteenDaysCounts() {
        family = opened(TODAY.plusDays(120));
        assertThat(count(LEAVES)).as("the family near birth alone").isEqualTo(1);
        noted(FamilyEvent.Kind.EVICTION, TODAY.plusDays(15));
        assertThat(count(LEAVES)).isEqualTo(1);
        noted(FamilyEvent.Kind.TRANSFER, TODAY.plusDays(14));
        assertThat(count(LEAVES)).isEqualTo(2);
        assertThat(day(LEAVES)).contains("Transfert", SOON);
    }

    @Test
    void whoeverStaysNearHerSeesABirthOfTheLastWeekAsAnOccasionToGoOn() {
        assertThat(day(STAYS)).doesNotContain(SEE);
        born();
        assertThat(day(STAYS)).contains(SEE, "Naissance le 22");
        people.runAs(STAYS, () -> handovers.take(UUID.randomUUID(), family, Border.DISCHARGE, TODAY));
        assertThat(day(STAYS)).doesNotContain(SEE);
    }

    @Test
    void everybodyWhoFollowsHerIsToldThatSheLeftAlsoWhereSomebodyGoesOn() {
        new Household(context).join(family, LEAVES, People.SOCIAL_WORKER, TODAY.minusDays(9));
        var id = proposed();
        people.runAs(STAYS, () -> handovers.accept(family, id, 0));
        assertThat(day(People.SOCIAL_WORKER)).doesNotContain("Ilse Vermeulen prend le relais");
        noted(FamilyEvent.Kind.DISCHARGE, TODAY);
        assertThat(day(People.SOCIAL_WORKER))
                .contains("Sortie", "Le 24 nov. Ilse Vermeulen prend le relais.")
                .doesNotContain(SEE);
        assertThat(day(STAYS)).as("she knows").doesNotContain("Ilse Vermeulen prend le relais");
        assertThat(day(LEAVES)).as("she noted it").doesNotContain("Ilse Vermeulen prend le relais");
        clock.forward(Duration.ofDays(5));
        assertThat(day(People.SOCIAL_WORKER)).as("it is no news").doesNotContain("Ilse Vermeulen prend le relais");
    }

    @Test
    void socialWorkersAreAskedTooAndWhoeverCoordinatesWhateverHerFunction() {
        new Household(context).join(family, LEAVES, People.SOCIAL_WORKER, TODAY.minusDays(9));
        noted(FamilyEvent.Kind.DISCHARGE, TODAY);
        assertThat(day(People.SOCIAL_WORKER)).contains(SEE);
        assertThat(day(LEAVES_TOO)).doesNotContain(SEE);
        var agreement = new Agreement(Agreement.Way.ORALLY, TODAY);
        people.runAs(
                LEAVES_TOO,
                () -> mandates.propose(new ProposeMandate(
                        UUID.randomUUID(),
                        family,
                        people.get(LEAVES_TOO).id(),
                        null,
                        agreement,
                        TODAY.plusDays(100),
                        null)));
        people.runAs(STAYS, () -> handovers.take(UUID.randomUUID(), family, Border.DISCHARGE, TODAY));
        assertThat(day(LEAVES_TOO)).contains("Ilse Vermeulen prend le relais");
    }

    @Test
    void aHandoverAnswersOnlyTheBorderItWasFor() {
        family = opened(TODAY.plusDays(120));
        taken(Border.DISCHARGE);
        noted(FamilyEvent.Kind.EVICTION, TODAY.plusDays(10));
        assertThat(count(LEAVES_TOO)).as("the family near birth, and this one").isEqualTo(2);
        assertThat(day(LEAVES_TOO)).contains("Expulsion", SOON);
        taken(Border.EVICTION);
        assertThat(count(LEAVES_TOO)).isEqualTo(1);
        clock.forward(Duration.ofDays(14));
        noted(FamilyEvent.Kind.TRANSFER, TODAY.plusDays(27));
        assertThat(count(LEAVES_TOO))
                .as("a month after the one that was answered")
                .isEqualTo(2);
    }

    @Test
    void somebodyWhoGoesOnDuringAHolidayDoesNotAnswerTheWayHome() {
        taken(Border.OTHER);
        assertThat(count(LEAVES_TOO)).isEqualTo(1);
        assertThat(day(LEAVES_TOO)).contains(SOON);
        noted(FamilyEvent.Kind.DISCHARGE, TODAY);
        assertThat(day(STAYS)).contains(SEE);
    }

    @Test
    void aStayBeforeTheBirthHidesNeitherTheWayHomeAfterItNorWhoIsAskedForThat() {
        taken(Border.DISCHARGE, TODAY.minusDays(6));
        noted(FamilyEvent.Kind.DISCHARGE, TODAY.minusDays(6));
        born();
        assertThat(count(LEAVES_TOO)).isEqualTo(1);
        assertThat(day(LEAVES_TOO)).contains("Bientôt de retour à la maison");
        assertThat(day(STAYS)).contains(SEE, "Naissance le 22").doesNotContain("Sortie");
        noted(FamilyEvent.Kind.DISCHARGE, TODAY);
        assertThat(count(LEAVES_TOO)).isZero();
    }

    @Test
    void whatWasNotedLateIsToldFromTheDayItWasNoted() {
        new Household(context).join(family, LEAVES, People.SOCIAL_WORKER, TODAY.minusDays(9));
        taken(Border.DISCHARGE);
        noted(FamilyEvent.Kind.DISCHARGE, TODAY.minusDays(9));
        assertThat(day(People.SOCIAL_WORKER)).contains("Ilse Vermeulen prend le relais");
        clock.forward(Duration.ofDays(5));
        assertThat(day(People.SOCIAL_WORKER)).doesNotContain("Ilse Vermeulen prend le relais");
    }

    private void taken(Border border) {
        taken(border, TODAY);
    }

    private void taken(Border border, LocalDate on) {
        people.runAs(STAYS, () -> handovers.take(UUID.randomUUID(), family, border, on));
    }

    private void born() {
        var pregnancy = people.as(LEAVES, () -> pregnancies.of(family)).getFirst();
        var birth = new RecordBirth(
                UUID.randomUUID(),
                pregnancy.id(),
                TODAY.minusDays(2),
                null,
                null,
                List.of(new RecordBirth.Newborn(null, null, null, false, null)),
                TODAY,
                pregnancy.version());
        people.runAs(LEAVES, () -> pregnancies.birth(family, birth).orThrow());
    }

    private HandoverId proposed() {
        var proposal = new ProposeHandover(
                UUID.randomUUID(),
                family,
                people.get(STAYS).id(),
                Border.DISCHARGE,
                TODAY.plusDays(3),
                "Elle préfère le matin.",
                Compartment.C0,
                ReadWithHer.WITH_HER);
        return ((ProposeOutcome.Proposed) people.as(LEAVES, () -> handovers.propose(proposal))).id();
    }

    private void noted(FamilyEvent.Kind kind, LocalDate day) {
        var command =
                new RecordEvent(UUID.randomUUID(), null, kind, day, null, null, Audience.TEAM, Set.of(), TODAY, 0);
        people.runAs(LEAVES, () -> events.record(family, command).orThrow());
    }

    private int count(String reader) {
        return list(reader).split("<bdi>" + called + "</bdi>", -1).length - 1;
    }

    private String list(String reader) {
        return new Visitor(port)
                .signIn(people, reader)
                .get("/families?view=leaving&q=" + called.replace(" ", "+"))
                .body();
    }

    private String day(String reader) {
        return WholeDay.of(new Visitor(port).signIn(people, reader), called);
    }
}
