package be.mille.family.web;

import be.mille.family.EventFollowUps.FollowUp;
import be.mille.ui.Choice;
import be.mille.ui.Fact;
import be.mille.ui.FormErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writing an event down, or changing it.
 *
 * @param children of the family, for what concerns one of them; empty when there is none
 * @param follows what follows from it; null for a new one, or where nothing does
 * @param bySubject who would read it, subject by subject
 * @param now what somebody else saved in the meantime
 */
public record EventPage(
        String family,
        String called,
        String action,
        @Nullable String withdraw,
        EventForm form,
        FormErrors errors,
        List<Choice> kinds,
        List<Choice> children,
        List<Choice> audiences,
        List<Choice> subjects,
        List<Fact> bySubject,
        List<Choice> colleagues,
        @Nullable FollowUp follows,
        List<String> now) {}
