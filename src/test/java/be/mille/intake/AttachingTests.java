package be.mille.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Compartment;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.family.OpenFamily;
import be.mille.family.PersonFields;
import be.mille.family.PersonRecords;
import be.mille.intake.Attaching.Attach;
import be.mille.intake.Attaching.Attached;
import be.mille.intake.Attaching.Outcome;
import be.mille.intake.Attaching.Problem;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import be.mille.note.HerReading;
import be.mille.note.Note;
import be.mille.note.Notes;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What arrived becomes a note of a record, where its subject belongs; the house learns no more than that somebody took it up. */
@MilleTest
class AttachingTests {
    private static final String HER = People.HOSPITAL_MIDWIFE;
    private static final String COLLEAGUE = "imane-el-amrani";

    @Autowired
    People people;

    @Autowired
    Arrivals arrivals;

    @Autowired
    Attaching attaching;

    @Autowired
    PersonRecords records;

    @Autowired
    Relations relations;

    @Autowired
    Notes notes;

    @Autowired
    TestClock clock;

    @Autowired
    Environment settings;

    @AfterEach
    void theClockStandsStillAgain() {
        clock.reset();
    }

    private FamilyId family(String name) {
        return people.as(HER, () -> records.open(OpenFamilies.called(name)));
    }

    private ArrivalId noted(Arriving one) {
        return people.as(HER, () -> arrivals.note(UUID.randomUUID(), one.asked()));
    }

    private static Attach words(ArrivalId id, int version, Compartment where, @Nullable String why) {
        return new Attach(id, version, where, "Une demande est arrivée", "fr", why);
    }

    private Outcome attach(String who, FamilyId family, ArrivalId id, Compartment where) {
        return people.as(
                who, () -> attaching.attach(family, words(id, arrivals.get(id).version(), where, null)));
    }

    private Attached done(Outcome outcome) {
        return ((Outcome.Done) outcome).at();
    }

    private Note note(Attached at) {
        return people.as(HER, () -> notes.get(at.family(), at.note()));
    }

    private Optional<Attached> at(String who, ArrivalId id) {
        return people.as(who, () -> attaching.at(id));
    }

    private void join(FamilyId family, String colleague) {
        people.runAs(
                HER,
                () -> relations.add(
                        family,
                        people.get(colleague).actor(),
                        RelationType.HEALTH_CARE,
                        clock.instant(),
                        Proof.BROUGHT_IN));
    }

    @Test
    void itIsANoteOfTheRecordAndTheHouseKnowsOnlyThatSomebodyTookItUp() {
        var family = family("Yasmina");
        var id = noted(Arriving.from("Mme Dubois").called("Yasmina").category("social-grocery"));
        var at = done(attach(HER, family, id, Compartment.C2));
        assertThat(note(at).words()).isEqualTo("Une demande est arrivée");
        assertThat(new Owner(settings)
                        .strings(
                                "select outcome from audit.entry where action = 'intake.attach' and family = ?",
                                family.value()))
                .contains("PERMIT");
        assertThat(note(at).compartment()).isEqualTo(Compartment.C2);
        assertThat(at(HER, id)).contains(at);
        assertThat(at(COLLEAGUE, id)).as("not of this record").isEmpty();
        var answered = Objects.requireNonNull(
                people.as(COLLEAGUE, () -> arrivals.get(id)).answered());
        assertThat(answered.answer()).isEqualTo(ArrivalAnswer.TAKEN_UP);
        join(family, COLLEAGUE);
        assertThat(at(COLLEAGUE, id)).as("control: once she accompanies her").contains(at);
    }

    @Test
    void aDelicateKindLiesInItsSubjectOrIsRefused() {
        var family = family("Delicate");
        var id = noted(Arriving.from("Mme Dubois").category("violence-support"));
        for (var open : List.of(Compartment.C2, Compartment.C1, Compartment.C4)) {
            assertThat(attach(HER, family, id, open)).isEqualTo(new Outcome.Refused(Set.of(Problem.OPEN_SUBJECT)));
        }
        assertThat(people.as(HER, () -> notes.all(family))).isEmpty();
        var at = done(attach(HER, family, id, Compartment.C3));
        assertThat(note(at).compartment()).isEqualTo(Compartment.C3);
        join(family, COLLEAGUE);
        assertThat(at(COLLEAGUE, id)).as("of the team, and not named for it").isEmpty();
        assertThat(people.as(COLLEAGUE, () -> notes.all(family))).isEmpty();
    }

