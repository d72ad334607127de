package be.mille.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Compartment;
import be.mille.family.PersonRecords;
import be.mille.home.Household;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import be.mille.note.internal.DraftClock;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of a note: taken back, corrected, retracted, kept on top, forgotten. */
@MilleTest
class NoteCourseTests {
    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    Notes notes;

    @Autowired
    News news;

    @Autowired
    DraftClock drafts;

    @Autowired
    PlatformTransactionManager transactions;

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

    @Test
    void whoeverReadsAtThatVeryMomentIsWrittenDownFirst() throws Exception {
        var id = written.by(People.MIDWIFE, written.team("Trop vite"));
        var taken = new CompletableFuture<TakenBack>();
        people.runAs(
                People.SOCIAL_WORKER,
                () -> new TransactionTemplate(transactions).executeWithoutResult(_ -> {
                    notes.get(family, id);
                    Thread.ofVirtual()
                            .start(() -> taken.complete(people.as(People.MIDWIFE, () -> notes.takeBack(family, id))));
                    assertThatThrownBy(() -> taken.get(500, TimeUnit.MILLISECONDS))
                            .isInstanceOf(TimeoutException.class);
                }));
        assertThat(taken.get(10, TimeUnit.SECONDS))
                .isEqualTo(new TakenBack.Read(
                        Set.of(people.get(People.SOCIAL_WORKER).id())));
    }

    @Test
    void takenBackUnreadItIsADraftAgainAndNothingElseIsLeft() {
        var id = written.by(People.MIDWIFE, written.team("Trop vite"));
        assertThat(people.as(People.MIDWIFE, () -> notes.takeBack(family, id))).isEqualTo(new TakenBack.Unread());
        written.absent(People.SOCIAL_WORKER, id, "vite");
        assertThat(read(People.MIDWIFE, id).draft()).isTrue();
        people.runAs(People.MIDWIFE, () -> notes.discard(family, id, 1));
        assertThat(new Owner(settings).strings("select id::text from note.note where id = ?", id.value()))
                .isEmpty();
    }

    @Test
    void takenBackAfterSomebodyReadItItSaysWhoAndStaysForHerAlone() {
        var id = written.by(People.MIDWIFE, written.team("Trop vite"));
        read(People.SOCIAL_WORKER, id);
        assertThat(people.as(People.MIDWIFE, () -> notes.takeBack(family, id)))
                .isEqualTo(new TakenBack.Read(
                        Set.of(people.get(People.SOCIAL_WORKER).id())));
        written.absent(People.DOCTOR, id, "vite");
        assertThat(read(People.SOCIAL_WORKER, id).takenBack()).isTrue();
        assertThat(read(People.MIDWIFE, id).takenBack()).isTrue();
    }

    @Test
    void afterTenMinutesItCanOnlyBeRetractedWithAReason() {
        var id = written.by(People.MIDWIFE, written.team("Mardi à dix heures"));
        clock.forward(Duration.ofMinutes(11));
        assertThat(people.as(People.MIDWIFE, () -> notes.takeBack(family, id))).isEqualTo(new TakenBack.TooLate());
        people.runAs(People.MIDWIFE, () -> notes.retract(family, id, "C’est mercredi", 0));
        var gone = read(People.SOCIAL_WORKER, id);
        assertThat(gone.words()).isEqualTo("Mardi à dix heures");
        assertThat(Objects.requireNonNull(gone.retraction()).why()).isEqualTo("C’est mercredi");
        assertThatThrownBy(() -> people.runAs(People.MIDWIFE, () -> notes.correct(family, id, "encore", 1)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aCorrectionKeepsWhatStoodThereAndWhoReadWhich() {
        var id = written.by(People.MIDWIFE, written.team("Mardi"));
        read(People.SOCIAL_WORKER, id);
        people.as(People.MIDWIFE, () -> notes.correct(family, id, "Mercredi", 0));
        assertThat(people.as(People.MIDWIFE, () -> notes.readBy(family, id)))
                .singleElement()
                .returns(false, Notes.Reader::current);
        assertThat(read(People.SOCIAL_WORKER, id).words()).isEqualTo("Mercredi");
        assertThat(people.as(People.SOCIAL_WORKER, () -> notes.earlier(family, id)))
                .singleElement()
                .returns("Mardi", Notes.Earlier::words);
        assertThat(people.as(People.MIDWIFE, () -> notes.readBy(family, id)))
                .singleElement()
                .returns(true, Notes.Reader::current);
        assertThatThrownBy(() -> people.as(People.MIDWIFE, () -> notes.correct(family, id, "Jeudi", 0)))
                .isInstanceOf(StaleException.class);
    }

    @Test
    void nobodyButItsAuthorChangesANote() {
        var id = written.by(People.MIDWIFE, written.team("Mardi"));
        assertThatThrownBy(() -> people.as(People.SOCIAL_WORKER, () -> notes.correct(family, id, "Non", 0)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.as(People.SOCIAL_WORKER, () -> notes.takeBack(family, id)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.runAs(People.SOCIAL_WORKER, () -> notes.retract(family, id, "Non", 0)))
                .isInstanceOf(NotFoundException.class);
        assertThat(read(People.MIDWIFE, id).words()).isEqualTo("Mardi");
    }

    @Test
    void onTopStandsOneNoteOfAnOrganisationAsFarAsEachReaderSees() {
        var first = written.by(People.MIDWIFE, written.team("Première"));
        var hidden =
                written.by(People.MIDWIFE, written.note("Cachée", Circle.CHOSEN, Compartment.C2, People.SOCIAL_WORKER));
        people.runAs(People.MIDWIFE, () -> notes.pin(family, first));
        assertThat(written.listed(People.DOCTOR).pinned()).extracting(Note::id).containsExactly(first);
        people.runAs(People.MIDWIFE, () -> notes.pin(family, hidden));
        assertThat(written.listed(People.MIDWIFE).pinned()).extracting(Note::id).containsExactly(hidden);
        assertThat(written.listed(People.DOCTOR).pinned()).isEmpty();
        people.runAs(People.DOCTOR, () -> notes.pin(family, first));
        assertThat(written.listed(People.DOCTOR).pinned()).extracting(Note::id).containsExactly(first);
        people.runAs(People.MIDWIFE, () -> notes.unpin(family, hidden));
        assertThat(written.listed(People.MIDWIFE).pinned()).extracting(Note::id).containsExactly(first);
    }

    private boolean toldOf(String author) {
        return people.as(author, () -> news.ofMine()).drafts().stream()
                .anyMatch(one -> one.family().equals(family));
    }

    @Test
    void aDraftNobodyPublishesIsToldOfAndDeletedAfterThirtyDays() {
        var id = written.by(People.MIDWIFE, written.note("À relire", Circle.DRAFT, Compartment.C2));
        assertThat(toldOf(People.MIDWIFE)).isFalse();
        clock.forward(Duration.ofDays(24));
        assertThat(toldOf(People.MIDWIFE)).isTrue();
        assertThat(toldOf(People.SOCIAL_WORKER)).isFalse();
        drafts.look();
        assertThat(read(People.MIDWIFE, id).draft()).isTrue();
        clock.forward(Duration.ofDays(7));
        drafts.look();
        assertThatThrownBy(() -> read(People.MIDWIFE, id)).isInstanceOf(NotFoundException.class);
    }
}
