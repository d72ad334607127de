package be.mille.proof;

import be.mille.access.Bounds;
import be.mille.access.Compartment;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.note.About;
import be.mille.note.Circle;
import be.mille.note.HerReading;
import be.mille.note.NoteId;
import be.mille.note.NoteOutcome;
import be.mille.note.Notes;
import be.mille.note.Replies;
import be.mille.note.WriteNote;
import be.mille.note.WriteReply;
import be.mille.testing.People;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Notes and the answers to them. */
final class HiddenNotes {
    private static final String ROLE = "ana-moldovan";

    private HiddenNotes() {}

    static NoteId note(Scene scene, Circle circle, Compartment subject, String words, String... chosen) {
        var readers = Stream.of(chosen).map(scene::id).collect(Collectors.toSet());
        var command = new WriteNote(
                scene.key(), scene.family, null, 0, subject, circle, readers, About.HER, "fr", words, HerReading.OPEN);
        return ((NoteOutcome.Written) scene.get(Notes.class).write(command)).id();
    }

    static void forSomebody(Scene scene, boolean hidden) {
        scene.join(Scene.WHO_MAY_KNOW, RelationType.HEALTH_CARE);
        if (hidden) {
            var id = note(scene, Circle.CHOSEN, Compartment.C2, "pour elle seulement", Scene.WHO_MAY_KNOW);
            scene.get(Notes.class).pin(scene.family, id);
        }
    }

    static void answered(Scene scene, boolean hidden) {
        scene.join(Scene.WHO_MAY_KNOW, RelationType.HEALTH_CARE);
        var id = note(scene, Circle.CHOSEN, Compartment.C2, "pour elle seulement", Scene.WHO_MAY_KNOW);
        scene.world.people.runAs(Scene.WHO_MAY_KNOW, () -> {
            scene.get(Notes.class).get(scene.family, id);
            if (hidden) {
                answer(scene, id, "bien reçu, je la rappelle");
            }
        });
    }

    static void ofViolenceAnswered(Scene scene) {
        answer(scene, note(scene, Circle.TEAM, Compartment.C3, "elle a une peur"), "il est revenu hier");
    }

    /** The midwife brings her in, and the doctor knows of nobody. */
    static void readByARole(Scene scene, boolean hidden) {
        var people = scene.world.people;
        var notes = scene.get(Notes.class);
        var back = people.as(People.DOCTOR, () -> note(scene, Circle.TEAM, Compartment.C4, "elle ne dort plus"));
        var stays = people.as(People.DOCTOR, () -> note(scene, Circle.TEAM, Compartment.C4, "elle pleure souvent"));
        if (hidden) {
            scene.get(Bounds.class)
                    .addForSubject(scene.family, people.get(ROLE).actor(), Compartment.C4, null, Proof.AGREED);
            people.runAs(ROLE, () -> List.of(back, stays).forEach(one -> notes.get(scene.family, one)));
        }
        scene.afresh();
        people.runAs(People.DOCTOR, () -> notes.takeBack(scene.family, back));
    }

    /** As whoever is current. */
    private static void answer(Scene scene, NoteId note, String words) {
        scene.get(Replies.class).write(new WriteReply(scene.key(), scene.family, note, "fr", words));
    }
}
