package be.mille.training.internal;

import be.mille.directory.Professionals;
import be.mille.sql.DatabaseSpace;
import be.mille.sql.UnsafeStartException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Fills a training space at start and says where to go; on a real database it does nothing. */
@Component
class TrainingSpace implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(TrainingSpace.class);

    /** Generated families of each who may be signed in as; two others join each team. */
    private static final int EACH = 11;

    private final DatabaseSpace space;
    private final TrainingDirectory directory;
    private final Professionals professionals;
    private final StoryFiles files;
    private final StoryLoader stories;
    private final LightLoader light;
    private final BulkLoader bulk;
    private final BulkRequests requests;
    private final String families;
    private final String port;

    TrainingSpace(
            DatabaseSpace space,
            TrainingDirectory directory,
            Professionals professionals,
            StoryFiles files,
            StoryLoader stories,
            LightLoader light,
            BulkLoader bulk,
            BulkRequests requests,
            @Value("${mille.training.families:stories}") String families,
            @Value("${server.port:8080}") String port) {
        this.space = space;
        this.directory = directory;
        this.professionals = professionals;
        this.files = files;
        this.stories = stories;
        this.light = light;
        this.bulk = bulk;
        this.requests = requests;
        this.families = families;
        this.port = port;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!space.training()) {
            return;
        }
        directory.load();
        loadFamilies(arguments);
        var names = new StringBuilder();
        professionals
                .trainingSignIns()
                .forEach(one -> names.append("\n    ")
                        .append(one.name())
                        .append(", ")
                        .append(one.house().name()));
        LOG.info("Mille is ready: http://localhost:{}  Choose who to be, no password:{}", port, names);
    }

    private void loadFamilies(ApplicationArguments arguments) {
        switch (families) {
            case "stories" -> {
                var all = files.read();
                stories.load(all);
                light.spread(EACH, all);
                for (var count : wanted(arguments, "families")) {
                    bulk.load(count, all);
                }
                wanted(arguments, "requests").forEach(requests::load);
            }
            case "none" -> {}
            default ->
                throw new UnsafeStartException(
                        "mille.training.families is \"" + families + "\".",
                        "Set mille.training.families to stories or to none.");
        }
    }

    /** {@code --families=100000}, {@code --requests=50000}: so many more, for a trial of load. */
    private static List<Integer> wanted(ApplicationArguments arguments, String what) {
        var values = arguments.getOptionValues(what);
        try {
            return values == null
                    ? List.of()
                    : values.stream().map(Integer::valueOf).toList();
        } catch (NumberFormatException e) {
            throw new UnsafeStartException(
                    "--" + what + " is not a number.", "Start with --" + what + "=50000, for example.");
        }
    }
}
