package be.mille.directory.internal;

import be.mille.access.Access;
import be.mille.access.Actor;
import be.mille.directory.DirectoryAction;
import be.mille.directory.HelpService;
import be.mille.directory.Reaching;
import be.mille.directory.ServiceId;
import be.mille.kernel.ActorId;
import be.mille.kernel.NotFoundException;
import be.mille.ui.Reach;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps where people and services are reached: one's own, and those of one's own organisation. */
@Service
@Transactional
class ReachingService implements Reaching {
    private final Access access;
    private final PostStore posts;
    private final ServiceStore services;

    ReachingService(Access access, PostStore posts, ServiceStore services) {
        this.access = access;
        this.posts = posts;
        this.services = services;
    }

    @Override
    public void keepMine(Reach reach) {
        posts.setReach(access.require(DirectoryAction.KEEP_OWN_REACH).id(), reach);
    }

    @Override
    public void keep(ActorId colleague, Reach reach) {
        var actor = access.require(DirectoryAction.KEEP_PEOPLE);
        var post = posts.find(actor.organisation(), colleague).orElseThrow(NotFoundException::new);
        posts.setReach(post.actor(), reach);
    }

    @Override
    public List<HelpService> servicesOfMine() {
        return services.of(access.require(DirectoryAction.LIST_SERVICES).organisation());
    }

    @Override
    public HelpService serviceOfMine(ServiceId id) {
        return own(access.require(DirectoryAction.LIST_SERVICES), id);
    }

    @Override
    public void keep(ServiceId id, Reach reach) {
        services.setReach(own(access.require(DirectoryAction.KEEP_SERVICES), id).id(), reach);
    }

    private HelpService own(Actor actor, ServiceId id) {
        return services.find(id)
                .filter(one -> actor.organisation().equals(one.organisation()))
                .orElseThrow(NotFoundException::new);
    }
}
