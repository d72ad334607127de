package be.mille.training.internal;

import be.mille.access.ActorFunction;
import be.mille.access.CurrentActor;
import be.mille.directory.HelpService;
import be.mille.directory.HelpServices;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.kernel.Brussels;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills the queue of one service with as many open requests as a whole city would send it, each by somebody of the generated staff for a family of hers. */
@Component
class BulkRequests {
    private static final Logger LOG = LoggerFactory.getLogger(BulkRequests.class);
    private static final String CATEGORY = "cpas";
    private static final ActorFunction TAKES = ActorFunction.CPAS_SOCIAL_WORKER;
    private static final int SAID_EVERY = 10_000;

    private final Professionals professionals;
    private final HelpServices services;
    private final BulkRequestStore store;
    private final LoadedStore loaded;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BulkRequests(
            Professionals professionals,
            HelpServices services,
            BulkRequestStore store,
            LoadedStore loaded,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.professionals = professionals;
        this.services = services;
        this.store = store;
        this.loaded = loaded;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Once for each number; as many fewer as there are no families of the generated staff to ask for. */
    void load(int count) {
        var what = "requests:" + count;
        var state = Objects.requireNonNull(transaction.execute(_ -> loaded.begin(what, Brussels.today(clock))));
        if (state.complete()) {
            return;
        }
        var people = professionals.accompanying();
        var to = taken(people);
        var senders = people.stream()
                .filter(one -> one.code().startsWith(BulkLoader.CODE))
                .filter(one -> !one.organisation().equals(to.organisation()))
                .toList();
        int made = rounds(count, senders, to);
        transaction.executeWithoutResult(_ -> {
            loaded.complete(what);
            store.statistics();
        });
        LOG.info("{} open requests wait for {}", made, to.name());
    }

    private int rounds(int count, List<Professional> senders, HelpService to) {
        int made = 0;
        int before = -1;
        while (made < count && made > before) {
            before = made;
            for (int i = 0; i < senders.size() && made < count; i++) {
                int sent = send(senders.get(i), to, count - made);
                if (made / SAID_EVERY < (made + sent) / SAID_EVERY) {
                    LOG.info("{} of {} requests", made + sent, count);
                }
                made += sent;
            }
        }
        return made;
    }

    private int send(Professional who, HelpService to, int most) {
        try {
            return CurrentActor.callAs(
                    who.actor(),
                    () -> Objects.requireNonNull(transaction.execute(_ -> {
                        loaded.hurry();
                        return store.send(who.actor(), to, TAKES, most);
                    })));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A service at whose house somebody works who takes such requests: else nobody would open the queue. */
    private HelpService taken(List<Professional> people) {
        return services.all().stream()
                .filter(one -> one.category().equals(CATEGORY))
                .filter(one -> people.stream()
                        .anyMatch(who ->
                                who.function() == TAKES && who.organisation().equals(one.organisation())))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody takes requests to a " + CATEGORY));
    }
}
