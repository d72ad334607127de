package be.mille.account;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.testing.Owner;
import be.mille.testing.People;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Passkeys over plain HTTP: made after a proof, shown to sign in and to prove, and refused for every reason there is. */
class PasskeyTests extends PasskeyHeld {
    @Test
    void aKeyIsMadeNamedUsedToSignInAndTakenAway() {
        var key = key();
        var midwife = signedIn(People.MIDWIFE);
        assertThat(location(add(midwife, People.MIDWIFE, key, "Phone <b>"))).isEqualTo("/me/passkeys");
        assertThat(midwife.get("/me/passkeys").body()).contains("Phone &lt;b", "pas encore utilisée");
        clock.forward(Duration.ofHours(1));
        var later = nobody();
        assertThat(signIn(later, key)).isEqualTo("/");
        assertThat(later.get("/me").body()).contains("Nadia Kessels");
        var page = later.get("/me/passkeys").body();
        assertThat(page).contains("utilisée").doesNotContain("pas encore utilisée");
        var path = "/me/passkeys/" + id(page);
        later.post(path + "/name", Map.of("label", "Ward phone"));
        assertThat(later.get("/me/passkeys").body()).contains("Ward phone");
        assertThat(later.post(path + "/name", Map.of("label", " ")).statusCode())
                .isEqualTo(422);
        assertThat(location(later.post(path + "/remove", Map.of()))).isEqualTo("/me/passkeys");
        assertThat(signIn(nobody(), key)).as("a key that was taken away").isEqualTo("/sign-in?passkey");
    }

    @Test
    void withoutAProofNoKeyIsMade() {
        var midwife = signedIn(People.MIDWIFE);
        assertThat(location(midwife.get("/me/passkeys/new"))).isEqualTo("/prove");
        assertThat(midwife.post("/me/passkeys/new/challenge", Map.of()).statusCode())
                .isEqualTo(409);
        prove(midwife, People.MIDWIFE);
        clock.forward(Duration.ofSeconds(61));
        assertThat(midwife.post("/me/passkeys/new/challenge", Map.of()).statusCode())
                .as("a minute later")
                .isEqualTo(409);
        assertThat(midwife.post("/me/passkeys", Map.of("credential", "{}")).statusCode())
                .as("nothing was asked")
                .isEqualTo(422);
    }

    @Test
    void whatAnUnknownAForgedACopiedOrAFoundKeyLearnsIsTheSame() {
        var key = key();
        add(signedIn(People.MIDWIFE), People.MIDWIFE, key, "mine");
        assertThat(signIn(nobody(), key)).as("control: the right one").isEqualTo("/");
        var refused = "/sign-in?passkey";
        assertThat(signIn(nobody(), key())).as("unknown").isEqualTo(refused);
        assertThat(signIn(nobody(), key.forged())).as("forged").isEqualTo(refused);
        assertThat(signIn(nobody(), key.at("https://mille.example")))
                .as("asked elsewhere")
                .isEqualTo(refused);
        assertThat(signIn(nobody(), key.notVerifying())).as("found on a desk").isEqualTo(refused);
        key.verifying().countBack();
        assertThat(signIn(nobody(), key)).as("a copy that was used less").isEqualTo(refused);
        assertThat(location(nobody().post("/sign-in/passkey", Map.of("credential", "no json"))))
                .isEqualTo(refused);
    }

    /** A known and an unknown key leave the same: nobody’s row, else anybody could fill the log; whoever is signed in has a row of hers. */
    @Test
    void aKeyThatDoesNotHoldIsWrittenDownOnlyWhereSomebodyIsSignedIn() {
        var key = key();
        add(signedIn(People.MIDWIFE), People.MIDWIFE, key, "mine");
        var nobodys = refusals(new UUID(0, 0));
        var doctor = people.get(People.DOCTOR).id().value();
        var hers = refusals(doctor);
        signIn(nobody(), key.forged());
        signIn(nobody(), key());
        nobody().post("/sign-in/passkey", Map.of("credential", "no json"));
        signIn(nobody(), key);
        assertThat(refusals(new UUID(0, 0))).isEqualTo(nobodys);
        assertThat(refusals(doctor)).isEqualTo(hers);
        signIn(signedIn(People.DOCTOR), key.forged());
        assertThat(refusals(doctor)).as("control").hasSize(hers.size() + 1).containsOnly("NOT_PROVEN");
    }

    private List<String> refusals(UUID actor) {
        return new Owner(settings)
                .strings(
                        "select concat_ws(' ', reason, family) from audit.entry"
                                + " where action = 'account.sign-in-by-passkey' and outcome = 'DENY' and actor = ?",
                        actor);
    }

    @Test
    void anAnswerIsGoodForItsOwnQuestionOnceAndForFiveMinutes() {
        var key = key();
        add(signedIn(People.MIDWIFE), People.MIDWIFE, key, "mine");
        var visitor = nobody();
        var answer = key.show(challenge(visitor));
        var other = nobody();
        challenge(other);
        assertThat(location(other.post("/sign-in/passkey", Map.of("credential", answer))))
                .as("another browser's question")
                .isEqualTo("/sign-in?passkey");
        assertThat(location(visitor.post("/sign-in/passkey", Map.of("credential", answer))))
                .isEqualTo("/");
        assertThat(location(visitor.post("/sign-in/passkey", Map.of("credential", answer))))
                .as("twice")
                .isEqualTo("/sign-in?passkey");
        var slow = nobody();
        var late = key.show(challenge(slow));
        clock.forward(Duration.ofMinutes(5).plusSeconds(1));
        assertThat(location(slow.post("/sign-in/passkey", Map.of("credential", late))))
                .as("too late")
                .isEqualTo("/sign-in?passkey");
    }
}
