package be.mille.proof;

import be.mille.access.Bounds;
import be.mille.access.Compartment;
import be.mille.access.Exclusions;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.careplan.AddNeed;
import be.mille.careplan.CarePlanChanges;
import be.mille.coordination.Mandates;
import be.mille.coordination.Pause;
import be.mille.coordination.ProposeMandate;
import be.mille.coordination.Silences;
import be.mille.family.Persons;
import be.mille.referral.Agreement;
import be.mille.testing.People;
import be.mille.testing.TakenBack;
import be.mille.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Who is around her, in which role, and who is kept away. */
final class HiddenTeam {
    private HiddenTeam() {}

    static void exclusion(Scene scene) {
        scene.get(Exclusions.class)
                .exclude(
                        scene.family,
                        Objects.requireNonNull(
                                scene.world.people.get(People.ADMINISTRATOR).organisation()));
    }

    static void role(Scene scene) {
        var colleague = scene.world.people.get(Scene.WHO_MAY_KNOW).actor();
        scene.get(Bounds.class).addForSubject(scene.family, colleague, Compartment.C3, null, Proof.AGREED);
        scene.world.people.runAs(
                Scene.WHO_MAY_KNOW, () -> scene.get(Persons.class).card(scene.family));
    }

    static void roleBesideAPlace(Scene scene, boolean hidden) {
        var colleague = scene.world.people.get(Scene.WHO_MAY_KNOW).actor();
        if (hidden) {
            scene.get(Bounds.class)
                    .addForSubject(
                            scene.family,
                            colleague,
                            Compartment.C3,
                            scene.world.clock.instant().plus(Duration.ofDays(9)),
                            Proof.AGREED);
        }
        scene.world.people.runAs(
                People.DOCTOR,
                () -> scene.get(Bounds.class)
                        .add(scene.family, colleague, Set.of(Compartment.C0, Compartment.C2), null, Proof.AGREED));
    }

    static void takenBackBySubject(Scene scene, boolean hidden) {
        for (var midwife : List.of("imane-el-amrani", "hanne-goossens")) {
            scene.join(midwife, RelationType.HEALTH_CARE);
        }
        if (hidden) {
            TakenBack.from(scene.world.context, scene.family, "imane-el-amrani", Compartment.C9);
        }
    }

    static void opinion(Scene scene, boolean hidden) {
        scene.get(CarePlanChanges.class).add(AddNeed.free(scene.family, "violence", "Un lieu où souffler"));
        if (hidden) {
            ColleaguesAct.asksForAnOpinion(scene, "camille-rousselle");
        }
    }

    /** The midwife coordinates, and for a while nobody asks after her. */
    static void coordinator(Scene scene) {
        scene.get(Mandates.class)
                .propose(new ProposeMandate(
                        scene.key(),
                        scene.family,
                        scene.id(scene.by),
                        null,
                        new Agreement(Agreement.Way.ORALLY, TestClock.TODAY.minusDays(9)),
                        TestClock.TODAY.plusDays(200),
                        null));
        scene.get(Silences.class).pause(scene.family, Pause.Why.HER_WISH, TestClock.TODAY.plusDays(20));
    }
}
