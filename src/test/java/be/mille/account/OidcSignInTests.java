package be.mille.account;

import static be.mille.account.ThroughTheProvider.location;
import static be.mille.account.ThroughTheProvider.seat;
import static org.assertj.core.api.Assertions.assertThat;

import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Sign-in by a real OpenID provider in another process, with one-time invitations. */
class OidcSignInTests extends ProviderHeld {
    private static final String FRESH = "/oauth2/authorization/provider?fresh";

    @Test
    void theProviderIsOfferedByTheNameItsSettingsGiveIt() {
        assertThat(visitor().get("/sign-in").body())
                .contains("/oauth2/authorization/provider", "Continuer avec the provider");
    }

    @Test
    void whoHasNoPostAndNoInvitationLearnsOnlyThat() {
        var bea = visitor();
        var answer = ThroughTheProvider.come(PROVIDER, bea, "bea");
        assertThat(location(answer)).isEqualTo("/sign-in?unknown");
        assertThat(bea.get("/sign-in?unknown").body()).contains("n’a pas encore de place ici");
        assertThat(location(bea.get("/"))).startsWith("/sign-in");
    }

    @Test
    void anInvitationBindsOncePersonAndPostAndASecondPostIsAChoice() {
        var first = invited(People.ADMINISTRATOR, "Amal", "Benali");
        var amal = visitor();
        assertThat(amal.get("/invitation/" + first).body()).contains("Infirmier");
        assertThat(amal.get("/invitation/" + first).statusCode())
                .as("looking does not use it up")
                .isEqualTo(200);
        assertThat(location(amal.post("/invitation/" + first, Map.of()))).isEqualTo("/sign-in?invited");
        assertThat(location(ThroughTheProvider.come(PROVIDER, amal, "amal"))).isEqualTo("/");
        assertThat(amal.get("/me").body()).contains("Amal Benali");
        assertThat(visitor().get("/invitation/" + first).statusCode()).isEqualTo(404);

        var again = visitor();
        assertThat(location(ThroughTheProvider.come(PROVIDER, again, "amal"))).isEqualTo("/");

        var second = invited(People.ADMINISTRATOR, "Amal", "Benali-Noire");
        var both = visitor();
        both.get("/invitation/" + second);
        both.post("/invitation/" + second, Map.of());
        assertThat(location(ThroughTheProvider.come(PROVIDER, both, "amal"))).isEqualTo("/sign-in/as");
        assertThat(location(both.get("/"))).as("not signed in before choosing").startsWith("/sign-in");
        var seat = seat(both.get("/sign-in/as").body());
        assertThat(location(both.post("/sign-in/as", Map.of("seat", seat)))).isEqualTo("/");
        assertThat(both.get("/me").body()).contains("Travailler pour quelqu’un d’autre");
        assertThat(both.post(
                                "/me/act-as",
                                Map.of("seat", people.get(People.MIDWIFE).id().toString()))
                        .statusCode())
                .as("somebody else's post")
                .isEqualTo(404);
    }

    @Test
    void anUnknownOrForgedInvitationIsNotFound() {
        assertThat(visitor().get("/invitation/" + "A".repeat(43)).statusCode()).isEqualTo(404);
        var chris = visitor();
        chris.get("/sign-in");
        assertThat(chris.post("/invitation/" + "A".repeat(43), Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(location(ThroughTheProvider.come(PROVIDER, chris, "chris"))).isEqualTo("/sign-in?unknown");
    }

    @Test
    void aProofWithinTheSessionIsASignInOfThisMomentByTheSamePerson() {
        var dina = arrived("Dina", "Deprez", "dina");
        dina.get("/exceptional");
        var form = Map.of(
                "key", UUID.randomUUID().toString(),
                "called", "Nobody at all",
                "birth", "01/02/1990",
                "reason", "LIFE",
                "words", "Typed before the proof, and kept.");
        assertThat(location(dina.post("/exceptional", form))).isEqualTo("/prove");
        var ways = dina.get("/prove").body();
        assertThat(ways).contains(FRESH).doesNotContain("name=\"again\"", "Typed before");
        assertThat(dina.post("/prove", Map.of("again", "Dina Deprez")).statusCode())
                .as("a typed name proves nothing for somebody who is vouched for")
                .isEqualTo(422);
        assertThat(location(dina.get(FRESH))).contains("prompt=login", "max_age=0", "acr_values=urn");
        var before = dina.cookies();
        assertThat(location(ThroughTheProvider.come(PROVIDER, dina, "dina", FRESH)))
                .isEqualTo("/prove");
        assertThat(dina.cookies()).as("a new session id").isNotEqualTo(before);
        assertThat(dina.get("/prove").body()).contains("Typed before the proof, and kept.", "Nobody at all");
        assertThat(dina.post("/exceptional", form).body()).contains("Aucun dossier ne peut");
        assertThat(location(dina.post("/exceptional", form)))
                .as("a proof counts once")
                .isEqualTo("/prove");
        dina.get("/prove");
        assertThat(location(ThroughTheProvider.come(PROVIDER, dina, "bea", FRESH)))
                .as("somebody else proves nothing for her")
                .isEqualTo("/sign-in?unknown");
    }

    /** She signed in this moment, and the provider made sure by one means only: enough to work, not for a sensitive act. */
    @Test
    void aSignInThatIsNotSureEnoughProvesNothing() {
        var bea = arrived("Bea", "Weak", "bea");
        assertThat(bea.get("/").statusCode()).isEqualTo(200);
        bea.get("/me/passkeys/new");
        bea.get("/prove");
        assertThat(location(ThroughTheProvider.come(PROVIDER, bea, "bea", FRESH)))
                .isEqualTo("/prove?weak");
        assertThat(bea.get("/prove?weak").body()).contains("Utilisez-y un second moyen");
        assertThat(location(bea.get("/me/passkeys/new"))).isEqualTo("/prove");
    }

    /** Same person, same provider, a session of hers there: what it says of the moment decides. */
    @Test
    void aSignInOfEarlierOrOfAWrongClockOrOfNoMomentProvesNothing() {
        var dina = arrived("Dina", "Stale", "chris");
        for (var seconds : List.of(62L, 3600L, -62L, -3600L)) {
            assertThat(proves(dina, seconds)).as(seconds + " seconds later").isFalse();
        }
        assertThat(proves(dina, 30))
                .as("control: half a minute is of this moment")
                .isTrue();
    }

    private boolean proves(Visitor dina, long secondsLater) {
        clock.set(Instant.now());
        dina.get("/me/passkeys/new");
        dina.get("/prove");
        var back = ThroughTheProvider.back(PROVIDER, dina, "chris", FRESH);
        clock.set(Instant.now().plusSeconds(secondsLater));
        var answer = location(dina.get(back));
        boolean proven = answer.equals("/prove");
        assertThat(answer).isEqualTo(proven ? "/prove" : "/prove?stale");
        assertThat(location(dina.get("/me/passkeys/new"))).isEqualTo(proven ? "status 200" : "/prove");
        if (!proven) {
            assertThat(dina.get("/prove?stale").body()).contains("une connexion plus ancienne");
        }
        return proven;
    }
}
