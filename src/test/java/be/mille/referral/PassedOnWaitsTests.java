package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.referral.PassingOn.PassOn;
import be.mille.testing.Absent;
import be.mille.testing.Asked;
import be.mille.testing.Asking;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/** Whoever passed a request on stays answerable for it: she is told what waits, and gives or closes its link herself. */
@MilleTest
class PassedOnWaitsTests {
    private static final Receiver CANAL = new Receiver.Outside("Maison du Canal", "02 000 00 00");

    private static final String CALLED = "Amina-" + UUID.randomUUID();

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    PassingOn passing;

    @Autowired
    PassedOn passedOn;

    @Autowired
    Letters letters;

    @Autowired
    Replies replies;

    @Autowired
    Environment settings;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    FamilyId family;
    ReferralId first;
    ReferralId next;

    @BeforeEach
    void theServiceAcceptedARequestAndPassedItOn() {
        family = people.as(
                People.MIDWIFE, () -> context.getBean(PersonRecords.class).open(OpenFamilies.called(CALLED)));
        var cpas = new Receiver.Service(Asked.service(context, "cpas-rive-claire-social"));
        first = people.as(
                People.MIDWIFE,
                () -> Asked.send(context, Asking.about(family).of("cpas", cpas).command()));
        Asked.answer(context, People.SOCIAL_WORKER, first, says(ReferralState.ACCEPTED, null, 0));
        next = ((SendOutcome.Sent) people.as(People.SOCIAL_WORKER, () -> passing.send(toCanal()))).id();
    }

    private PassOn toCanal() {
        return new PassOn(
                UUID.randomUUID(),
                first,
                "home-help-postnatal",
                CANAL,
                new Told(CALLED, null, List.of("fr"), false, "Une aide à la maison", null),
                new Agreement(Agreement.Way.ORALLY, TestClock.TODAY.minusDays(1)),
                true,
                null,
                TestClock.TODAY.plusDays(7),
                null);
    }

    private static Answer says(ReferralState state, @Nullable Reason reason, int version) {
        return new Answer(state, reason, null, null, version);
    }

    private Letters.Made letter() {
        var wish = new Letters.Wish(UUID.randomUUID(), Letter.Way.PAPER, null, "fr");
        return people.as(People.SOCIAL_WORKER, () -> passedOn.write(next, wish)).orElseThrow();
    }

    private static String secret(Letters.Made made) {
        return made.path().substring("/reply/".length(), made.path().indexOf('?'));
    }

    private Replies.Visit visit(Letters.Made made) {
        return replies.knock(secret(made), made.code()).orElseThrow();
    }

    private List<Awaited.Why> waiting(String who) {
        return people.as(who, () -> passedOn.waiting()).stream()
                .filter(one -> one.from().equals(first))
                .map(PassedOn.Waiting::why)
                .toList();
    }

    private String day() {
        return new Visitor(port).signIn(people, People.SOCIAL_WORKER).get("/").body();
    }

    @Test
    void aNoStandsOnHerDayUntilSheClosesHerPart() {
        var made = letter();
        assertThat(waiting(People.SOCIAL_WORKER))
                .as("the control: it is just asked")
                .isEmpty();
        replies.answer(visit(made), says(ReferralState.DECLINED, Reason.FULL, 0));
        assertThat(waiting(People.SOCIAL_WORKER)).containsExactly(Awaited.Why.BACK);
        assertThat(day())
                .contains("Maison du Canal n’aide pas : ce que vous avez transmis vous revient", "/requests/" + first)
                .doesNotContain(CALLED);
        people.runAs(People.SOCIAL_WORKER, () -> passing.close(next, 1));
        assertThat(waiting(People.SOCIAL_WORKER)).isEmpty();
    }

