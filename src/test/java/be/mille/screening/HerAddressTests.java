package be.mille.screening;

import static be.mille.screening.HerWays.address;
import static be.mille.screening.HerWays.base;
import static be.mille.screening.HerWays.enter;
import static be.mille.screening.HerWays.inside;
import static be.mille.screening.HerWays.plain;
import static be.mille.screening.HerWays.say;
import static be.mille.screening.HerWays.send;
import static org.assertj.core.api.Assertions.assertThat;

import be.mille.testing.People;
import be.mille.testing.Visitor;
import be.mille.testing.WholeDay;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An address before the visit: what she sees behind it, and who gives it. */
class HerAddressTests extends HerAddressHeld {
    @Autowired
    Doors doors;

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
    void whatMustBeAskedAloneIsNeverBehindAnAddressEvenWhenTheMidwifeSaidSheIsAlone() {
        var mine = address(midwife, family, screening);
        people.runAs(People.MIDWIFE, () -> held.screenings().confirmAlone(family, screening));
        var her = inside(port, mine);
        assertThat(HerRoom.pages(her)).containsKey("depression").doesNotContainKey("violence");
        assertThat(say(her, "violence.ease", "afraid").statusCode()).isEqualTo(404);
    }

    @Test
    void shePassesOnAnyPageAndSeesNeitherScoreNorWishForHelpNorNotAsked() {
        var her = inside(port, address(midwife, family, screening));
        assertThat(her.get("/here").body()).contains("href=\"/here/1\"");
        var passed = her.post("/here/1", Map.of("domain", "opening", "shown", "opening.today opening.matters"));
        assertThat(passed.headers().firstValue("Location")).contains("/here/2");
        var housing = HerRoom.page(her, "housing");
        var answer = say(her, "housing.situation", "no-place");
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).contains(housing + "#part-"));
        assertThat(her.get(housing).body())
                .contains("Je préfère ne pas répondre")
                .doesNotContain("housing.help", "_not-asked", "Laissez le silence", "score", "ressort");
    }

    @Test
    void anAnswerAboutHarmingHerselfIsHeldAtOnceAndRaisedForTheMidwifeAlone() {
        var her = inside(port, address(midwife, family, screening));
        say(her, "depression.mood", "very-low");
        var answer = say(her, "depression.self-harm", "now");
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).containsPattern("/here/[0-9]+#part-[0-9]+$"));
        assertThat(her.get(HerRoom.page(her, "depression")).body()).contains("Merci de l’avoir dit", "tel:112");
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
}
