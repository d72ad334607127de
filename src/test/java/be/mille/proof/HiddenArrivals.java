package be.mille.proof;

import be.mille.access.Compartment;
import be.mille.intake.ArrivalAnswer;
import be.mille.intake.Arrivals;
import be.mille.intake.Asked;
import be.mille.intake.Attaching;
import be.mille.intake.Knows;
import be.mille.intake.Way;
import be.mille.testing.TestClock;

/** What arrived at the house of the midwife, and whether it went into a record. */
final class HiddenArrivals {
    private HiddenArrivals() {}

    /** Taken up in both worlds and read afterwards; in one it is a note of a subject nobody around her is cleared for. */
    static void attached(Scene scene, boolean hidden) {
        var arrivals = scene.get(Arrivals.class);
        var id = arrivals.note(
                scene.key(),
                new Asked(
                        "Mme Dubois",
                        null,
                        "02 512 00 00",
                        new Asked.About(null, null, null, null),
                        "violence-support",
                        "elle appelle du refuge",
                        Way.PHONE,
                        TestClock.TODAY.minusDays(2),
                        false,
                        Knows.YES));
        if (hidden) {
            var note = new Attaching.Attach(id, 0, Compartment.C3, "elle appelle du refuge", "fr", null);
            if (!(scene.get(Attaching.class).attach(scene.family, note) instanceof Attaching.Outcome.Done)) {
                throw new IllegalStateException("It became no note");
            }
        } else {
            arrivals.answer(id, ArrivalAnswer.TAKEN_UP, null, 0);
        }
        arrivals.get(id);
    }
}
