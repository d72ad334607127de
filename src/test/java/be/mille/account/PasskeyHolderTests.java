package be.mille.account;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.testing.Owner;
import be.mille.testing.People;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A passkey is its holder’s alone: it proves for nobody else, and opens nothing once she is suspended. */
class PasskeyHolderTests extends PasskeyHeld {
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
}
