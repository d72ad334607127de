package be.mille.screening.internal;

import be.mille.consent.TalksApart;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.screening.Conversations;
import org.springframework.stereotype.Component;

/** Says to whoever asks for agreements that a conversation with the second parent would open too. */
@Component
class TalksOfSecondParents implements TalksApart {
    private final Conversations conversations;

    TalksOfSecondParents(Conversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public boolean heldBy(FamilyId family, ActorId author) {
        return conversations.ofSecondParents(family).stream()
                .anyMatch(one -> one.startedBy().equals(author));
    }
}
