package be.mille.home.web.team;

import be.mille.careplan.CarePlans;
import be.mille.family.Contact;
import be.mille.family.FamilyEvents;
import be.mille.handover.Handovers;
import be.mille.kernel.FamilyId;
import be.mille.note.Notes;
import be.mille.note.Replies;
import be.mille.referral.Referral;
import be.mille.screening.Conversations;
import java.util.List;
import org.springframework.stereotype.Component;

/** Listens to everything of a family that this reader may know, for pages that show nothing else of it. */
@Component
public class Hearing {
    private final Conversations screenings;
    private final CarePlans plans;
    private final Notes notes;
    private final Replies replies;
    private final FamilyEvents events;
    private final Handovers handovers;

    Hearing(
            Conversations screenings,
            CarePlans plans,
            Notes notes,
            Replies replies,
            FamilyEvents events,
            Handovers handovers) {
        this.screenings = screenings;
        this.plans = plans;
        this.notes = notes;
        this.replies = replies;
        this.events = events;
        this.handovers = handovers;
    }

    /** @param met and {@code requests} are what the page reads anyway */
    public Voices of(FamilyId family, List<Contact> met, List<Referral> requests) {
        return new Voices(met, screenings.of(family), plans.get(family))
                .wrote(notes.written(family), events.of(family))
                .answered(replies.authors(family))
                .asked(requests, handovers.of(family));
    }
}
