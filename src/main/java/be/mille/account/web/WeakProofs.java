package be.mille.account.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Says at the start of a real space that a password alone proves who somebody is before a sensitive act. It starts all the same: which names
 * a provider has for more is known to the operator only, and some have none.
 */
@Component
class WeakProofs {
    private static final Logger LOG = LoggerFactory.getLogger(WeakProofs.class);

    private final Providers providers;
    private final SignInLevels levels;
    private final boolean training;

    WeakProofs(Providers providers, SignInLevels levels, @Value("${mille.space:training}") String space) {
        this.providers = providers;
        this.levels = levels;
        this.training = space.equals("training");
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        if (!training && !providers.all().isEmpty() && levels.wanted().isEmpty()) {
            LOG.warn(
                    "mille.step-up.acr is not set: before a sensitive act (exceptional access, a copy of a record, the queue of an officer) "
                            + "a password of this moment at the provider is enough. Name there what your provider calls a sign-in by two means; see "
                            + "docs/operations/README.md, “Passkeys”.");
        }
    }
}
