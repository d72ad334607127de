package be.mille.copy.internal;

import be.mille.family.PersonCard;
import java.util.List;

/** Who she is, as it goes into a copy. Everybody around her knows who lives there; what is known of them is theirs. */
record KeptCard(Keeping keeping, PersonCard card) {
    PersonCard kept() {
        boolean guarded = keeping.guarded();
        return new PersonCard(
                card.id(),
                card.version(),
                card.person(),
                guarded ? Placeless.of(card.identifier()) : card.identifier(),
                guarded ? Placeless.of(card.address()) : card.address(),
                guarded && card.channels() != null ? List.<PersonCard.Channel>of() : card.channels(),
                household(),
                guarded ? Placeless.of(card.house()) : card.house(),
                card.ties().stream()
                        .filter(one -> keeping.has(one.compartment()))
                        .toList());
    }

    private List<PersonCard.Member> household() {
        return card.household().stream()
                .map(one -> new PersonCard.Member(one.id(), one.family(), one.version(), one.fields(), null))
                .toList();
    }
}
