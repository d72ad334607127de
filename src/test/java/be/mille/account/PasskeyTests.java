package be.mille.account;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.testing.MilleTest;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.SoftKey;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** Passkeys over plain HTTP: made after a proof, shown to sign in and to prove, and refused for every reason there is. */
@MilleTest
class PasskeyTests {
    private static final Pattern ID = Pattern.compile("/me/passkeys/([0-9a-f-]{36})/name");

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    Environment settings;

    @BeforeEach
    @AfterEach
    void noKeysAndTheClockOfTheOthers() {
        new Owner(settings).run("delete from account.passkey");
        clock.reset();
    }

    private SoftKey key() {
        return new SoftKey("http://localhost:" + port);
    }

    private Visitor signedIn(String code) {
        return new Visitor(port).signIn(people, code);
    }

    private Visitor nobody() {
        var visitor = new Visitor(port);
        visitor.get("/sign-in");
        return visitor;
    }

    private void prove(Visitor visitor, String code) {
        visitor.get("/me/passkeys/new");
        visitor.get("/prove");
        assertThat(location(
                        visitor.post("/prove", Map.of("again", people.get(code).name()))))
                .isEqualTo("/prove");
    }

    private HttpResponse<String> add(Visitor visitor, String code, SoftKey key, String label) {
        prove(visitor, code);
        visitor.get("/me/passkeys/new");
        var options = visitor.post("/me/passkeys/new/challenge", Map.of());
        assertThat(options.statusCode()).isEqualTo(200);
        return visitor.post("/me/passkeys", Map.of("credential", key.create(options.body()), "label", label));
    }

    private static String challenge(Visitor visitor) {
        return visitor.post("/passkey/challenge", Map.of()).body();
    }

    private static String signIn(Visitor visitor, SoftKey key) {
        return location(visitor.post("/sign-in/passkey", Map.of("credential", key.show(challenge(visitor)))));
    }

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

    /** A known and an unknown key leave the same row, of nobody: the log tells no more than the page. */
    @Test
    void aKeyThatDoesNotHoldIsWrittenDownWithoutWhoseItMayBe() {
        var key = key();
        add(signedIn(People.MIDWIFE), People.MIDWIFE, key, "mine");
        var before = refusals().size();
        signIn(nobody(), key.forged());
        signIn(nobody(), key());
        nobody().post("/sign-in/passkey", Map.of("credential", "no json"));
        assertThat(refusals()).hasSize(before + 3).containsOnly("00000000-0000-0000-0000-000000000000 NOT_PROVEN");
        signIn(nobody(), key);
        assertThat(refusals()).as("control: the right one").hasSize(before + 3);
    }

    private List<String> refusals() {
        return new Owner(settings)
                .strings("select concat_ws(' ', actor, family, organisation, reason) from audit.entry"
                        + " where action = 'account.sign-in-by-passkey' and outcome = 'DENY'"
                        + " and actor = '00000000-0000-0000-0000-000000000000'");
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

    @Test
    void aKeyProvesOnlyForWhoHoldsIt() {
        var key = key();
        add(signedIn(People.MIDWIFE), People.MIDWIFE, key, "mine");
        var others = key();
        add(signedIn(People.DOCTOR), People.DOCTOR, others, "his");
        var midwife = signedIn(People.MIDWIFE);
        midwife.get("/me/passkeys/new");
        assertThat(midwife.get("/prove").body()).contains("Confirmer avec ma clé");
        var wrong = midwife.post("/prove/passkey", Map.of("credential", others.show(challenge(midwife))));
        assertThat(wrong.statusCode()).as("a key of somebody else").isEqualTo(422);
        assertThat(location(midwife.get("/me/passkeys/new"))).isEqualTo("/prove");
        var before = midwife.cookies();
        assertThat(location(midwife.post("/prove/passkey", Map.of("credential", key.show(challenge(midwife))))))
                .isEqualTo("/prove");
        assertThat(midwife.cookies()).as("a new session id").isNotEqualTo(before);
        assertThat(location(midwife.get("/prove"))).isEqualTo("/me/passkeys/new");
        assertThat(midwife.get("/me/passkeys/new").statusCode()).isEqualTo(200);
        assertThat(log("account.prove")).contains("PERMIT", "DENY");
    }

    @Test
    void somebodyElsesKeyIsNeitherSeenNorNamedNorTakenAway() {
        var key = key();
        var midwife = signedIn(People.MIDWIFE);
        add(midwife, People.MIDWIFE, key, "only hers");
        var path = "/me/passkeys/" + id(midwife.get("/me/passkeys").body());
        var doctor = signedIn(People.DOCTOR);
        assertThat(doctor.get("/me/passkeys").body()).doesNotContain("only hers", path);
        var unknown = "/me/passkeys/" + UUID.randomUUID();
        assertThat(doctor.post(path + "/name", Map.of("label", "x")).statusCode())
                .isEqualTo(doctor.post(unknown + "/name", Map.of("label", "x")).statusCode())
                .isEqualTo(404);
        assertThat(doctor.post(path + "/remove", Map.of()).statusCode()).isEqualTo(404);
        assertThat(signIn(nobody(), key)).isEqualTo("/");
    }

    @Test
    void aSuspendedProfessionalsKeyOpensNothing() {
        var key = key();
        add(signedIn(People.MIDWIFE), People.MIDWIFE, key, "mine");
        var owner = new Owner(settings);
        var midwife = people.get(People.MIDWIFE);
        owner.run("insert into directory.post (actor, organisation, starts_on, suspended_at) values ('" + midwife.id()
                + "', '" + midwife.organisation() + "', '2026-01-01', '2026-11-24T08:00:00Z')");
        try {
            assertThat(signIn(nobody(), key)).isEqualTo("/sign-in?closed");
        } finally {
            owner.run("delete from directory.post where actor = '" + midwife.id() + "'");
        }
        assertThat(signIn(nobody(), key)).as("control").isEqualTo("/");
    }

    private String log(String action) {
        return String.join(
                " ",
                new Owner(settings)
                        .strings(
                                "select outcome from audit.entry where action = '" + action + "' and actor = ?",
                                people.get(People.MIDWIFE).id().value()));
    }

    private static String id(String page) {
        var found = ID.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("status " + answer.statusCode());
    }
}
