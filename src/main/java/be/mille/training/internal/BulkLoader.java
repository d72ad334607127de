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

/**
 * Fills a training space with as many families as a whole city has, to see how the program behaves then: a generated
 * staff, each with a caseload of her own. The professionals one signs in as keep theirs.
 */
@Component
class BulkLoader {
    private static final Logger LOG = LoggerFactory.getLogger(BulkLoader.class);
    private static final int CASELOAD = 250;
    private static final int SAID_EVERY = 20;

    private final Professionals professionals;
    private final LightLoader light;
    private final LightProfiles profiles;
    private final LightWords words;

    BulkLoader(Professionals professionals, LightLoader light, LightProfiles profiles, LightWords words) {
        this.professionals = professionals;
        this.light = light;
        this.profiles = profiles;
        this.words = words;
    }

    void load(int count, List<Story> stories) {
        var models = professionals.accompanying().stream()
                .filter(one -> !one.code().startsWith("staff-"))
                .toList();
        var answers = profiles.of(stories);
        int people = (count + CASELOAD - 1) / CASELOAD;
        int made = 0;
        for (int i = 0; i < people; i++) {
            var who = person(i, models.get(i % models.size()));
            professionals.save(who);
            int share = Math.min(CASELOAD, count - i * CASELOAD);
            light.give(who, share, List.of(), answers);
            made += share;
            if ((i + 1) % SAID_EVERY == 0 || i + 1 == people) {
                LOG.info("{} of {} families, {} professionals", made, count, i + 1);
            }
        }
    }

    /** Does the same work at the same place as the model. */
    private Professional person(int number, Professional model) {
        var random =
                RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(number);
        var names = words.names(random);
        var code = "staff-%04d".formatted(number + 1);
        return new Professional(
                new ActorId(UUID.nameUUIDFromBytes(("professional:" + code).getBytes(StandardCharsets.UTF_8))),
                code,
                LightWords.any(names.called(), random),
                LightWords.any(names.family(), random),
                model.function(),
                model.organisation(),
                model.organisationName(),
                new ArrayList<>(model.languages()),
                model.presentation(),
                false);
    }
}
