package be.mille.careplan;

import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.ui.Texts;
import org.jspecify.annotations.Nullable;

/** When whoever coordinates can be reached, and who stands in, for the page she takes home; the module that knows answers. */
public interface HerCoordination {
    /** @param when in the language of the sheet; null when nothing was said */
    record Reach(@Nullable ActorId deputy, @Nullable String when) {
        public static final Reach UNSAID = new Reach(null, null);
    }

    Reach of(FamilyId family, Texts t);
}
