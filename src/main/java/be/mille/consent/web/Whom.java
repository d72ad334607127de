package be.mille.consent.web;

import be.mille.access.Compartment;
import be.mille.consent.Recipient;
import be.mille.consent.Wordings;
import be.mille.directory.HouseName;
import be.mille.directory.Professional;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * With whom it may be shared.
 *
 * @param colleague null for an organisation
 * @param offered what may be asked for
 * @param tasks for which it may be shared: the mission of the colleague, or of those of the organisation
 */
record Whom(
        Recipient recipient,
        HouseName name,
        @Nullable Professional colleague,
        Set<Compartment> offered,
        List<String> tasks) {
    /** The words for one person, or those for everybody of an organisation. */
    String wording() {
        return colleague == null ? Wordings.SHARE_HOUSE : Wordings.SHARE;
    }
}
