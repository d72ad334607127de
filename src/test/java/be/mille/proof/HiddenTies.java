package be.mille.proof;

import be.mille.access.Bounds;
import be.mille.access.Compartment;
import be.mille.access.Proof;
import be.mille.family.Kinship;
import be.mille.family.Kinships;
import be.mille.family.Tie;
import be.mille.family.Ties;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.util.Set;
import java.util.UUID;

/** How she lives her ties, and who is what to whom in her family. */
final class HiddenTies {
    private HiddenTies() {}

    static void toTheSecondParent(Scene scene) {
        tie(scene, Tie.Kind.MEMBER, scene.parent);
    }

    static void toARole(Scene scene, boolean hidden) {
        var colleague = scene.world.people.get(Scene.WHO_MAY_KNOW).actor();
        scene.get(Bounds.class).addForSubject(scene.family, colleague, Compartment.C3, null, Proof.AGREED);
        if (hidden) {
            tie(scene, Tie.Kind.COLLEAGUE, colleague.id().value());
        }
    }

    static void separated(Scene scene) {
        kin(scene, scene.parent, Kinship.Kind.SEPARATED, true);
    }

    static void apart(Scene scene, boolean hidden) {
        scene.get(Bounds.class).narrow(scene.family, scene.id(People.SOCIAL_WORKER), Set.of(Compartment.C2));
        if (hidden) {
            kin(scene, scene.parent, Kinship.Kind.COUPLE_APART, false);
        }
    }

    private static void tie(Scene scene, Tie.Kind kind, UUID whom) {
        scene.get(Ties.class)
                .note(new Ties.Noted(
                        scene.family,
                        scene.key(),
                        Compartment.C3,
                        kind,
                        whom,
                        Tie.How.CUT,
                        TestClock.TODAY.minusDays(5)));
    }

    private static void kin(Scene scene, UUID whom, Kinship.Kind kind, boolean kept) {
        scene.get(Kinships.class)
                .note(new Kinships.ToNote(
                        scene.family,
                        scene.key(),
                        scene.family.value(),
                        null,
                        kept ? null : Kinship.Sign.CIRCLE,
                        kind,
                        whom,
                        null,
                        null,
                        kept));
    }
}
