package be.mille.training.internal;

import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.kernel.ActorId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills a training space with as many families as a whole city has, to see how the program behaves then: a generated
 * staff in circles of neighbours, each with families of her own and about twice as many in which she joined a colleague.
 * The professionals one signs in as keep theirs.
 */
@Component
class BulkLoader {
    private static final Logger LOG = LoggerFactory.getLogger(BulkLoader.class);
    static final String CODE = "bulk-";

    /** Families of her own: from the first to the second; with those of colleagues 40 to 150. */
    private static final int FEWEST = 16;

    private static final int MOST = 44;
    private static final int CIRCLE = 7;
    private static final int SAID_EVERY = 40;

    private final Professionals professionals;
    private final LightLoader light;
    private final LightProfiles profiles;
    private final LightWords words;
    private final BulkStore store;
    private final TransactionTemplate transaction;

    BulkLoader(
            Professionals professionals,
            LightLoader light,
            LightProfiles profiles,
            LightWords words,
            BulkStore store,
            PlatformTransactionManager transactions) {
        this.professionals = professionals;
        this.light = light;
        this.profiles = profiles;
        this.words = words;
        this.store = store;
        this.transaction = new TransactionTemplate(transactions);
    }

    void load(int count, List<Story> stories) {
        var models = professionals.accompanying().stream()
                .filter(one -> !one.code().startsWith(CODE))
                .toList();
        var answers = profiles.of(stories);
        int made = 0;
        for (int circle = 0; made < count; circle++) {
            var people = circle(circle, models);
            for (int i = 0; i < people.size() && made < count; i++) {
                var who = people.get(i);
                var others = people.stream().filter(one -> one != who).toList();
                int share = Math.min(caseload(circle * CIRCLE + i), count - made);
                light.give(who, share, others, answers, store::histories);
                made += share;
            }
            if (circle % SAID_EVERY == 0) {
                LOG.info("{} of {} families", made, count);
            }
        }
        transaction.executeWithoutResult(_ -> store.statistics());
        LOG.info("{} families among generated professionals", made);
    }

    private static int caseload(int number) {
        return random(number).nextInt(FEWEST, MOST + 1);
    }

    private static RandomGenerator random(int number) {
        return RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(number);
    }

    /** Neighbours of different trades: two of the same have no family in common. */
    private List<Professional> circle(int circle, List<Professional> models) {
        var people = new ArrayList<Professional>();
        for (int i = 0; i < CIRCLE; i++) {
            int number = circle * CIRCLE + i;
            var one = person(number, models.get(number % models.size()));
            professionals.save(one);
            people.add(one);
        }
        return people;
    }

    /** Does the same work at the same place as the model. */
    private Professional person(int number, Professional model) {
        var random = random(number);
        var names = words.names(random);
        var code = CODE + number;
        return Professional.withoutReach(
                new ActorId(UUID.nameUUIDFromBytes(("professional:" + code).getBytes(StandardCharsets.UTF_8))),
                code,
                LightWords.any(names.called(), random),
                LightWords.any(names.family(), random),
                model.function(),
                model.organisation(),
                model.house(),
                new ArrayList<>(model.languages()),
                model.presentation(),
                false);
    }
}
