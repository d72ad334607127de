package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.kernel.NotFoundException;
import be.mille.referral.internal.ReminderClock;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever answered without an account asks for one: the facilitator of the basin reads it, and nothing of the request. */
class JoiningTests extends LetterHeld {
    private static final Map<String, String> WISH =
            Map.of("who", "Rosa Canal", "house", "Sages-femmes du Canal", "way", "rosa@canal.example");
    private static final Pattern SEEN_TO = Pattern.compile("action=\"(/requests/joining/[0-9a-f-]{36}/seen-to)\"");

    @Autowired
    Joining joining;

    @Autowired
    ReminderClock morning;

    @BeforeEach
    void nobodyWaits() {
        new Owner(settings).run("delete from referral.joining");
    }

    private Visitor facilitator() {
        return new Visitor(port).signIn(people, People.FACILITATOR);
    }

    private List<Joining.Wish> wishes() {
        return people.as(People.FACILITATOR, () -> joining.all());
    }

    @Test
    void sheAsksOnceAndTheFacilitatorCallsHer() {
        var held = sent();
        var receiver = inside(held);
        assertThat(receiver.get("/reply?in=fr").body()).contains("/reply/join?in=fr");
        assertThat(receiver.get("/reply/join?in=fr").body()).contains("Sages-femmes du Canal");
        assertThat(receiver.post("/reply/join?in=fr", WISH).statusCode()).isEqualTo(303);
        var after = receiver.get("/reply?in=fr").body();
        assertThat(after).contains("Votre demande de compte est partie").doesNotContain("/reply/join");
        receiver.post("/reply/join?in=fr", WISH);
        assertThat(wishes()).singleElement().satisfies(one -> {
            assertThat(one.who()).isEqualTo("Rosa Canal");
            assertThat(one.way()).isEqualTo("rosa@canal.example");
        });
        var facilitator = facilitator();
        assertThat(facilitator.get("/").body()).contains("Une personne a répondu sans compte", "/requests/joining");
        var page = facilitator.get("/requests/joining").body();
        assertThat(page).contains("Rosa Canal", "mailto:rosa@canal.example").doesNotContain("Amina", NEED);
        var path = SEEN_TO.matcher(page);
        assertThat(path.find()).isTrue();
        assertThat(facilitator.post(path.group(1), Map.of("version", "0")).statusCode())
                .isEqualTo(303);
        assertThat(facilitator.get("/").body()).doesNotContain("Une personne a répondu sans compte");
        facilitator.post(path.group(1).replace("seen-to", "again"), Map.of("version", "0"));
        assertThat(wishes().getFirst().doneOn())
                .as("an older page undoes nothing")
                .isNotNull();
        facilitator.post(path.group(1).replace("seen-to", "again"), Map.of("version", "1"));
        assertThat(wishes().getFirst().doneOn()).isNull();
    }

    @Test
    void aWrongInputSaysSoAtTheFieldAndLosesNothing() {
        var receiver = inside(sent());
        var answer = receiver.post("/reply/join?in=fr", Map.of("who", "Rosa Canal", "house", " ", "way", "rosa@"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Dites où vous travaillez", "adresse e-mail complète", "Rosa Canal", "rosa@");
        assertThat(wishes()).isEmpty();
        receiver.post("/reply/join?in=fr", Map.of("who", "Rosa", "house", "Canal", "way", "0470 12 34 56"));
        assertThat(wishes()).extracting(Joining.Wish::way).containsExactly("+32470123456");
    }

    @Test
    void withoutACodeOrAfterTheLinkEndedNothingIsAsked() {
        var nobody = new Visitor(port);
        nobody.get("/sign-in");
        assertThat(nobody.get("/reply/join?in=fr").headers().firstValue("Location"))
                .contains("/reply?in=fr");
        nobody.post("/reply/join?in=fr", WISH);
        var receiver = inside(sent());
        clock.forward(Duration.ofDays(15));
        assertThat(receiver.post("/reply/join?in=fr", WISH).statusCode()).isEqualTo(404);
        clock.reset();
        assertThat(wishes()).isEmpty();
    }

    @Test
    void whereNobodyFacilitatesTheBasinTheOldSentenceStands() {
        var owner = new Owner(settings);
        owner.run("update directory.professional set function = 'OPERATOR' where function = 'NETWORK_FACILITATOR'");
        try {
            var receiver = inside(sent());
            assertThat(receiver.get("/reply?in=fr").body())
                    .contains("Sinon, demandez à")
                    .doesNotContain("/reply/join");
            receiver.post("/reply/join?in=fr", WISH);
            assertThat(owner.strings("select id::text from referral.joining")).isEmpty();
        } finally {
            owner.run("update directory.professional set function = 'NETWORK_FACILITATOR' where id = '%s'"
                    .formatted(people.get(People.FACILITATOR).id().value()));
        }
    }

    @Test
    void nobodyElseReadsIt() {
        inside(sent()).post("/reply/join?in=fr", WISH);
        var id = wishes().getFirst().id();
        for (var who : List.of(People.MIDWIFE, People.ADMINISTRATOR, People.ANALYST)) {
            assertThatThrownBy(() -> people.as(who, () -> joining.all())).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> people.runAs(who, () -> joining.seenTo(id, true, 0)))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> people.runAs(People.FACILITATOR, () -> joining.seenTo(UUID.randomUUID(), true, 0)))
                .isInstanceOf(NotFoundException.class);
        var owner = new Owner(settings);
        owner.run("update referral.joining set basin = 'north'");
        assertThat(wishes()).as("of another basin").isEmpty();
        assertThatThrownBy(() -> people.runAs(People.FACILITATOR, () -> joining.seenTo(id, true, 0)))
                .isInstanceOf(NotFoundException.class);
        assertThat(owner.strings("select who from referral.joining")).noneMatch(one -> one.contains("Rosa"));
    }

    @Test
    void whatWasSeenToIsForgottenAfterThirtyDaysAndTheRestAfterAYear() {
        inside(sent()).post("/reply/join?in=fr", WISH);
        var id = wishes().getFirst().id();
        clock.forward(Duration.ofDays(365));
        morning.look();
        assertThat(wishes()).hasSize(1);
        people.runAs(People.FACILITATOR, () -> joining.seenTo(id, true, 0));
        clock.forward(Duration.ofDays(30));
        morning.look();
        assertThat(wishes()).hasSize(1);
        clock.forward(Duration.ofDays(1));
        morning.look();
        assertThat(wishes()).isEmpty();
        clock.reset();
    }
}
