package be.mille.proof;

import be.mille.access.Bounds;
import be.mille.access.Compartment;
import be.mille.access.Proof;
import be.mille.coordination.Mandates;
import be.mille.coordination.ProposeMandate;
import be.mille.handover.Border;
import be.mille.handover.Handovers;
import be.mille.handover.ProposeHandover;
import be.mille.handover.ReadWithHer;
import be.mille.referral.Agreement;
import be.mille.referral.Receiver;
import be.mille.referral.Referrals;
import be.mille.relay.OpenRelays;
import be.mille.relay.StartRelay;
import be.mille.testing.Asked;
import be.mille.testing.Asking;
import be.mille.testing.People;
import be.mille.testing.TestClock;

/** Somebody who is there for one restricted subject is proposed for everything the whole team would read. */
final class RolePutForward {
    private RolePutForward() {}

    static void everywhere(Scene scene) {
        var colleague = scene.world.people.get(Scene.WHO_MAY_KNOW).actor();
        scene.get(Bounds.class).addForSubject(scene.family, colleague, Compartment.C3, null, Proof.AGREED);
        var today = TestClock.TODAY;
        var agreement = new Agreement(Agreement.Way.ORALLY, today.minusDays(9));
        var until = today.plusDays(200);
        var mandates = scene.get(Mandates.class);
        mandates.propose(new ProposeMandate(scene.key(), scene.family, colleague.id(), null, agreement, until, null));
        mandates.propose(new ProposeMandate(
                scene.key(), scene.family, scene.id(People.DOCTOR), colleague.id(), agreement, until, null));
        scene.get(Handovers.class)
                .propose(new ProposeHandover(
                        scene.key(),
                        scene.family,
                        colleague.id(),
                        Border.DISCHARGE,
                        today,
                        "elle préfère le matin",
                        Compartment.C0,
                        ReadWithHer.TO_READ));
        scene.get(Referrals.class)
                .send(Asking.about(scene.family)
                        .key(scene.key())
                        .of("maison-medicale", new Receiver.Outside("Maison du Canal", "02 000 00 00"))
                        .telling(Asked.told("Deux visites", null))
                        .agreed(today.minusDays(2))
                        .with(colleague.id())
                        .command());
        scene.get(OpenRelays.class)
                .start(new StartRelay(
                        scene.key(),
                        scene.family,
                        Compartment.C2,
                        "place",
                        today.minusDays(12),
                        "une place",
                        "le service",
                        today.plusDays(1),
                        colleague.id()));
    }
}
