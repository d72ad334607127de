package be.mille.home.web.day;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Compartment;
import be.mille.access.EndReason;
import be.mille.access.Relations;
import be.mille.account.Pace;
import be.mille.account.internal.WorkMails;
import be.mille.home.Household;
import be.mille.kernel.FamilyId;
import be.mille.note.About;
import be.mille.note.Circle;
import be.mille.note.HerReading;
import be.mille.note.NoteId;
import be.mille.note.NoteOutcome;
import be.mille.note.Notes;
import be.mille.note.Replies;
import be.mille.note.ReplyOutcome;
import be.mille.note.WriteNote;
import be.mille.note.WriteReply;
import be.mille.testing.MailTest;
import be.mille.testing.PostOffice;
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

/** A reply is told in the morning to whoever wrote the note and to who answered under it: that there is something, once, and to nobody else. */
class MorningOfRepliesTests extends MailTest {
    private static final String WROTE = "valerie-mercenier";
    private static final String ANSWERS = "dounia-ziani";
    private static final String ELSEWHERE = "pauline-gillain";

    @LocalServerPort
    int port;

    @Autowired
    MorningNews news;

    @Autowired
    WorkMails mails;

    @Autowired
    Notes notes;

    @Autowired
    Replies replies;

    @Autowired
    Relations relations;

    @Autowired
    ApplicationContext context;

    FamilyId family;
    NoteId note;

    @BeforeEach
    void aNoteForOneColleagueWhichEverybodyHasSeenWhoMay() {
        var homes = new Household(context);
        family = homes.open(WROTE, "Zoulikha", TestClock.TODAY.plusDays(60));
        homes.join(family, WROTE, ANSWERS, TestClock.TODAY);
        homes.join(family, WROTE, ELSEWHERE, TestClock.TODAY);
        var outcome = people.as(
                WROTE,
                () -> notes.write(new WriteNote(
                        UUID.randomUUID(),
                        family,
                        null,
                        0,
                        Compartment.C2,
                        Circle.CHOSEN,
                        Set.of(people.get(ANSWERS).id()),
                        About.HER,
                        "fr",
                        "L’école demande un mot",
                        HerReading.OPEN)));
        note = ((NoteOutcome.Written) outcome).id();
        for (var one : List.of(WROTE, ANSWERS, ELSEWHERE)) {
            mails.keep(people.get(one).id(), new WorkMails.Given(one + "@work.example", Pace.DAILY));
        }
        everybodyLooks();
    }

    @AfterEach
    void nobodyWantsItAndNobodyIsThereAnyMore() {
        for (var one : List.of(ELSEWHERE, ANSWERS, WROTE)) {
            var id = people.get(one).id();
            mails.forget(id);
            people.runAs(one, () -> relations.end(family, id, EndReason.ENDED_BY_READER));
        }
    }

    private void everybodyLooks() {
        for (var one : List.of(WROTE, ANSWERS, ELSEWHERE)) {
            looks(one);
        }
    }

    private void looks(String who) {
        clock.forward(Duration.ofMinutes(45));
        assertThat(new Visitor(port)
                        .signIn(people, who)
                        .get("/families/" + family)
                        .statusCode())
                .isEqualTo(200);
        clock.forward(Duration.ofMinutes(45));
    }

    private void answer(String who, String words) {
        assertThat(people.as(who, () -> replies.write(new WriteReply(UUID.randomUUID(), family, note, "fr", words))))
                .isInstanceOf(ReplyOutcome.Written.class);
    }

    /** Twice, as on two nodes. */
    private List<PostOffice.Mail> morning() {
        news.tell();
        news.tell();
        rounds.sendWhatIsDue();
        return POST.collect();
    }

    @Test
    void whoeverWroteTheNoteIsToldOnceAndNothingOfIt() {
        assertThat(morning()).as("control: nobody answered yet").isEmpty();
        answer(ANSWERS, "Entendu, je rappelle l’école");
        clock.forward(Duration.ofHours(1));
        assertThat(morning()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo("[" + WROTE + "@work.example]");
            assertThat(mail.whole())
                    .doesNotContain("école", "Zoulikha", "Dounia", "Ziani", "Entendu", family.toString())
                    .doesNotContain(note.toString());
        });
        looks(WROTE);
        clock.forward(Duration.ofDays(1));
        assertThat(morning()).as("she has seen it").noneMatch(mail -> mail.to().contains(WROTE));
    }

    @Test
    void whoeverAnsweredIsToldOfTheNextAnswerAndWhoDoesNotReadTheNoteOfNone() {
        answer(ANSWERS, "Entendu");
        answer(WROTE, "Merci, dites-moi");
        clock.forward(Duration.ofHours(1));
        assertThat(morning())
                .extracting(PostOffice.Mail::to)
                .as("not %s, who is around the family and was not chosen", ELSEWHERE)
                .containsExactlyInAnyOrder("[" + ANSWERS + "@work.example]", "[" + WROTE + "@work.example]");
    }

    @Test
    void takenBackBeforeTheMorningItIsNotTold() {
        answer(ANSWERS, "Entendu");
        var mine = people.as(ANSWERS, () -> replies.all(family)).getFirst();
        people.as(ANSWERS, () -> replies.takeBack(family, note, mine.id()));
        clock.forward(Duration.ofHours(1));
        assertThat(morning()).isEmpty();
    }
}
