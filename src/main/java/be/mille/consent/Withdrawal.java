package be.mille.consent;

import be.mille.access.Bounds.Named;
import be.mille.access.Compartment;
import be.mille.kernel.ActorId;
import java.util.List;
import java.util.Set;

/**
 * Who loses what and what stays when she takes an agreement back, as far as this reader may know. What others named somebody for is
 * closed with it and is in no list here: that it exists is not hers to know.
 */
public record Withdrawal(List<Loss> losses, List<Stay> stays, List<Closing> closings) {
    /**
     * @param whole the record is gone for her, not only these subjects
     * @param subjects what she could read of the record and no longer can
     * @param named what she was named for and no longer is
     */
    public record Loss(ActorId who, boolean whole, Set<Compartment> subjects, Set<Named> named) {
        public Loss {
            subjects = Set.copyOf(subjects);
            named = Set.copyOf(named);
        }
    }

    /**
     * What is done, in one relation that goes on: the same compartments whether this reader knows that something lies there or not.
     */
    public record Closing(ActorId who, Set<Compartment> compartments) {
        public Closing {
            compartments = Set.copyOf(compartments);
        }
    }

    /** Why something stays open. */
    public enum Why {
        LEGAL_DUTY,
        VITAL_INTEREST,
        /** Who notes it goes on accompanying her. */
        NOTES_IT
    }

    public record Stay(ActorId who, Why why, Set<Compartment> subjects) {
        public Stay {
            subjects = Set.copyOf(subjects);
        }
    }

    public Withdrawal {
        losses = List.copyOf(losses);
        stays = List.copyOf(stays);
        closings = List.copyOf(closings);
    }

    /** The same for the same effect: what was shown is compared with what would be done. */
    public String fingerprint() {
        var text = new StringBuilder();
        losses.forEach(one -> text.append(one.who())
                .append(one.whole())
                .append(one.subjects().stream().sorted().toList())
                .append(one.named().stream().map(Named::toString).sorted().toList()));
        stays.forEach(one -> text.append(one.who())
                .append(one.why())
                .append(one.subjects().stream().sorted().toList()));
        return Integer.toHexString(text.toString().hashCode());
    }
}
