package be.mille.proof;

import be.mille.family.Stage;
import be.mille.screening.Doors;
import be.mille.screening.Herself;
import be.mille.screening.Screenings;
import be.mille.testing.TestClock;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Conversations in which somebody else than the professional speaks. */
final class HerSide {
    private HerSide() {}

    static void talkWithTheOther(Scene scene) {
        var screenings = scene.get(Screenings.class);
        var his = screenings.startWithSecondParent(scene.family, scene.parent, scene.beginning());
        scene.give(his, scene.given("parent-mood.recent", List.of("low"), null));
        scene.give(his, scene.given("parent-mood.self-harm", List.of("sometimes"), null));
        scene.give(his, scene.given("strengths.words", List.of(), "parole de Karim"));
        screenings.finish(scene.family, his);
    }

    /** She was invited in both worlds and came in; in one she said how she is, which waits to be talked over. */
    static void answersHerself(Scene scene, boolean hidden) {
        var stage = new Stage.Pregnant(20, 0, TestClock.TODAY.plusWeeks(20));
        var made = scene.get(Doors.class)
                .invite(scene.family, scene.screening(), new Doors.Wish("fr", stage, scene.key()))
                .orElseThrow();
        // She is nobody who is signed in, so not on this thread, where the midwife is.
        CompletableFuture.runAsync(() -> comesIn(scene, made, hidden)).join();
    }

    private static void comesIn(Scene scene, Doors.Made made, boolean hidden) {
        var herself = scene.get(Herself.class);
        if (!(herself.knock(made.secret(), made.code()) instanceof Herself.Knock.Opened opened)) {
            throw new IllegalStateException("The door stayed shut");
        }
        herself.room(opened.visit());
        if (hidden) {
            var mood = scene.given("depression.mood", List.of("very-low"), null);
            herself.save(opened.visit(), "depression", List.of(mood));
        }
    }
}
