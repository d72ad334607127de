package be.mille.screening;

import static be.mille.screening.HerWays.address;
import static be.mille.screening.HerWays.base;
import static be.mille.screening.HerWays.enter;
import static be.mille.screening.HerWays.inside;
import static be.mille.screening.HerWays.plain;
import static be.mille.screening.HerWays.say;
import static be.mille.screening.HerWays.send;
import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.EndReason;
import be.mille.access.Relations;
import be.mille.family.PregnancyEnded;
import be.mille.family.PregnancyId;
import be.mille.kernel.FamilyId;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import be.mille.testing.WholeDay;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An address before the visit: who has it, who has not, and who had it. */
@MilleTest
class HerAddressTests {
    @LocalServerPort
    int port;

    @Autowired
    Held held;

    @Autowired
    People people;

    @Autowired
    Doors doors;

    @Autowired
    Relations relations;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    FamilyId family;
    ScreeningId screening;
    Visitor midwife;

    @BeforeEach
    void aScreeningBegun() {
        family = held.family(null);
        screening = held.start(family);
        midwife = new Visitor(port).signIn(people, People.MIDWIFE);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void openingAnAddressSaysNothingSpendsNothingAndIsTheSameForOneThatNeverWas() {
        var mine = address(midwife, family, screening);
        var never = new HerWays.Address("A".repeat(43), "123456");
        for (int i = 0; i < 8; i++) {
            var scanner = new Visitor(port).get(mine.path());
            assertThat(scanner.statusCode()).isEqualTo(200);
            assertThat(plain(scanner.body()))
                    .isEqualTo(plain(new Visitor(port).get(never.path()).body()));
            assertThat(scanner.body())
                    .contains("<title>Quelques questions</title>")
                    .doesNotContain("Mina", "Nadia", "Mille", "famille", "grossesse");
            assertThat(scanner.headers().firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(scanner.headers().firstValue("Cache-Control")).contains("no-store");
        }
        assertThat(inside(port, mine).get("/here").body())
                .contains("Bonjour", "la sage-femme")
                .doesNotContain("Mina");
    }

    @Test
    void theSessionOfHersEndsWithTheBrowserAndGoesWithQuickExit() {
        var mine = address(midwife, family, screening);
        var her = new Visitor(port);
        her.get(mine.path());
        var let = her.post(mine.path(), Map.of("code", mine.code()));
        assertThat(let.headers().allValues("Set-Cookie"))
                .allSatisfy(one -> assertThat(one.toLowerCase()).doesNotContain("max-age", "expires"));
        assertThat(her.get("/here/housing").statusCode()).isEqualTo(200);
        var left = her.get("/here/leave");
        assertThat(left.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).startsWith("https://"));
        assertThat(left.headers().firstValue("Clear-Site-Data")).isPresent();
        assertThat(her.get("/here/housing").statusCode()).isEqualTo(404);
        assertThat(inside(port, mine).get("/here/housing").statusCode()).isEqualTo(200);
    }

    @Test
    void aFormSentAfterHerSessionEndedLeadsToHerPageAndNotToTheSignIn() {
        var lost = new Visitor(port).post("/here/housing", Map.of("a.housing.situation", "worries"));
        assertThat(lost.headers().firstValue("Location")).contains("/here");
    }

    @Test
    void afterFiveWrongCodesTheAddressIsDeadAndTheProfessionalSeesIt() {
        var mine = address(midwife, family, screening);
        var guesser = new Visitor(port);
        for (int i = 0; i < 5; i++) {
            assertThat(enter(guesser, mine, mine.wrongCode()).statusCode()).isEqualTo(422);
        }
        var dead = enter(guesser, mine, mine.code());
        assertThat(dead.statusCode()).isEqualTo(422);
        assertThat(dead.body()).contains("n’est plus valable");
        assertThat(midwife.get(base(family, screening) + "/herself").body()).contains("bloquée", "Cinq codes faux");
    }

    @Test
    void fourWrongCodesAreForgivenOnceTheRightOneComes() {
        var mine = address(midwife, family, screening);
        var her = new Visitor(port);
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 4; i++) {
                enter(her, mine, mine.wrongCode());
            }
            assertThat(enter(her, mine, mine.code()).statusCode()).isEqualTo(303);
        }
    }

    @Test
    void expiredRevokedFinishedAndUnknownReadTheSame() {
        var expired = address(midwife, family, screening);
        var inExpired = inside(port, expired);
        clock.forward(Duration.ofDays(7).plusSeconds(1));
        var answers = new java.util.ArrayList<String>();
        answers.add(plain(enter(new Visitor(port), expired, expired.code()).body()));
        assertThat(inExpired.get("/here/housing").statusCode()).isEqualTo(404);
        clock.reset();
        var revoked = address(midwife, family, screening);
        var inRevoked = inside(port, revoked);
        closeAll();
        answers.add(plain(enter(new Visitor(port), revoked, revoked.code()).body()));
        assertThat(inRevoked.get("/here/housing").statusCode()).isEqualTo(404);
        assertThat(say(inRevoked, "housing.situation", "worries").statusCode()).isEqualTo(404);
        var finished = address(midwife, family, screening);
        var inFinished = inside(port, finished);
        inFinished.get("/here/end");
        assertThat(inFinished.post("/here/finish", Map.of()).body()).contains("Merci", "112");
        answers.add(plain(enter(new Visitor(port), finished, finished.code()).body()));
        assertThat(inFinished.get("/here").statusCode()).isEqualTo(404);
        var never = new HerWays.Address("B".repeat(43), "123456");
        answers.add(plain(enter(new Visitor(port), never, never.code()).body()));
        assertThat(answers).containsOnly(answers.getFirst());
    }

    private void closeAll() {
        var page = midwife.get(base(family, screening) + "/herself").body();
        java.util.regex.Pattern.compile("action=\"([^\"]+/close)\"")
                .matcher(page)
                .results()
                .forEach(found -> midwife.post(found.group(1), Map.of()));
    }

    @Test
    void whatMustBeAskedAloneIsNeverBehindAnAddressEvenWhenTheMidwifeSaidSheIsAlone() {
        var mine = address(midwife, family, screening);
        people.runAs(People.MIDWIFE, () -> held.screenings().confirmAlone(family, screening));
        var her = inside(port, mine);
        assertThat(her.get("/here/violence").statusCode()).isEqualTo(404);
        assertThat(say(her, "violence.ease", "afraid").statusCode()).isEqualTo(404);
        assertThat(her.get("/here/depression").statusCode()).isEqualTo(200);
    }

    @Test
    void shePassesOnAnyPageAndSeesNeitherScoreNorWishForHelpNorNotAsked() {
        var her = inside(port, address(midwife, family, screening));
        assertThat(her.get("/here").body()).contains("href=\"/here/opening\"");
        var passed = her.post("/here/opening", Map.of("shown", "opening.today opening.matters"));
        assertThat(passed.headers().firstValue("Location")).contains("/here/communication");
        var answer = say(her, "housing.situation", "no-place");
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).contains("/here/housing#housing"));
        assertThat(her.get("/here/housing").body())
                .contains("Je préfère ne pas répondre")
                .doesNotContain("housing.help", "_not-asked", "Laissez le silence", "score", "ressort");
    }

    @Test
    void anAnswerAboutHarmingHerselfIsHeldAtOnceAndRaisedForTheMidwifeAlone() {
        var her = inside(port, address(midwife, family, screening));
        say(her, "depression.mood", "very-low");
        var answer = say(her, "depression.self-harm", "now");
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("#now-self-harm"));
        assertThat(her.get("/here/depression").body()).contains("Merci de l’avoir dit", "tel:112");
        assertThat(WholeDay.of(midwife)).contains("Une évaluation aujourd’hui");
        var doctor = new Visitor(port).signIn(people, People.DOCTOR);
        assertThat(doctor.get(base(family, screening) + "/result").body()).doesNotContain("Une évaluation aujourd’hui");
        send(her, UUID.randomUUID().toString(), UUID.randomUUID().toString(), 1, "depression.self-harm", "never");
        assertThat(midwife.get(base(family, screening) + "/result").body())
                .as("she takes it back: the midwife looks all the same")
                .contains("Une évaluation aujourd’hui");
    }

    @Test
    void herSessionReachesNothingOfTheProgram() {
        var her = inside(port, address(midwife, family, screening));
        var other = held.family(null);
        for (var path : List.of("/", "/families", "/families/" + family, base(family, screening) + "/housing")) {
            assertThat(her.get(path).headers().firstValue("Location")).as(path).contains("/sign-in");
        }
        assertThat(her.get("/families/" + other).headers().firstValue("Location"))
                .contains("/sign-in");
    }

    @Test
    void whoeverIsSignedInAndOpensAnAddressIsNoLongerSignedInBehindIt() {
        var mine = address(midwife, family, screening);
        assertThat(enter(midwife, mine, mine.code()).statusCode()).isEqualTo(303);
        assertThat(midwife.get("/families").headers().firstValue("Location")).contains("/sign-in");
        midwife.signIn(people, People.MIDWIFE);
        assertThat(midwife.get("/here").statusCode())
                .as("and signing in again ends the visit")
                .isEqualTo(404);
    }

    @Test
    void onlyWhoBeganTheScreeningGivesAnAddressAndNobodyElseFindsThePage() {
        var doctor = new Visitor(port).signIn(people, People.DOCTOR);
        doctor.get(base(family, screening) + "/herself");
        assertThat(doctor.post(
                                base(family, screening) + "/herself/address",
                                Map.of("key", UUID.randomUUID().toString()))
                        .statusCode())
                .isEqualTo(404);
        var elsewhere = new Visitor(port).signIn(people, People.OTHER_MIDWIFE);
        assertThat(elsewhere.get(base(family, screening) + "/herself").statusCode())
                .isEqualTo(404);
        var otherFamily = held.family(null);
        assertThat(midwife.get("/families/" + otherFamily + "/screenings/" + screening + "/herself")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theSameFormSentTwiceMakesOneAddressAndShowsItOnce() {
        var key = UUID.randomUUID().toString();
        midwife.get(base(family, screening) + "/herself");
        var form = Map.of("language", "fr", "key", key);
        HerWays.read(midwife.post(base(family, screening) + "/herself/address", form));
        assertThat(midwife.post(base(family, screening) + "/herself/address", form)
                        .statusCode())
                .isEqualTo(303);
        assertThat(people.as(People.MIDWIFE, () -> doors.of(family, screening))).hasSize(1);
    }

    @Test
    void theAddressEndsWithTheRelationOfWhoGaveIt() {
        var her = inside(port, address(midwife, family, screening));
        assertThat(her.get("/here/housing").statusCode()).isEqualTo(200);
        people.runAs(
                People.DOCTOR,
                () -> relations.end(family, people.get(People.MIDWIFE).id(), EndReason.CARE_ENDED));
        assertThat(her.get("/here/housing").statusCode()).isEqualTo(404);
        assertThat(say(her, "housing.situation", "worries").statusCode()).isEqualTo(404);
    }

    @Test
    void theAddressClosesWhenThePregnancyEnds() {
        var mine = address(midwife, family, screening);
        people.runAs(
                People.MIDWIFE,
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(_ -> events.publishEvent(
                                new PregnancyEnded(family, new PregnancyId(UUID.randomUUID()), clock.instant()))));
        assertThat(enter(new Visitor(port), mine, mine.code()).statusCode()).isEqualTo(422);
    }
}
