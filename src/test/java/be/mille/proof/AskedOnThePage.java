package be.mille.proof;

import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.util.Map;

/** The midwife asks for help in her browser, with what the page fills in by itself. */
final class AskedOnThePage {
    private AskedOnThePage() {}

    /** In both worlds she signs in and opens the form. */
    static void violence(Scene scene, boolean hidden) {
        var page = "/families/" + scene.family + "/referrals/new";
        var midwife = new Visitor(scene.world.port).signIn(scene.world.people, People.MIDWIFE);
        midwife.get(page + "?category=violence-support");
        if (!hidden) {
            return;
        }
        var answer = midwife.post(
                page,
                Map.of(
                        "key", scene.key().toString(),
                        "category", "violence-support",
                        "to", "COLLEAGUE",
                        "colleague", scene.id("bram-verlinden").toString(),
                        "called", "Mina",
                        "need", "Une chambre au refuge",
                        "agreed", "ORALLY",
                        "agreedOn", "22/11/2026",
                        "knowing", "true",
                        "answerBy", "1/12/2026"));
        if (answer.statusCode() != 303) {
            throw new IllegalStateException("Not sent: " + answer.statusCode());
        }
    }
}