    @Test
    void twoDelicateSubjectsAreNotOneNote() {
        var family = family("Two");
        var number = Arriving.number();
        var first = noted(Arriving.from("A").phone(number).category("addiction"));
        clock.forward(Duration.ofSeconds(1));
        var second = noted(Arriving.from("B").phone(number).category("violence-support"));
        people.runAs(HER, () -> arrivals.join(second, first));
        assertThat(attach(HER, family, first, Compartment.C5))
                .isEqualTo(new Outcome.Refused(Set.of(Problem.TWO_SUBJECTS)));
        people.runAs(HER, () -> arrivals.separate(second));
        assertThat(attach(HER, family, first, Compartment.C5)).isInstanceOf(Outcome.Done.class);
        assertThat(attach(HER, family, second, Compartment.C3)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aRecordThatIsNotOpenToTheReaderIsAsAbsentAsOneThatNeverWas() {
        var elsewhere = people.as(People.OTHER_MIDWIFE, () -> records.open(OpenFamilies.called("Ailleurs")));
        var id = noted(Arriving.from("Mme Dubois"));
        for (var family : List.of(elsewhere, new FamilyId(UUID.randomUUID()))) {
            assertThatThrownBy(() -> attach(HER, family, id, Compartment.C2)).isInstanceOf(NotFoundException.class);
        }
        assertThat(people.as(HER, () -> arrivals.get(id)).waits()).isTrue();
        assertThatThrownBy(() -> attach(People.OTHER_MIDWIFE, elsewhere, id, Compartment.C2))
                .as("nor is what arrived elsewhere taken")
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void twoClicksAreOneNoteAndAnotherRecordComesTooLate() {
        var family = family("Clicks");
        var other = family("Other");
        var id = noted(Arriving.from("Mme Dubois"));
        var at = done(attach(HER, family, id, Compartment.C2));
        assertThat(people.as(HER, () -> attaching.attach(family, words(id, 0, Compartment.C2, null))))
                .isEqualTo(new Outcome.Done(at));
        assertThatThrownBy(() -> people.as(HER, () -> attaching.attach(other, words(id, 0, Compartment.C2, null))))
                .isInstanceOf(StaleException.class);
        assertThat(people.as(HER, () -> notes.all(family))).hasSize(1);
        assertThat(people.as(HER, () -> notes.all(other))).isEmpty();
    }

    @Test
    void whatSheDoesNotKnowYetIsReadWithHer() {
        var family = family("Together");
        var id = noted(Arriving.from("Mme Dubois").unknownToHer());
        var at = done(people.as(
                HER, () -> attaching.attach(family, words(id, 0, Compartment.C2, "Elle ne le sait pas encore."))));
        assertThat(note(at).hers())
                .isEqualTo(new HerReading(HerReading.Way.TOGETHER, "Elle ne le sait pas encore.", null));
    }

    @Test
    void withinTenMinutesItIsTakenBackWithItsNote() {
        var family = family("Undone");
        var id = noted(Arriving.from("Mme Dubois"));
        var first = done(attach(HER, family, id, Compartment.C2));
        people.runAs(HER, () -> arrivals.undo(id));
        assertThat(people.as(HER, () -> arrivals.get(id)).waits()).isTrue();
        assertThat(at(HER, id)).isEmpty();
        assertThatThrownBy(() -> note(first)).isInstanceOf(NotFoundException.class);

        var second = done(attach(HER, family, id, Compartment.C2));
        assertThat(second).as("attached anew").isNotEqualTo(first);
        clock.forward(Duration.ofMinutes(11));
        assertThatThrownBy(() -> people.runAs(HER, () -> arrivals.undo(id))).isInstanceOf(StaleException.class);
        assertThat(note(second).words()).isNotEmpty();
    }

    @Test
    void whatAColleagueReadMeanwhileStaysForHerCrossedOut() {
        var family = family("Read");
        join(family, COLLEAGUE);
        var id = noted(Arriving.from("Mme Dubois"));
        var at = done(attach(HER, family, id, Compartment.C2));
        people.runAs(COLLEAGUE, () -> notes.get(family, at.note()));
        people.runAs(HER, () -> arrivals.undo(id));
        assertThat(note(at).takenBack()).isTrue();
        assertThat(at(HER, id)).isEmpty();
    }

    @Test
    void aRecordIsBegunWithWhatArrivedOnce() {
        var id = noted(Arriving.from("Mme Dubois").called("Naïma").category("shelter"));
        var record = new OpenFamily(
                UUID.randomUUID(),
                new PersonFields("Naïma", null, null, null, null, List.of(), false, null, null),
                null,
                null);
        assertThat(people.as(HER, () -> attaching.begin(record, words(id, 0, Compartment.C2, null))))
                .isEqualTo(new Outcome.Refused(Set.of(Problem.OPEN_SUBJECT)));
        var at = done(people.as(HER, () -> attaching.begin(record, words(id, 0, Compartment.C3, null))));
        assertThat(done(people.as(HER, () -> attaching.begin(record, words(id, 0, Compartment.C3, null)))))
                .isEqualTo(at);
        assertThat(note(at).compartment()).isEqualTo(Compartment.C3);
        assertThat(at(COLLEAGUE, id)).isEmpty();
    }
}
