package be.mille.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.access.EndReason;
import be.mille.access.Relations;
import be.mille.family.PersonRecords;
import be.mille.home.Household;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/** Who reads a note. */
@MilleTest
class NotesTests {
    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    Relations relations;

    @Autowired
    Clearances clearances;

    @Autowired
    Notes notes;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    @Autowired
    Environment settings;

    FamilyId family;
    Written written;

    @BeforeEach
    void aFamilyWithATeam() {
        family = people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called("Amina")));
        var household = new Household(context);
        for (var one : List.of(People.SOCIAL_WORKER, People.DOCTOR, People.OTHER_MIDWIFE)) {
            household.join(family, People.MIDWIFE, one, TestClock.TODAY);
        }
        written = new Written(people, notes, family);
    }

    @AfterEach
    void theClockStandsStillAgain() {
        clock.reset();
    }

    private Note read(String reader, NoteId id) {
        return people.as(reader, () -> notes.get(family, id));
    }

    private void there(String reader, NoteId id, String word) {
        assertThat(read(reader, id).words()).contains(word);
        assertThat(written.listed(reader).notes()).extracting(Note::id).contains(id);
        assertThat(written.found(reader, word).notes()).extracting(Note::id).contains(id);
    }

    @Test
    void theTeamReadsWhatIsForTheTeamAndNobodyElseDoes() {
        var id = written.by(People.MIDWIFE, written.team("Elle dort mal depuis l’annonce"));
        for (var one : List.of(People.MIDWIFE, People.SOCIAL_WORKER, People.DOCTOR, People.OTHER_MIDWIFE)) {
            there(one, id, "annonce");
        }
        assertThatThrownBy(() -> read(People.PSYCHOLOGIST, id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> written.listed(People.PSYCHOLOGIST)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void chosenPeopleReadItAndForTheRestOfTheTeamItIsNotThere() {
        var id = written.by(
                People.MIDWIFE,
                written.note("Pour Sarah seulement", Circle.CHOSEN, Compartment.C2, People.SOCIAL_WORKER));
        there(People.SOCIAL_WORKER, id, "Sarah");
        there(People.MIDWIFE, id, "Sarah");
        written.absent(People.DOCTOR, id, "Sarah");
        written.absent(People.OTHER_MIDWIFE, id, "Sarah");
    }

    @Test
    void whatIsForMyServiceIsReadByThoseOfItWhoAccompanyHer() {
        var mine = people.get(People.MIDWIFE).organisation();
        var id = written.by(People.MIDWIFE, written.note("Pour la maison", Circle.SERVICE, Compartment.C2));
        for (var one : List.of(People.SOCIAL_WORKER, People.DOCTOR, People.OTHER_MIDWIFE)) {
            if (people.get(one).organisation().equals(mine)) {
                there(one, id, "maison");
            } else {
                written.absent(one, id, "maison");
            }
        }
        there(People.MIDWIFE, id, "maison");
    }

    @Test
    void aDraftIsItsAuthorsAloneUntilShePublishesIt() {
        var id = written.by(People.MIDWIFE, written.note("À relire demain", Circle.DRAFT, Compartment.C2));
        written.absent(People.SOCIAL_WORKER, id, "relire");
        assertThat(people.as(People.MIDWIFE, () -> notes.all(family))).isEmpty();
        written.by(People.MIDWIFE, written.from(id, 0, "Relu, publié", Circle.TEAM));
        there(People.SOCIAL_WORKER, id, "publié");
        assertThatThrownBy(() -> written.by(People.MIDWIFE, written.from(id, 1, "encore", Circle.TEAM)))
                .isInstanceOf(StaleException.class);
        assertThatThrownBy(() -> written.by(People.SOCIAL_WORKER, written.from(id, 0, "pas la sienne", Circle.TEAM)))
                .as("nothing is said of somebody else’s")
                .isInstanceOf(StaleException.class);
        there(People.SOCIAL_WORKER, id, "publié");
    }

    @Test
    void aHealthNoteIsNotForTheSocialWorker() {
        var id = written.by(People.MIDWIFE, written.note("Tension un peu haute", Circle.TEAM, Compartment.C1));
        there(People.DOCTOR, id, "Tension");
        written.absent(People.SOCIAL_WORKER, id, "Tension");
    }

    @Test
    void aRestrictedSubjectIsReadByThoseNamedForItAndLeavesNoTraceForOthers() {
        var id = written.by(People.MIDWIFE, written.note("Elle craint son retour", Circle.TEAM, Compartment.C3));
        written.absent(People.DOCTOR, id, "craint");
        people.runAs(
                People.MIDWIFE,
                () -> clearances.clear(family, people.get(People.DOCTOR).id(), Compartment.C3));
        there(People.DOCTOR, id, "craint");
        written.absent(People.SOCIAL_WORKER, id, "craint");
    }

    @Test
    void writingToSomebodyWhoMayNotReadTheSubjectIsStoppedWithHerName() {
        var refused = written.outcome(
                People.MIDWIFE,
                written.note("Elle craint son retour", Circle.CHOSEN, Compartment.C3, People.SOCIAL_WORKER));
        assertThat(refused)
                .isEqualTo(new NoteOutcome.Refused(
                        Set.of(), Set.of(people.get(People.SOCIAL_WORKER).id())));
        assertThat(written.outcome(
                        People.MIDWIFE, written.note("Bonjour", Circle.CHOSEN, Compartment.C2, People.PSYCHOLOGIST)))
                .isInstanceOf(NoteOutcome.Refused.class);
        assertThat(written.listed(People.MIDWIFE).any()).isFalse();
    }

    @Test
    void whoeverLeavesTheTeamReadsNothingAnyMoreAlsoWhenChosen() {
        var id = written.by(
                People.MIDWIFE,
                written.note("Pour Sarah seulement", Circle.CHOSEN, Compartment.C2, People.SOCIAL_WORKER));
        people.runAs(
                People.MIDWIFE,
                () -> relations.end(family, people.get(People.SOCIAL_WORKER).id(), EndReason.CARE_ENDED));
        assertThatThrownBy(() -> read(People.SOCIAL_WORKER, id)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void theSameFormSentTwiceIsOneNote() {
        var command = written.team("Une seule fois");
        assertThat(written.by(People.MIDWIFE, command)).isEqualTo(written.by(People.MIDWIFE, command));
        assertThat(written.listed(People.MIDWIFE).total()).isEqualTo(1);
    }

    @Test
    void sheMayReadEverythingInTheEnd() {
        var missing = written.outcome(
                People.MIDWIFE, written.hers("À voir ensemble", new HerReading(HerReading.Way.TOGETHER, " ", null)));
        assertThat(missing).isEqualTo(new NoteOutcome.Refused(Set.of(NoteProblem.WHY_MISSING), Set.of()));
        var never = written.outcome(
                People.MIDWIFE,
                written.hers(
                        "À voir ensemble",
                        new HerReading(HerReading.Way.NOT_YET, "Trop tôt", TestClock.TODAY.plusMonths(4))));
        assertThat(never).isEqualTo(new NoteOutcome.Refused(Set.of(NoteProblem.FROM_FAR), Set.of()));
        var id = written.by(
                People.MIDWIFE,
                written.hers(
                        "À voir ensemble",
                        new HerReading(HerReading.Way.NOT_YET, "Trop tôt", TestClock.TODAY.plusDays(30))));
        var hers = read(People.SOCIAL_WORKER, id).hers();
        assertThat(hers.waits(TestClock.TODAY)).isTrue();
        assertThat(hers.waits(TestClock.TODAY.plusDays(30))).isFalse();
    }

    @Test
    void aSearchForgivesAccentsAndCapitals() {
        var id = written.by(People.MIDWIFE, written.team("Elle préfère l’ÉCOLE du quartier"));
        assertThat(written.found(People.SOCIAL_WORKER, "ecole prefere").notes())
                .extracting(Note::id)
                .containsExactly(id);
        assertThat(written.found(People.SOCIAL_WORKER, "ecole piscine").total()).isZero();
    }

    @Test
    void theWordsLieClosed() {
        var id = written.by(People.MIDWIFE, written.team("Elle dort mal"));
        people.as(People.MIDWIFE, () -> notes.correct(family, id, "Elle dort mieux", 0));
        assertThat(new Owner(settings).strings("""
                                select w.words from (select ?::uuid as id) one, lateral (
                                    select words from note.note where id = one.id
                                    union all select words from note.revision where note = one.id) w
                                """, id.value())).hasSize(2).noneMatch(one -> one.contains("dort"));
    }
}
