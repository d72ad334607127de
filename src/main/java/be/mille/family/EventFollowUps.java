package be.mille.family;

import be.mille.kernel.FamilyId;
import be.mille.ui.Texts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What follows from an event, for the pages of events; the module that keeps it answers. */
public interface EventFollowUps {
    /**
     * @param href where it is looked at
     * @param text of that link
     * @param done what was done already, in words; null for nothing
     */
    record FollowUp(String href, String text, @Nullable String done) {}

    /** No entry for an event nothing follows from. */
    Map<FamilyEventId, FollowUp> of(FamilyId family, List<FamilyEvent> events, Texts t);
}
