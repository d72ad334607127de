package be.mille.training.internal;

import be.mille.family.Kinship;
import be.mille.family.Kinships;
import be.mille.kernel.FamilyId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes how the people of a story are tied to her: her parents, her brothers and sisters, a partner who is no second parent. */
@Component
class KinActs {
    private final Kinships kinships;

    KinActs(Kinships kinships) {
        this.kinships = kinships;
    }

    /** @param parent of hers who was named before; null for the first */
    void tie(UUID key, FamilyId family, UUID whom, Story.Relative one, @Nullable UUID parent) {
        switch (one.tie()) {
            case PARENT ->
                note(key, family, Kinship.Kind.CHILD, parent == null ? whom : parent, parent == null ? null : whom);
            case SIBLING -> note(key, family, Kinship.Kind.SIBLING, whom, null);
            case PARTNER ->
                note(key, family, one.livesWith() ? Kinship.Kind.COUPLE : Kinship.Kind.COUPLE_APART, whom, null);
            case CHILD, FRIEND, OTHER -> {}
        }
    }

    private void note(UUID key, FamilyId family, Kinship.Kind kind, UUID other, @Nullable UUID also) {
        kinships.note(new Kinships.ToNote(family, key, family.value(), null, null, kind, other, also, null, false));
    }
}
