package be.mille.careplan;

import be.mille.kernel.FamilyId;
import java.util.Map;
import java.util.UUID;

/** Which steps of a plan a request to a service was sent for, for the page of the plan; the module that sends them answers. */
public interface StepRequests {
    /** @param open whether it is not over, or ended well: asking elsewhere would be asking twice */
    record Sent(UUID request, boolean open) {}

    /** The newest request this reader may know of each step; no entry where there is none. */
    Map<StepId, Sent> of(FamilyId family);
}
