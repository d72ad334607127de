package be.mille.proof;

import be.mille.access.Compartment;
import be.mille.family.Audience;
import be.mille.referral.Answer;
import be.mille.referral.Letter;
import be.mille.referral.Letters;
import be.mille.referral.Reason;
import be.mille.referral.Receiver;
import be.mille.referral.ReferralId;
import be.mille.referral.ReferralState;
import be.mille.referral.RequestDrafts;
import be.mille.referral.SendReferral;
import be.mille.testing.Asked;
import be.mille.testing.PlannedTalk;

/** What was asked of others, with and without an account. */
final class HiddenRequests {
    /** Of a house with another worker, who walks. */
    static final String PASSER = "thomas-deprez";

    private HiddenRequests() {}

    static void ofAColleague(Scene scene) {
        Asked.send(
                scene.world.context,
                Asked.command(
                        scene.family,
                        scene.key(),
                        Compartment.C3,
                        "violence-support",
                        new Receiver.Colleague(scene.id("bram-verlinden")),
                        Asked.told("Une place au refuge", null)));
    }

    static ReferralId ofTwo(Scene scene) {
        return Asked.send(
                scene.world.context,
                Asked.command(
                        scene.family,
                        scene.key(),
                        Compartment.C6,
                        "family-planning",
                        Asked.together(scene.world.context, "coquelune", "saponaire"),
                        Asked.told("Une consultation", null)));
    }

    static void passedOn(Scene scene) {
        var context = scene.world.context;
        var id = ofTwo(scene);
        Asked.answer(context, "pauline-gillain", id, new Answer(ReferralState.ACCEPTED, null, null, null, 0));
        Asked.further(
                context,
                "pauline-gillain",
                scene.key(),
                id,
                "family-planning",
                "saponaire",
                Asked.told("Un autre moment", "Elle préfère le soir"));
    }

    static void passedOnFromTheOpen(Scene scene, boolean hidden) {
        var context = scene.world.context;
        var cpas = new Receiver.Service(Asked.service(context, "cpas-trois-bornes-social"));
        var id = Asked.send(context, openly(scene, "cpas", cpas));
        Asked.answer(context, PASSER, id, new Answer(ReferralState.ACCEPTED, null, null, null, 0));
        if (hidden) {
            var told = Asked.told("Parler à quelqu’un", null);
            Asked.further(context, PASSER, scene.key(), id, "mental-health", "lichtboei-volwassenen", told);
        }
    }

    static void answeredByAnother(Scene scene, boolean hidden) {
        var context = scene.world.context;
        var id = Asked.send(
                context, openly(scene, "maison-medicale", Asked.together(context, "quai-vert", "kaardebol")));
        if (hidden) {
            Asked.answer(context, "joris-baert", id, new Answer(ReferralState.DECLINED, Reason.FULL, null, null, 0));
        }
    }

    /** The second says why, of what everybody reads. */
    static void besideAnother(Scene scene, boolean hidden) {
        var context = scene.world.context;
        var to = new Receiver.Outside("Conseil du Canal", "02 000 00 00");
        Asked.send(context, openly(scene, "legal-aid", to));
        var again = openly(scene, "legal-aid", to);
        if (hidden) {
            Asked.send(
                    context,
                    Asked.command(
                            scene.family,
                            scene.key(),
                            Compartment.C7,
                            "legal-aid",
                            new Receiver.Colleague(scene.id("bram-verlinden")),
                            Asked.told("Un recours", null)));
        }
        scene.afresh();
        Asked.send(context, again);
    }

    private static SendReferral openly(Scene scene, String kind, Receiver to) {
        return Asked.command(
                scene.family, scene.key(), Compartment.C2, kind, to, Asked.told("Un premier rendez-vous", null));
    }

    static void interpreter(Scene scene) {
        PlannedTalk.interpreted(
                scene.world.context,
                scene.family,
                scene.key(),
                Audience.VIOLENCE,
                new Receiver.Outside("Langue-Pont", "02 000 00 00"),
                "Rue du Refuge 3");
    }

    static void letter(Scene scene) {
        var request = Asked.outside(scene.world.context, scene.family, scene.key(), "Deux visites");
        var wish = new Letters.Wish(scene.key(), Letter.Way.PAPER, null, "fr");
        if (scene.get(Letters.class).write(scene.family, request, wish).isEmpty()) {
            throw new IllegalStateException("No letter was made");
        }
    }

    static void draft(Scene scene) {
        scene.get(RequestDrafts.class).keep(scene.family, Compartment.C2, "{\"need\": \"Une place\"}", null);
    }
}
