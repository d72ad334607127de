package be.mille.referral;

import be.mille.access.Compartment;
import java.util.List;

/** What a request tells of her by the kind of help alone, and what it may tell besides. */
public interface Subjects {
    /** Restricted subjects that such a service may hear of. */
    List<Compartment> of(String category);

    /** Where a request for it lies as long as nobody says otherwise: a kind of help that is a subject by itself is never open by oversight. */
    Compartment usual(String category);
}
