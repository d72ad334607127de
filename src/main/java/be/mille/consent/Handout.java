package be.mille.consent;

import be.mille.family.PersonCard;
import org.jspecify.annotations.Nullable;

/**
 * All that somebody who is not bound by professional secrecy is told: a first name, one safe way to reach her, and what she needs in
 * the words typed for it. There is no place for a subject of her record.
 *
 * @param contact null when there is no way that she called safe, or when this reader may not know
 */
public record Handout(String called, @Nullable String contact, String need) {
    public static Handout of(PersonCard card, String need) {
        var channels = card.channels();
        var contact = channels == null || card.sheCalls()
                ? null
                : channels.stream()
                        .filter(PersonCard.Channel::usable)
                        .findFirst()
                        .map(one -> one.fields().value())
                        .orElse(null);
        return new Handout(card.person().called(), contact, need);
    }
}
