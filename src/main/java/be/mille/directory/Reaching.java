package be.mille.directory;

import be.mille.kernel.ActorId;
import be.mille.kernel.NotFoundException;
import be.mille.ui.Reach;
import java.util.List;

/**
 * Where and when people at work and their services are reached. Each says it for her own post; the administrator of an
 * organisation for its people and its services. Everybody who signs in reads it.
 */
public interface Reaching {
    void keepMine(Reach reach);

    /** @throws NotFoundException of another organisation, or unknown */
    void keep(ActorId colleague, Reach reach);

    /** The services of the administrator's organisation, by name. */
    List<HelpService> servicesOfMine();

    /** @throws NotFoundException of another organisation, or unknown */
    HelpService serviceOfMine(ServiceId id);

    /** @throws NotFoundException of another organisation, or unknown */
    void keep(ServiceId service, Reach reach);
}
