package be.mille.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Bounds;
import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.access.EndReason;
import be.mille.access.Relations;
import be.mille.family.PersonRecords;
import be.mille.home.Household;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/** Who answers under a note, and who reads it: exactly those who read the note. */
@MilleTest
class RepliesTests {
    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    Notes notes;

    @Autowired
    Replies replies;

    @Autowired
    Relations relations;

    @Autowired
    Bounds bounds;

    @Autowired
    Clearances clearances;

    @Autowired
    ApplicationContext context;

    @Autowired
    Environment settings;

    FamilyId family;
    Written written;
    Answered answered;

    @BeforeEach
    void aFamilyWithATeam() {
        family = people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called("Amina")));
        var household = new Household(context);
        for (var one : List.of(People.SOCIAL_WORKER, People.DOCTOR, People.OTHER_MIDWIFE)) {
            household.join(family, People.MIDWIFE, one, TestClock.TODAY);
        }
        written = new Written(people, notes, family);
        answered = new Answered(people, notes, replies, family);
    }

    @Test
    void exactlyThoseWhoReadTheNoteReadTheReply() {
        var note = written.by(People.MIDWIFE, written.note("Pour Luc", Circle.CHOSEN, Compartment.C2, People.DOCTOR));
        var reply = answered.by(People.DOCTOR, note, "Entendu, je rappelle l’école");
        assertThat(answered.seen(People.MIDWIFE, note)).extracting(Reply::id).containsExactly(reply);
        assertThat(written.found(People.MIDWIFE, "ecole").notes())
                .as("found by what was answered")
                .extracting(Note::id)
                .containsExactly(note);
        answered.absent(People.SOCIAL_WORKER, reply, People.DOCTOR, "ecole");
        assertThatThrownBy(() -> answered.outcome(People.SOCIAL_WORKER, note, "Moi aussi"))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void underARestrictedNoteThoseNamedForItAnswerAndForOthersThereIsNothing() {
        var note = written.by(People.MIDWIFE, written.note("Elle craint son retour", Circle.TEAM, Compartment.C3));
        assertThatThrownBy(() -> answered.outcome(People.DOCTOR, note, "Je sais"))
                .isInstanceOf(NotFoundException.class);
        people.runAs(
                People.MIDWIFE,
                () -> clearances.clear(family, people.get(People.DOCTOR).id(), Compartment.C3));
        var reply = answered.by(People.DOCTOR, note, "Je la vois mardi, seule");
        assertThat(answered.seen(People.MIDWIFE, note)).extracting(Reply::id).containsExactly(reply);
        answered.absent(People.SOCIAL_WORKER, reply, People.DOCTOR, "mardi");
    }

    @Test
    void whoeverMayNotWriteThereAnswersNothing() {
        var note = written.by(People.MIDWIFE, written.note("Tension un peu haute", Circle.TEAM, Compartment.C1));
        assertThatThrownBy(() -> answered.outcome(People.SOCIAL_WORKER, note, "Vu"))
                .isInstanceOf(NotFoundException.class);
        var team = written.by(People.MIDWIFE, written.team("Elle dort mal"));
        assertThat(answered.outcome(People.SOCIAL_WORKER, team, "Vu"))
                .as("negative control")
                .isInstanceOf(ReplyOutcome.Written.class);
        people.runAs(
                People.MIDWIFE,
                () -> bounds.narrow(family, people.get(People.SOCIAL_WORKER).id(), Set.of(Compartment.C2)));
        assertThatThrownBy(() -> answered.outcome(People.SOCIAL_WORKER, team, "Encore"))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void whoeverLeavesTheTeamReadsNoReplyAnyMoreNotEvenHerOwn() {
        var note = written.by(People.MIDWIFE, written.team("Elle dort mal"));
        var reply = answered.by(People.SOCIAL_WORKER, note, "Ici aussi");
        people.runAs(
                People.MIDWIFE,
                () -> relations.end(family, people.get(People.SOCIAL_WORKER).id(), EndReason.CARE_ENDED));
        assertThatThrownBy(() -> people.as(People.SOCIAL_WORKER, () -> replies.all(family)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.as(
                        People.SOCIAL_WORKER, () -> replies.correct(family, note, reply, "Plus maintenant", 0)))
                .isInstanceOf(NotFoundException.class);
        assertThat(answered.seen(People.MIDWIFE, note)).as("it stays").hasSize(1);
    }

    @Test
    void twoWhoAnswerAtOnceBothStandAndTheSameFormSentTwiceIsOneReply() {
        var note = written.by(People.MIDWIFE, written.team("Qui l’accompagne jeudi ?"));
        var key = UUID.randomUUID();
        assertThat(answered.outcome(People.SOCIAL_WORKER, key, note, "Moi"))
                .isEqualTo(answered.outcome(People.SOCIAL_WORKER, key, note, "Moi"));
        answered.by(People.DOCTOR, note, "Moi");
        assertThat(answered.seen(People.MIDWIFE, note))
                .extracting(Reply::author)
                .containsExactlyInAnyOrder(
                        people.get(People.SOCIAL_WORKER).id(),
                        people.get(People.DOCTOR).id());
    }

    @Test
    void underADraftNobodyAnswersAndUnderARetractedNoteNobodyAnyMore() {
        var draft = written.by(People.MIDWIFE, written.note("À relire", Circle.DRAFT, Compartment.C2));
        assertThatThrownBy(() -> answered.outcome(People.MIDWIFE, draft, "Plus tard"))
                .isInstanceOf(NotFoundException.class);
        var note = written.by(People.MIDWIFE, written.team("Mardi"));
        people.runAs(People.MIDWIFE, () -> notes.retract(family, note, "C’est mercredi", 0));
        assertThat(answered.outcome(People.DOCTOR, note, "Noté")).isEqualTo(new ReplyOutcome.Closed());
    }

    @Test
    void itSaysSomething() {
        var note = written.by(People.MIDWIFE, written.team("Mardi"));
        assertThat(answered.outcome(People.DOCTOR, note, " "))
                .isEqualTo(new ReplyOutcome.Refused(Set.of(NoteProblem.WORDS_MISSING)));
        assertThat(answered.seen(People.DOCTOR, note)).isEmpty();
    }

    /** Whoever answered wrote for those who could read it then: nobody makes the circle wider under her words. */
    @Test
    void whoReadsAPublishedNoteDoesNotChangeAnyMore() {
        var note = written.by(People.MIDWIFE, written.note("Pour Luc", Circle.CHOSEN, Compartment.C2, People.DOCTOR));
        answered.by(People.DOCTOR, note, "Entendu");
        var owner = new Owner(settings);
        assertThatThrownBy(() ->
                        owner.run("update note.note set audience = 'TEAM', chosen = '{}' where id = '" + note + "'"))
                .hasStackTraceContaining("who reads a published note stays as it is");
        assertThatThrownBy(() -> owner.run("update note.note set compartment = 'C0' where id = '" + note + "'"))
                .hasStackTraceContaining("who reads a published note stays as it is");
        var draft = written.by(People.MIDWIFE, written.note("À relire", Circle.DRAFT, Compartment.C2));
        assertThat(written.by(People.MIDWIFE, written.from(draft, 0, "Relu", Circle.TEAM)))
                .as("negative control: a draft finds its readers when it is published")
                .isEqualTo(draft);
    }

    @Test
    void theWordsLieClosed() {
        var note = written.by(People.MIDWIFE, written.team("Elle dort mal"));
        var reply = answered.by(People.DOCTOR, note, "Elle dormait");
        people.as(People.DOCTOR, () -> replies.correct(family, note, reply, "Elle dormira", 0));
        assertThat(new Owner(settings).strings("""
                                select w.words from (select ?::uuid as id) one, lateral (
                                    select words from note.reply where id = one.id
                                    union all select words from note.reply_revision where reply = one.id) w
                                """, reply.value())).hasSize(2).noneMatch(one -> one.contains("dorm"));
    }
}
