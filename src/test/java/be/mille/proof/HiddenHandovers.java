package be.mille.proof;

import be.mille.access.Bounds;
import be.mille.access.Compartment;
import be.mille.access.RelationType;
import be.mille.handover.Border;
import be.mille.handover.Handovers;
import be.mille.handover.OutsideHandovers;
import be.mille.handover.ProposeHandover;
import be.mille.handover.ProposeOutcome;
import be.mille.handover.ReadWithHer;
import be.mille.referral.Receiver;
import be.mille.testing.Asked;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.util.Set;

/** Somebody else goes on: a colleague with a letter, or another place. */
final class HiddenHandovers {
    private HiddenHandovers() {}

    /** A colleague joins, and is asked to go on with a letter. */
    static void letter(Scene scene, boolean hidden) {
        scene.join(Scene.WHO_MAY_KNOW, RelationType.HEALTH_CARE);
        var proposed = scene.get(Handovers.class)
                .propose(new ProposeHandover(
                        scene.key(),
                        scene.family,
                        scene.id(Scene.WHO_MAY_KNOW),
                        Border.DISCHARGE,
                        TestClock.TODAY,
                        hidden ? "elle confie qu'elle a peur" : "elle préfère le matin",
                        Compartment.C1,
                        ReadWithHer.TO_READ));
        scene.proposed(((ProposeOutcome.Proposed) proposed).id());
    }

    static void transfer(Scene scene, boolean hidden) {
        whereSheIsStaysUnknownToTheSocialWorker(scene);
        if (hidden) {
            scene.get(Handovers.class).take(scene.key(), scene.family, Border.TRANSFER, TestClock.TODAY);
        }
    }

    static void outside(Scene scene, boolean hidden) {
        whereSheIsStaysUnknownToTheSocialWorker(scene);
        if (hidden) {
            var to = new Receiver.Outside("Centre du Lac", "02 000 00 00");
            var told = Asked.told("Prendre le relais", null);
            var command = Asked.command(scene.family, scene.key(), Compartment.C0L, "reception-centre", to, told);
            scene.get(OutsideHandovers.class)
                    .handOut(
                            scene.key(),
                            scene.family,
                            Asked.send(scene.world.context, command),
                            Border.TRANSFER,
                            TestClock.TODAY,
                            null);
        }
    }

    private static void whereSheIsStaysUnknownToTheSocialWorker(Scene scene) {
        scene.get(Bounds.class)
                .narrow(scene.family, scene.id(People.SOCIAL_WORKER), Set.of(Compartment.C0L, Compartment.C2));
    }
}