    @Test
    void aSilenceStandsOnHerDayAndOnTheDayOfHerHouseOnlyWhenSheIsNotThereAnyMore() {
        letter();
        clock.set(TestClock.START.plus(Duration.ofDays(8)));
        assertThat(waiting(People.SOCIAL_WORKER)).containsExactly(Awaited.Why.SILENT);
        assertThat(day()).contains("Maison du Canal n’a pas répondu à ce que vous avez transmis");
        assertThat(waiting(People.HOSPITAL_MIDWIFE)).as("of another house").isEmpty();
        new Owner(settings)
                .run("update referral.request set passed_by = '"
                        + people.get(People.DOCTOR).id() + "' where id = '" + next + "'");
        assertThat(waiting(People.SOCIAL_WORKER)).as("a colleague who is there").isEmpty();
        new Absent(settings, people)
                .suspended(
                        People.DOCTOR,
                        () -> assertThat(waiting(People.SOCIAL_WORKER)).containsExactly(Awaited.Why.SILENT));
    }

    @Test
    void aBlockedLinkIsToldAndAnotherOneClosesItAlsoWhenTheTeamMadeIt() {
        var made = letter();
        var wrong = made.code().equals("00000000") ? "00000001" : "00000000";
        for (int i = 0; i < Letter.MOST_TRIES; i++) {
            replies.knock(secret(made), wrong);
        }
        assertThat(waiting(People.SOCIAL_WORKER)).containsExactly(Awaited.Why.BLOCKED);
        assertThat(day()).contains("est bloqué après cinq codes faux", "02 000 00 00");
        var teams = people.as(
                        People.MIDWIFE,
                        () -> letters.write(
                                family, next, new Letters.Wish(UUID.randomUUID(), Letter.Way.PAPER, null, "fr")))
                .orElseThrow();
        assertThat(waiting(People.SOCIAL_WORKER)).isEmpty();
        var hers = letter();
        assertThat(replies.knock(secret(teams), teams.code())).isEmpty();
        assertThat(replies.knock(secret(hers), hers.code())).isPresent();
    }

    @Test
    void sheGivesAnotherLinkOnThePageOfTheRequestAlsoAfterAYesAndClosesIt() {
        replies.answer(visit(letter()), says(ReferralState.ACCEPTED, null, 0));
        var social = new Visitor(port).signIn(people, People.SOCIAL_WORKER);
        var path = "/requests/" + first + "/passed/" + next + "/letters";
        assertThat(social.get("/requests/" + first).body())
                .contains("Le lien par lequel Maison du Canal répond", "Donner un autre lien", path);
        assertThat(social.post(path, Map.of("way", "PHONE")).statusCode()).isEqualTo(422);
        var made = social.post(path, Map.of("key", UUID.randomUUID().toString(), "way", "PAPER", "language", "fr"));
        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(made.body()).contains("Maison du Canal", "02 000 00 00").containsPattern("\\d{4} \\d{4}");
        assertThat(usable()).isEqualTo(1);
        var close = Pattern.compile("action=\"(" + path + "/[^\"]+/close)\"")
                .matcher(social.get("/requests/" + first).body());
        assertThat(close.find()).isTrue();
        assertThat(social.post(close.group(1), Map.of()).statusCode()).isEqualTo(303);
        assertThat(usable()).isZero();
    }

    private long usable() {
        return people.as(People.SOCIAL_WORKER, () -> passedOn.letters(next)).stream()
                .filter(one -> one.usableAt(clock.instant()))
                .count();
    }

    @Test
    void whoeverDidNotPassItOnSeesNoLinkGivesNoneAndClosesNone() {
        letter();
        var one = people.as(People.SOCIAL_WORKER, () -> passedOn.letters(next))
                .getFirst()
                .id();
        for (var who : List.of(People.HOSPITAL_MIDWIFE, People.OTHER_MIDWIFE)) {
            assertThatThrownBy(() -> people.as(who, () -> passedOn.letters(next)))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> people.runAs(who, () -> passedOn.close(next, one)))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> people.as(
                            who,
                            () -> passedOn.write(
                                    next, new Letters.Wish(UUID.randomUUID(), Letter.Way.PAPER, null, "fr"))))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThat(usable()).isEqualTo(1);
    }
}
