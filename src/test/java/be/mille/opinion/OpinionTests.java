package be.mille.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.access.Exclusions;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.careplan.AddNeed;
import be.mille.careplan.CarePlanChanges;
import be.mille.careplan.NeedState;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.opinion.internal.ForgettingClock;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/** An opinion is asked, read by the one who is asked while it runs, known to those who may know all it speaks of, and gone in time. */
@MilleTest
class OpinionTests {
    private static final String ASKER = Hesitating.ASKER;
    private static final String COLLEAGUE = Hesitating.COLLEAGUE;

    @Autowired
    Opinions opinions;

    @Autowired
    ReceivedOpinions received;

    @Autowired
    PersonRecords records;

    @Autowired
    Relations relations;

    @Autowired
    Clearances clearances;

    @Autowired
    Exclusions exclusions;

    @Autowired
    CarePlanChanges plans;

    @Autowired
    ForgettingClock forgetting;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    Environment settings;

    @Autowired
    ApplicationContext context;

    private Hesitating hesitating;

    @BeforeEach
    void somebodyHesitates() {
        hesitating = new Hesitating(context);
    }

    @AfterEach
    void theClockOfTheOthers() {
        clock.reset();
    }

    /** With a need everybody around her knows, and one about violence that the midwife alone knows. */
    private FamilyId family() {
        return people.as(ASKER, () -> {
            var family = records.open(OpenFamilies.called("Zineb", TestClock.TODAY.plusWeeks(14)));
            relations.add(
                    family,
                    people.get(People.HOSPITAL_MIDWIFE).actor(),
                    RelationType.HEALTH_CARE,
                    clock.instant(),
                    Proof.AGREED);
            need(family, "housing", "Un logement plus grand");
            need(family, "violence", "Un lieu où souffler");
            return family;
        });
    }

    private void need(FamilyId family, String domain, String title) {
        plans.add(new AddNeed(family, domain, null, null, title, null, NeedState.OPEN, null));
    }

    private UUID aboutViolence(FamilyId family) {
        var chosen = hesitating.lines(family, Hesitating.withWhatIsIn(Compartment.C3));
        return hesitating.sent(hesitating.ask(family, COLLEAGUE, Hesitating.QUESTION, chosen));
    }

