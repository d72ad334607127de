package be.mille.proof;

import be.mille.access.Compartment;
import be.mille.relay.Authorities;
import be.mille.relay.AuthorityFields;
import be.mille.relay.AuthorityOutcome;
import be.mille.relay.OpenRelays;
import be.mille.relay.RelayOutcome;
import be.mille.relay.SheKnows;
import be.mille.relay.StartRelay;
import be.mille.testing.TestClock;

/** What is awaited of others, and which authority has to do with her. */
final class HiddenRelays {
    private HiddenRelays() {}

    /** Something is awaited from outside, and looked at today. */
    static void awaits(Scene scene, String kind, Compartment compartment) {
        var command = new StartRelay(
                scene.key(),
                scene.family,
                compartment,
                kind,
                TestClock.TODAY.minusDays(12),
                "une réponse écrite",
                "le service",
                TestClock.TODAY.plusDays(1),
                null);
        if (!(scene.get(OpenRelays.class).start(command) instanceof RelayOutcome.Done)) {
            throw new IllegalStateException("Nothing was noted");
        }
    }

    static void authority(Scene scene) {
        var fields = new AuthorityFields(
                "saj",
                "Madame Lenoir",
                "le matin",
                TestClock.TODAY.minusDays(30),
                "voluntary",
                "les visites",
                null,
                SheKnows.TOLD,
                null,
                TestClock.TODAY.plusDays(1));
        if (!(scene.get(Authorities.class).note(scene.key(), scene.family, fields) instanceof AuthorityOutcome.Done)) {
            throw new IllegalStateException("Nothing was noted");
        }
    }
}
