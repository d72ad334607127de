package be.mille.access;

import java.util.List;

/** What a relation to a family is proven by: a fact that somebody answers for, never words. */
public enum Proof {
    /** Her agreement, noted with the words that were read to her. */
    AGREED,
    /** Her agreement, said before a witness. */
    AGREED_ORALLY,
    /** Her card was read. */
    EID_READ,
    /** A therapeutic link is registered with eHealth. */
    THERAPEUTIC_LINK,
    /** A colleague, a service or a hospital sent her. */
    REFERRED,
    /** A court, a public centre or another body gave the mandate. */
    MANDATE,
    /** A law obliges to share. */
    DUTY,
    /** A life was in danger. */
    VITAL,
    /** She came in an emergency, or the record was opened exceptionally. */
    EMERGENCY,
    /** A colleague brought the holder in, and no agreement of hers is noted. */
    BROUGHT_IN,
    /** The holder says so. */
    SELF_DECLARED;

    /** She agreed herself: whoever holds such a relation belongs to the team around her, however silent. */
    public boolean agreed() {
        return this == AGREED || this == AGREED_ORALLY;
    }

    /** What somebody of this group may say when she opens a record; without an answer she only declares it. */
    public static List<Proof> whenOpening(ActorFunction.Group group) {
        return switch (group) {
            case HEALTH -> List.of(EID_READ, THERAPEUTIC_LINK, REFERRED, EMERGENCY);
            case SOCIAL -> List.of(MANDATE, REFERRED, EMERGENCY);
            case NONE -> List.of();
        };
    }
}