    private void gone(String who, UUID id) {
        assertThat(people.as(who, received::all)).noneMatch(one -> one.id().equals(id));
        assertThatThrownBy(() -> people.as(who, () -> received.read(id))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.runAs(who, () -> received.answer(id, UUID.randomUUID(), "oui")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.runAs(who, () -> received.decline(id, UUID.randomUUID(), "non")))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void theColleagueReadsWhatWasChosenAndAnswers() {
        var family = family();
        var id = hesitating.sent(family);
        var opened = people.as(COLLEAGUE, () -> received.read(id));
        assertThat(opened.extract().question()).isEqualTo(Hesitating.QUESTION);
        assertThat(opened.extract().of(Subject.NEED)).containsExactly("Un logement plus grand");
        assertThat(opened.extract().of(Subject.STAGE)).containsExactly("grossesse, entre 24 et 28 semaines");
        people.runAs(COLLEAGUE, () -> received.answer(id, UUID.randomUUID(), "Je commencerais par l’écouter."));
        assertThat(people.as(ASKER, opinions::unread)).anyMatch(one -> one.id().equals(id));
        assertThat(people.as(ASKER, () -> opinions.read(id)).said())
                .extracting(Said::words)
                .containsExactly("Je commencerais par l’écouter.");
        assertThat(people.as(ASKER, opinions::unread)).noneMatch(one -> one.id().equals(id));
        clock.forward(Duration.ofMinutes(5));
        assertThat(people.as(ASKER, () -> opinions.say(id, UUID.randomUUID(), "Et si elle se tait ?", false)))
                .isEmpty();
        assertThat(people.as(COLLEAGUE, () -> received.read(id)).said()).hasSize(2);
        assertThat(people.as(COLLEAGUE, received::all))
                .filteredOn(one -> one.id().equals(id))
                .extracting(ReceivedOpinions.Received::answered)
                .containsExactly(false);
    }

    @Test
    void askingBackGoesThroughTheSameSieve() {
        var id = hesitating.sent(family());
        assertThat(people.as(ASKER, () -> opinions.say(id, UUID.randomUUID(), "Zineb se tait", true)))
                .containsExactly(Telltale.FAMILY);
        assertThat(people.as(COLLEAGUE, () -> received.read(id)).said()).isEmpty();
    }

    @Test
    void nobodyElseHasIt() {
        var id = hesitating.sent(family());
        for (var who : List.of(ASKER, People.OTHER_MIDWIFE, People.SOCIAL_WORKER, People.HOSPITAL_MIDWIFE)) {
            gone(who, id);
        }
        for (var who : List.of(COLLEAGUE, People.OTHER_MIDWIFE, People.HOSPITAL_MIDWIFE)) {
            assertThatThrownBy(() -> people.as(who, () -> opinions.read(id))).isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void afterFourteenDaysNothingIsLeftToTheColleagueAndTheAskerOnlyReads() {
        var family = family();
        var id = hesitating.sent(family);
        clock.forward(Duration.ofDays(14));
        assertThat(people.as(COLLEAGUE, received::all)).anyMatch(one -> one.id().equals(id));
        clock.forward(Duration.ofDays(1));
        gone(COLLEAGUE, id);
        assertThat(people.as(ASKER, () -> opinions.read(id)).extract()).isNotNull();
        assertThatThrownBy(() -> people.as(ASKER, () -> opinions.say(id, UUID.randomUUID(), "encore", false)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatIsTakenBackIsGoneAtOnceAndStaysNoted() {
        var family = family();
        var id = hesitating.sent(family);
        people.runAs(ASKER, () -> opinions.withdraw(id));
        gone(COLLEAGUE, id);
        assertThat(people.as(ASKER, () -> opinions.of(family)))
                .extracting(AskedOpinion::state)
                .containsExactly(AskedOpinion.State.WITHDRAWN);
    }

    @Test
    void whoeverDeclinesSaysWhyAndReadsNothingMore() {
        var family = family();
        var id = hesitating.sent(family);
        people.runAs(COLLEAGUE, () -> received.decline(id, UUID.randomUUID(), "Je crois savoir de qui il s’agit."));
        gone(COLLEAGUE, id);
        var asked = people.as(ASKER, () -> opinions.read(id));
        assertThat(asked.state()).isEqualTo(AskedOpinion.State.DECLINED);
        assertThat(asked.said()).extracting(Said::declines).containsExactly(true);
    }

    @Test
    void sentTwiceItIsAskedOnce() {
        var family = family();
        var ask = hesitating.ask(family, COLLEAGUE, Hesitating.QUESTION, Map.of());
        var id = hesitating.sent(ask);
        assertThat(hesitating.send(ask)).isEqualTo(new AskOutcome.Sent(id));
        assertThat(people.as(ASKER, () -> opinions.of(family))).hasSize(1);
    }

    @Test
    void whatChangedSinceItWasReadOverIsShownAgain() {
        var family = family();
        var ask = hesitating.ask(family, COLLEAGUE, Hesitating.QUESTION, Map.of());
        assertThat(hesitating.send(Hesitating.seen(ask, "something else"))).isInstanceOf(AskOutcome.Ready.class);
        assertThat(people.as(ASKER, () -> opinions.of(family))).isEmpty();
    }

    @Test
    void whoAccompaniesHerOrIsKeptAwayIsRefusedWithOneAndTheSameWord() {
        var family = family();
        people.runAs(
                ASKER,
                () -> exclusions.exclude(
                        family, Set.of(people.get(People.DOCTOR).id())));
        for (var who : List.of(People.HOSPITAL_MIDWIFE, People.DOCTOR, ASKER, People.ADMINISTRATOR)) {
            var ask = hesitating.ask(family, who, Hesitating.QUESTION, Map.of());
            assertThat(hesitating.review(ask)).isEqualTo(new AskOutcome.NotHer());
            assertThat(hesitating.send(ask)).isEqualTo(new AskOutcome.NotHer());
        }
        assertThat(hesitating.review(hesitating.ask(family, COLLEAGUE, Hesitating.QUESTION, Map.of())))
                .as("control")
                .isInstanceOf(AskOutcome.Ready.class);
    }

    @Test
    void whoIsSuspendedIsNotAsked() {
        var family = family();
        var owner = new Owner(settings);
        var who = people.get(People.OTHER_MIDWIFE);
        var ask = hesitating.ask(family, People.OTHER_MIDWIFE, Hesitating.QUESTION, Map.of());
        assertThat(hesitating.review(ask)).isInstanceOf(AskOutcome.Ready.class);
        owner.run("insert into directory.post (actor, organisation, starts_on, suspended_at) values ('" + who.id()
                + "', '" + who.organisation() + "', '2020-01-01', now())");
        try {
            assertThat(hesitating.review(ask)).isEqualTo(new AskOutcome.NotHer());
        } finally {
            owner.run("delete from directory.post where actor = '" + who.id() + "'");
        }
    }

    @Test
    void aNameOfHersIsNeverSentWhateverTheFormSays() {
        var family = family();
        var ask = new AskOpinion(
                UUID.randomUUID(),
                family,
                people.get(COLLEAGUE).id(),
                "Que dire à Zineb quand elle pleure ?",
                Map.of(),
                true,
                null,
                true,
                null);
        assertThat(hesitating.send(ask))
                .isEqualTo(new AskOutcome.TellsWho(Map.of(AskOutcome.TellsWho.QUESTION, Set.of(Telltale.FAMILY))));
    }

    @Test
    void whatIsRestrictedIsKnownToThoseWhoMayKnowItAndLeavesNoTraceForOthers() {
        var family = family();
        var plain = hesitating.sent(family);
        var secret = aboutViolence(family);
        assertThat(people.as(COLLEAGUE, () -> received.read(secret)).extract().of(Subject.NEED))
                .contains("Un lieu où souffler");
        assertThat(people.as(People.HOSPITAL_MIDWIFE, () -> opinions.of(family)))
                .extracting(AskedOpinion::id)
                .containsExactly(plain);
        people.runAs(
                ASKER,
                () -> clearances.clear(
                        family, people.get(People.HOSPITAL_MIDWIFE).id(), Compartment.C3));
        assertThat(people.as(People.HOSPITAL_MIDWIFE, () -> opinions.of(family)))
                .extracting(AskedOpinion::id)
                .containsExactlyInAnyOrder(plain, secret);
    }

    @Test
    void whoMayNotKnowItIsOfferedNothingOfIt() {
        var family = family();
        var hidden = people.as(People.HOSPITAL_MIDWIFE, () -> opinions.draft(family, hesitating.texts()));
        assertThat(hidden).extracting(DraftLine::words).contains("Un logement plus grand");
        assertThat(hidden).extracting(DraftLine::compartment).doesNotContain(Compartment.C3);
        assertThat(hesitating.draft(family))
                .as("control")
                .extracting(DraftLine::compartment)
                .contains(Compartment.C3);
    }

    @Test
    void erasingOneSubjectTakesTheOpinionsThatSpeakOfItAndTheirKeys() {
        var family = family();
        var plain = hesitating.sent(family);
        var secret = aboutViolence(family);
        erase(family, false, "{C3}");
        gone(COLLEAGUE, secret);
        assertThat(people.as(ASKER, () -> opinions.of(family)))
                .extracting(AskedOpinion::id)
                .containsExactly(plain);
        assertThat(people.as(COLLEAGUE, () -> received.read(plain))).isNotNull();
        erase(family, true, "{}");
        gone(COLLEAGUE, plain);
        assertThat(new Owner(settings)
                        .asSuperuser("select count(*) from opinion.opinion where family = '" + family + "'"))
                .isEqualTo("0");
    }

    /** As an erasure that two people wanted does it. */
    private void erase(FamilyId family, boolean whole, String subjects) {
        new Owner(settings)
                .run("select erasure.erase(array['" + family + "']::uuid[], " + whole + ", '" + subjects + "', '"
                        + clock.instant() + "')");
    }

    @Test
    void twelveMonthsAfterItClosedTheWordsAreGoneAndTheRestStays() {
        var family = family();
        var id = hesitating.sent(family);
        people.runAs(COLLEAGUE, () -> received.answer(id, UUID.randomUUID(), "Je commencerais par l’écouter."));
        clock.forward(Duration.ofDays(365));
        forgetting.look();
        assertThat(people.as(ASKER, () -> opinions.read(id)).extract()).isNotNull();
        clock.forward(Duration.ofDays(17));
        forgetting.look();
        var left = people.as(ASKER, () -> opinions.read(id));
        assertThat(left.extract()).isNull();
        assertThat(left.said()).isEmpty();
        assertThat(new Owner(settings).asSuperuser("select count(*) from opinion.said where opinion = '" + id + "'"))
                .isEqualTo("0");
    }

    @Test
    void nothingOnTheColleaguesSideCanCarryAFamily() {
        for (var type :
                List.of(ReceivedOpinions.Received.class, ReceivedOpinions.Opened.class, Extract.class, Said.class)) {
            for (var part : type.getRecordComponents()) {
                assertThat(part.getType()).as(type + "." + part.getName()).isNotEqualTo(FamilyId.class);
            }
        }
        assertThat(List.of(AskedOpinion.class.getRecordComponents()))
                .as("control: the asker's side does")
                .anyMatch(part -> part.getType().equals(FamilyId.class));
    }

    @Test
    void readingItIsLoggedWithoutTheFamilyOnTheColleaguesSide() {
        var id = hesitating.sent(family());
        var before = logged("family is not null");
        var read = logged("action = 'opinion.read-received'");
        people.as(COLLEAGUE, () -> received.read(id));
        assertThat(logged("family is not null")).isEqualTo(before);
        assertThat(logged("action = 'opinion.read-received'")).isEqualTo(read + 1);
    }

    private long logged(String what) {
        return Long.parseLong(new Owner(settings)
                .asSuperuser("select count(*) from audit.entry where actor = '"
                        + people.get(COLLEAGUE).id() + "' and " + what));
    }
}
