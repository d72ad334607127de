package be.mille.training.internal;

import be.mille.access.Bounds;
import be.mille.consent.Consents;
import be.mille.consent.NoteConsent;
import be.mille.consent.Recipient;
import be.mille.consent.Standing;
import be.mille.consent.Wordings;
import be.mille.kernel.FamilyId;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the person of a story said about sharing, and who noted it. */
@Component
class ConsentActs {
    private static final LocalTime SAID = LocalTime.of(18, 10);

    private final Consents consents;
    private final Wordings wordings;
    private final Bounds bounds;
    private final StoryCast cast;

    ConsentActs(Consents consents, Wordings wordings, Bounds bounds, StoryCast cast) {
        this.consents = consents;
        this.wordings = wordings;
        this.bounds = bounds;
        this.cast = cast;
    }

    List<Act> of(Story story) {
        var acts = new ArrayList<Act>();
        for (int i = 0; i < story.agreements().size(); i++) {
            var number = i;
            var one = story.agreements().get(i);
            acts.add(new Act(
                    story.id(), one.on(), SAID, one.by(), "notes an agreement", family -> note(family, story, number)));
        }
        var decides = story.decides();
        if (decides != null) {
            acts.add(new Act(
                    story.id(),
                    decides.on(),
                    SAID,
                    decides.by(),
                    "notes that she decides",
                    family -> consents.note(
                            family,
                            StoryCast.key(story, "decides", 0),
                            new Standing.Fields(Standing.Kind.DECIDES, decides.why(), null, null, null))));
        }
        return acts;
    }

    private void note(FamilyId family, Story story, int number) {
        var one = story.agreements().get(number);
        var colleague = cast.professional(one.with());
        var note = new NoteConsent(
                StoryCast.key(story, "agreement", number),
                family,
                one.kind(),
                Recipient.colleague(colleague.id().value()),
                bounds.opens(colleague.function()),
                null,
                wordings.newest(Wordings.SHARE, one.language(), colleague.name())
                        .wording(),
                one.interpreter(),
                one.witness(),
                null,
                null);
        if (note.kind().opens()) {
            consents.share(note, colleague.id());
        } else {
            consents.note(note);
        }
    }
}
