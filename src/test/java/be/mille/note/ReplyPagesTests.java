package be.mille.note;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Compartment;
import be.mille.family.PersonRecords;
import be.mille.home.Household;
import be.mille.kernel.FamilyId;
import be.mille.proof.LeftForm;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Replies on the page of their note. */
@MilleTest
class ReplyPagesTests {
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"");
    private static final Pattern REPLY = Pattern.compile("id=\"reply-([0-9a-f-]{36})\"");

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    Notes notes;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    FamilyId family;
    Household household;
    Written written;
    Visitor social;

    @BeforeEach
    void aFamilyWithATeam() {
        family = people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called("Amina")));
        household = new Household(context);
        household.join(family, People.MIDWIFE, People.SOCIAL_WORKER, TestClock.TODAY);
        written = new Written(people, notes, family);
        social = new Visitor(port).signIn(people, People.SOCIAL_WORKER);
    }

    @AfterEach
    void theClockStandsStillAgain() {
        clock.reset();
    }

    private String page(NoteId note) {
        return "/families/" + family + "/notes/" + note;
    }

    private Map<String, String> filled(NoteId note, String words) {
        var seen = SEEN.matcher(social.get(page(note)).body());
        assertThat(seen.find()).isTrue();
        return new HashMap<>(
                Map.of("key", UUID.randomUUID().toString(), "words", words, "language", "fr", "seen", seen.group(1)));
    }

    private HttpResponse<String> answer(NoteId note, Map<String, String> form) {
        return social.post(page(note) + "/replies", form);
    }

    private String answered(NoteId note, String words) {
        assertThat(answer(note, filled(note, words)).statusCode()).isEqualTo(303);
        var id = REPLY.matcher(social.get(page(note)).body());
        assertThat(id.find()).isTrue();
        return page(note) + "/replies/" + id.group(1);
    }

    @Test
    void beforeItIsSentThePageSaysWhoWillSeeItAndAfterwardsTheyDo() {
        var note = written.by(People.MIDWIFE, written.team("Qui l’accompagne jeudi ?"));
        assertThat(social.get(page(note)).body())
                .contains("Personne n’a encore répondu", "Sera vue par : vous et Nadia Kessels.");
        answered(note, "Moi, à dix heures");
        var midwife = new Visitor(port).signIn(people, People.MIDWIFE);
        assertThat(midwife.get(page(note)).body()).contains("Moi, à dix heures", "Sarah Aerts");
        assertThat(midwife.get("/families/" + family + "/notes").body()).contains("Moi, à dix heures");
        assertThat(social.get(page(note)).body()).containsPattern("A été lue par : Nadia Kessels");
    }

    @Test
    void whenTheTeamChangedMeanwhileTheNamesAreShownAgainAndTheWordsStay() {
        var note = written.by(People.MIDWIFE, written.team("Qui l’accompagne jeudi ?"));
        var form = filled(note, "Moi, à dix heures");
        household.join(family, People.MIDWIFE, People.DOCTOR, TestClock.TODAY);
        var shown = answer(note, form);
        assertThat(shown.statusCode()).isEqualTo(422);
        assertThat(shown.body()).contains("Vérifiez qui lira", "Luc Lambrechts", ">Moi, à dix heures</textarea>");
        var seen = SEEN.matcher(shown.body());
        assertThat(seen.find()).isTrue();
        form.put("seen", seen.group(1));
        assertThat(answer(note, form).statusCode()).isEqualTo(303);
    }

    @Test
    void whoeverMayReadAndNotWriteFindsNoFormAndIsRefused() {
        var note = written.by(
                People.MIDWIFE, written.note("Choisie", Circle.CHOSEN, Compartment.C2, People.SOCIAL_WORKER));
        household.join(family, People.MIDWIFE, People.DOCTOR, TestClock.TODAY);
        var doctor = new Visitor(port).signIn(people, People.DOCTOR);
        assertThat(doctor.post(page(note) + "/replies", filled(note, "Moi")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void underANoteThatWasRetractedMeanwhileTheWordsAreKeptOnThePage() {
        var note = written.by(People.MIDWIFE, written.team("Jeudi"));
        var form = filled(note, "Moi, à dix heures");
        people.runAs(People.MIDWIFE, () -> notes.retract(family, note, "C’est vendredi", 0));
        var answer = answer(note, form);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("on n’y répond plus", ">Moi, à dix heures</textarea>");
        assertThat(social.get(page(note)).body()).doesNotContain("Sera vue par");
    }

    @Test
    void takenBackUnreadItsWordsStandInTheFieldAgain() {
        var note = written.by(People.MIDWIFE, written.team("Jeudi"));
        var undone = social.post(answered(note, "Trop vite") + "/undo", Map.of());
        assertThat(undone.statusCode()).isEqualTo(200);
        assertThat(undone.body()).contains("personne ne l’avait lue", ">Trop vite</textarea>");
        assertThat(social.get(page(note)).body()).doesNotContain("Trop vite");
    }

    @Test
    void correctedAndRetractedItSaysSo() {
        var note = written.by(People.MIDWIFE, written.team("Jeudi"));
        var reply = answered(note, "À dix heures");
        assertThat(social.post(reply + "/correct", Map.of("version", "0", "words", " "))
                        .body())
                .contains("Écrivez la réponse");
        social.post(reply + "/correct", Map.of("version", "0", "words", "À onze heures"));
        assertThat(social.get(page(note)).body()).contains("À onze heures", "Ce qu’elle disait avant", "À dix heures");
        var stale = social.post(reply + "/correct", Map.of("version", "0", "words", "À midi"));
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("Cette réponse a changé entre-temps", ">À midi</textarea>");
        clock.forward(Duration.ofMinutes(11));
        var empty = social.post(reply + "/retract", Map.of("version", "1", "why", " "));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("Dites pourquoi cette réponse ne tient plus");
        social.post(reply + "/retract", Map.of("version", "1", "why", "Une autre dame"));
        assertThat(social.get(page(note)).body()).contains("Une autre dame", "retirée");
    }

    @Test
    void theHintPointsAtWordsAndNeverStops() {
        var note = written.by(People.MIDWIFE, written.team("Jeudi"));
        var form = filled(note, "Elle refuse la visite");
        form.put("act", "check");
        var checked = answer(note, form);
        assertThat(checked.statusCode()).isEqualTo(200);
        assertThat(checked.body()).contains("Elle refuse la visite").containsPattern("data-words=\"refuse[^\"]*\">");
        form.remove("act");
        assertThat(answer(note, form).statusCode()).isEqualTo(303);
    }

    /** As every form: it is kept until its writer is back. */
    @Test
    void aReplySentAfterTheSignInHadEndedIsNotLost() {
        var note = written.by(People.MIDWIFE, written.team("Jeudi"));
        var form = filled(note, "Moi, à dix heures");
        form.put("_as", LeftForm.of(social, page(note), page(note) + "/replies").mark());
        var later = new Visitor(port);
        later.get("/sign-in");
        assertThat(later.post(page(note) + "/replies", form).statusCode()).isEqualTo(303);
        later.get("/sign-in?kept");
        later.post(
                "/sign-in",
                Map.of("professional", people.get(People.SOCIAL_WORKER).id().toString()));
        assertThat(later.get("/kept-form").body()).contains("Moi, à dix heures", page(note) + "/replies");
    }

    @Test
    void aPageOneCanSpeakIntoMayAskForTheMicrophoneAndNoOtherPage() {
        var note = written.by(People.MIDWIFE, written.team("Jeudi"));
        var open = "microphone=(self), on-device-speech-recognition=(self)";
        var shut = "microphone=(), on-device-speech-recognition=()";
        var list = "/families/" + family + "/notes";
        assertThat(permissions(social.get(page(note)))).contains(open);
        assertThat(permissions(social.get(list + "/new"))).contains(open);
        assertThat(permissions(answer(note, filled(note, " "))))
                .as("with what is wrong")
                .contains(open);
        for (var other :
                new String[] {list, "/families/" + family, "/", "/static/none", list + "/" + UUID.randomUUID()}) {
            assertThat(permissions(social.get(other))).as(other).contains(shut);
        }
        people.runAs(People.MIDWIFE, () -> notes.retract(family, note, "C’est vendredi", 0));
        assertThat(permissions(social.get(page(note))))
                .as("nothing to write there")
                .contains(shut);
    }

    private static String permissions(HttpResponse<String> answer) {
        return answer.headers().firstValue("Permissions-Policy").orElse("");
    }
}
