package be.mille.proof;

import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.screening.Screenings;
import be.mille.testing.People;
import be.mille.testing.TestClock;

/** What she said in a conversation, and who was let read it. */
final class HiddenAnswers {
    private HiddenAnswers() {}

    static void danger(Scene scene) {
        scene.choose("violence.ease", "afraid");
        scene.choose("violence.now", "danger");
    }

    static void helpOnTheSameDay(Scene scene) {
        scene.choose("depression.mood", "very-low");
        scene.choose("depression.self-harm", "now");
        scene.choose("depression.help", "wants");
    }

    static void namedReader(Scene scene, boolean hidden) {
        scene.choose("violence.ease", "afraid");
        if (hidden) {
            scene.get(Screenings.class)
                    .nameReader(scene.family, scene.screening(), "violence", scene.id(People.PSYCHOLOGIST));
        }
    }

    static void takenOver(Scene scene, boolean hidden) {
        scene.choose("violence.ease", "afraid");
        if (hidden) {
            scene.get(Screenings.class)
                    .takeOver(scene.family, scene.screening(), "violence", TestClock.TODAY.plusDays(1));
        }
    }

    static void clearance(Scene scene, boolean hidden) {
        scene.choose("fgm.known", "myself");
        if (hidden) {
            scene.get(Clearances.class).clear(scene.family, scene.id(People.PSYCHOLOGIST), Compartment.C6);
        }
    }

    static void heardByAClearedReader(Scene scene, boolean hidden) {
        scene.get(Clearances.class).clearAuthor(scene.family, Compartment.C3);
        scene.get(Clearances.class).clear(scene.family, scene.id(People.PSYCHOLOGIST), Compartment.C3);
        if (hidden) {
            scene.choose("violence.ease", "afraid");
        }
    }
}
