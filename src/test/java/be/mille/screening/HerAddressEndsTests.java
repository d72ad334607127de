package be.mille.screening;

import static be.mille.screening.HerWays.address;
import static be.mille.screening.HerWays.base;
import static be.mille.screening.HerWays.enter;
import static be.mille.screening.HerWays.inside;
import static be.mille.screening.HerWays.plain;
import static be.mille.screening.HerWays.say;
import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.EndReason;
import be.mille.access.Relations;
import be.mille.family.PregnancyEnded;
import be.mille.family.PregnancyId;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An address before the visit ends: by wrong codes, in time, or with whoever gave it; and every end reads the same. */
class HerAddressEndsTests extends HerAddressHeld {
    @Autowired
    Relations relations;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void theSessionOfHersEndsWithTheBrowserAndGoesWithQuickExit() {
        var mine = address(midwife, family, screening);
        var her = new Visitor(port);
        her.get(mine.path());
        var let = her.post(mine.path(), Map.of("code", mine.code()));
        assertThat(let.headers().allValues("Set-Cookie"))
                .allSatisfy(one -> assertThat(one.toLowerCase()).doesNotContain("max-age", "expires"));
        assertThat(her.get("/here/5").statusCode()).isEqualTo(200);
        var left = her.get("/here/leave");
        assertThat(left.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).startsWith("https://"));
        assertThat(left.headers().firstValue("Clear-Site-Data")).isPresent();
        assertThat(her.get("/here/5").statusCode()).isEqualTo(404);
        assertThat(inside(port, mine).get("/here/5").statusCode()).isEqualTo(200);
    }

    @Test
    void aFormSentAfterHerSessionEndedLeadsToHerPageAndNotToTheSignIn() {
        var lost = new Visitor(port).post("/here/5", Map.of("a.housing.situation", "worries"));
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
        assertThat(inExpired.get("/here/5").statusCode()).isEqualTo(404);
        clock.reset();
        var revoked = address(midwife, family, screening);
        var inRevoked = inside(port, revoked);
        closeAll();
        answers.add(plain(enter(new Visitor(port), revoked, revoked.code()).body()));
        assertThat(inRevoked.get("/here/5").statusCode()).isEqualTo(404);
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
    void theAddressEndsWithTheRelationOfWhoGaveIt() {
        var her = inside(port, address(midwife, family, screening));
        assertThat(her.get("/here/5").statusCode()).isEqualTo(200);
        people.runAs(
                People.DOCTOR,
                () -> relations.end(family, people.get(People.MIDWIFE).id(), EndReason.CARE_ENDED));
        assertThat(her.get("/here/5").statusCode()).isEqualTo(404);
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
