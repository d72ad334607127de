package be.mille.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Compartment;
import be.mille.family.PersonRecords;
import be.mille.home.Household;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
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
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of a reply: taken back, corrected, retracted, gone with its note; and who hears of it. */
@MilleTest
class ReplyCourseTests {
    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    Notes notes;

    @Autowired
    Replies replies;

    @Autowired
    News news;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    @Autowired
    PlatformTransactionManager transactions;

    FamilyId family;
    Written written;
    Answered answered;
    NoteId note;

    @BeforeEach
    void aNoteForTheTeam() {
        family = people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called("Amina")));
        var household = new Household(context);
        for (var one : List.of(People.SOCIAL_WORKER, People.DOCTOR, People.OTHER_MIDWIFE)) {
            household.join(family, People.MIDWIFE, one, TestClock.TODAY);
        }
        written = new Written(people, notes, family);
        answered = new Answered(people, notes, replies, family);
        note = written.by(People.MIDWIFE, written.team("Qui l’accompagne jeudi ?"));
    }

    @AfterEach
    void theClockStandsStillAgain() {
        clock.reset();
    }

    private Replies.Undone undone(String author, ReplyId id) {
        return people.as(author, () -> replies.takeBack(family, note, id));
    }

    @Test
    void takenBackUnreadNothingIsLeftAndItsWordsComeBack() {
        var id = answered.by(People.DOCTOR, note, "Moi, sans doute");
        var undone = undone(People.DOCTOR, id);
        assertThat(undone.what()).isEqualTo(new TakenBack.Unread());
        assertThat(undone.was().words()).isEqualTo("Moi, sans doute");
        assertThat(answered.seen(People.DOCTOR, note)).isEmpty();
        assertThat(answered.seen(People.MIDWIFE, note)).isEmpty();
    }

    @Test
    void takenBackAfterSomebodyReadItItStaysForHerAlone() {
        var id = answered.by(People.DOCTOR, note, "Moi, sans doute");
        answered.seen(People.SOCIAL_WORKER, note);
        assertThat(undone(People.DOCTOR, id).what())
                .isEqualTo(new TakenBack.Read(
                        Set.of(people.get(People.SOCIAL_WORKER).id())));
        assertThat(answered.seen(People.SOCIAL_WORKER, note)).singleElement().returns(true, Reply::takenBack);
        assertThat(answered.seen(People.MIDWIFE, note)).isEmpty();
        answered.absent(People.MIDWIFE, id, People.DOCTOR, "doute");
    }

    @Test
    void afterTenMinutesItCanOnlyBeRetractedWithAReason() {
        var id = answered.by(People.DOCTOR, note, "Moi");
        clock.forward(Duration.ofMinutes(11));
        assertThat(undone(People.DOCTOR, id).what()).isEqualTo(new TakenBack.TooLate());
        people.runAs(People.DOCTOR, () -> replies.retract(family, note, id, "Je suis en congé", 0));
        var gone = answered.seen(People.MIDWIFE, note).getFirst();
        assertThat(gone.words()).isEqualTo("Moi");
        assertThat(Objects.requireNonNull(gone.retraction()).why()).isEqualTo("Je suis en congé");
        assertThatThrownBy(() -> people.as(People.DOCTOR, () -> replies.correct(family, note, id, "Si", 1)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aCorrectionKeepsWhatStoodThereAndWhoReadWhich() {
        var id = answered.by(People.DOCTOR, note, "Moi à dix heures");
        answered.seen(People.SOCIAL_WORKER, note);
        people.as(People.DOCTOR, () -> replies.correct(family, note, id, "Moi à onze heures", 0));
        var course = Objects.requireNonNull(
                people.as(People.MIDWIFE, () -> replies.courses(family, note)).get(id));
        assertThat(course.earlier()).singleElement().returns("Moi à dix heures", Notes.Earlier::words);
        assertThat(course.readBy()).singleElement().returns(false, Notes.Reader::current);
        assertThat(answered.seen(People.SOCIAL_WORKER, note).getFirst().words()).isEqualTo("Moi à onze heures");
        assertThat(Objects.requireNonNull(people.as(People.DOCTOR, () -> replies.courses(family, note))
                                .get(id))
                        .readBy())
                .singleElement()
                .returns(true, Notes.Reader::current);
        assertThatThrownBy(() -> people.as(People.DOCTOR, () -> replies.correct(family, note, id, "À midi", 0)))
                .isInstanceOf(StaleException.class);
    }

    @Test
    void nobodyButWhoeverAnsweredChangesAReply() {
        var id = answered.by(People.DOCTOR, note, "Moi");
        assertThatThrownBy(() -> people.as(People.MIDWIFE, () -> replies.correct(family, note, id, "Elle", 0)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> undone(People.MIDWIFE, id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.runAs(People.MIDWIFE, () -> replies.retract(family, note, id, "Non", 0)))
                .isInstanceOf(NotFoundException.class);
        assertThat(answered.seen(People.MIDWIFE, note)).singleElement().returns(true, Reply::stands);
    }

    @Test
    void withTheNoteThatIsTakenBackItsRepliesStayForThoseWhoHadReadIt() {
        answered.by(People.SOCIAL_WORKER, note, "Moi");
        assertThat(people.as(People.MIDWIFE, () -> notes.takeBack(family, note)))
                .as("whoever answered has read it")
                .isEqualTo(new TakenBack.Read(
                        Set.of(people.get(People.SOCIAL_WORKER).id())));
        assertThat(answered.seen(People.SOCIAL_WORKER, note)).hasSize(1);
        assertThat(answered.seen(People.MIDWIFE, note)).hasSize(1);
        assertThat(people.as(People.DOCTOR, () -> replies.all(family))).isEmpty();
        assertThat(answered.outcome(People.SOCIAL_WORKER, note, "Encore")).isEqualTo(new ReplyOutcome.Closed());
    }

    @Test
    void whatItsAuthorAddedUnderANoteNobodyReadGoesWithIt() {
        answered.by(People.MIDWIFE, note, "Je précise : à dix heures");
        assertThat(people.as(People.MIDWIFE, () -> notes.takeBack(family, note)))
                .isEqualTo(new TakenBack.Unread());
        assertThat(people.as(People.MIDWIFE, () -> replies.all(family))).isEmpty();
    }

    @Test
    void aNoteThatIsTakenBackWhileSomebodyAnswersWaitsForHer() throws Exception {
        var taken = new CompletableFuture<TakenBack>();
        people.runAs(
                People.SOCIAL_WORKER,
                () -> new TransactionTemplate(transactions).executeWithoutResult(_ -> {
                    answered.by(People.SOCIAL_WORKER, note, "Moi");
                    Thread.ofVirtual()
                            .start(() -> taken.complete(people.as(People.MIDWIFE, () -> notes.takeBack(family, note))));
                    assertThatThrownBy(() -> taken.get(500, TimeUnit.MILLISECONDS))
                            .isInstanceOf(TimeoutException.class);
                }));
        assertThat(taken.get(10, TimeUnit.SECONDS))
                .isEqualTo(new TakenBack.Read(
                        Set.of(people.get(People.SOCIAL_WORKER).id())));
    }

    private void visits(String reader) {
        var visitor = new Visitor(port).signIn(people, reader);
        assertThat(visitor.get("/families/" + family).statusCode()).isEqualTo(200);
        clock.forward(Duration.ofMinutes(45));
    }

    private List<News.Kind> newsOf(String reader) {
        return people.as(reader, () -> news.ofMine()).items().stream()
                .filter(one -> one.family().equals(family))
                .map(News.Item::kind)
                .toList();
    }

    /** Others find it under the note: it is no news to everybody who could have answered. */
    @Test
    void itIsNewsToTheAuthorOfTheNoteAndToThoseWhoAnsweredUnderIt() {
        answered.by(People.SOCIAL_WORKER, note, "Moi, peut-être");
        for (var one : List.of(People.MIDWIFE, People.SOCIAL_WORKER, People.DOCTOR, People.OTHER_MIDWIFE)) {
            visits(one);
        }
        var id = answered.by(People.DOCTOR, note, "Moi, c’est sûr");
        assertThat(newsOf(People.MIDWIFE)).containsExactly(News.Kind.REPLY);
        assertThat(newsOf(People.SOCIAL_WORKER)).containsExactly(News.Kind.REPLY);
        assertThat(newsOf(People.DOCTOR)).as("her own").isEmpty();
        assertThat(newsOf(People.OTHER_MIDWIFE)).as("she answered nothing").isEmpty();
        var record = new Visitor(port)
                .signIn(people, People.MIDWIFE)
                .get("/families/" + family)
                .body();
        assertThat(record).contains("1 réponse à une note", "Luc Lambrechts").doesNotContain("c’est sûr");
        people.runAs(People.DOCTOR, () -> replies.retract(family, note, id, "Je suis en congé", 0));
        assertThat(newsOf(People.SOCIAL_WORKER)).isEmpty();
    }

    @Test
    void ofAReplyUnderANoteThatIsNotForHerThereIsNoNews() {
        var hidden = written.by(People.MIDWIFE, written.note("Pour Luc", Circle.CHOSEN, Compartment.C2, People.DOCTOR));
        answered.by(People.SOCIAL_WORKER, note, "Moi");
        visits(People.SOCIAL_WORKER);
        visits(People.MIDWIFE);
        answered.by(People.DOCTOR, hidden, "Entendu");
        assertThat(newsOf(People.SOCIAL_WORKER)).isEmpty();
        assertThat(newsOf(People.MIDWIFE)).as("negative control").containsExactly(News.Kind.REPLY);
    }
}
