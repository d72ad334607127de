package be.mille.proof;

import be.mille.access.RelationType;
import be.mille.confidentiality.ExceptionalOpenings;
import be.mille.confidentiality.ExceptionalReason;
import java.time.Duration;
import java.util.Set;

/** Two who could look into a family once, before the hidden item was there: one whose relation sleeps, one whose exceptional opening is over. */
final class OnceHere {
    static final String ASLEEP = "lotte-claes";
    static final String OPENED_ONCE = "farid-benkirane";

    private OnceHere() {}

    static void in(Scene scene) {
        fallAsleep(scene);
        openAndEnd(scene);
    }

    /** As the night would have left it. */
    private static void fallAsleep(Scene scene) {
        scene.join(ASLEEP, RelationType.HEALTH_CARE);
        scene.world.owner().asSuperuser("""
                with asleep as (
                    update access.relation set ends_at = starts_at + interval '1 second', end_reason = 'INACTIVE', asleep_until = 'infinity'
                    where family = '%s' and actor = '%s' returning 1)
                select count(*) from asleep
                """.formatted(scene.family, scene.id(ASLEEP)));
    }

    private static void openAndEnd(Scene scene) {
        var openings = scene.get(ExceptionalOpenings.class);
        var asked = new ExceptionalOpenings.Request(
                scene.key(),
                null,
                null,
                openings.reference(scene.family),
                ExceptionalReason.LIFE,
                "Arrivée inconsciente aux urgences cette nuit.",
                Set.of());
        scene.world.people.runAs(OPENED_ONCE, () -> {
            // whoever else lives in this world may have left one running, and nobody has two
            openings.running().ifPresent(one -> openings.end(one.id()));
            var outcome = openings.open(asked);
            if (!(outcome instanceof ExceptionalOpenings.Outcome.Opened)) {
                throw new IllegalStateException("Nothing was opened: " + outcome);
            }
            scene.world.clock.forward(Duration.ofSeconds(1));
            openings.end(asked.key());
        });
    }
}
