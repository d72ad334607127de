package be.mille.training.internal;

import be.mille.directory.Professionals;
import be.mille.sql.DatabaseSpace;
import be.mille.sql.UnsafeStartException;
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

    private final DatabaseSpace space;
    private final TrainingDirectory directory;
    private final Professionals professionals;
    private final StoryLoader stories;
    private final String families;
    private final String port;

    TrainingSpace(
            DatabaseSpace space,
            TrainingDirectory directory,
            Professionals professionals,
            StoryLoader stories,
            @Value("${mille.training.families:stories}") String families,
            @Value("${server.port:8080}") String port) {
        this.space = space;
        this.directory = directory;
        this.professionals = professionals;
        this.stories = stories;
        this.families = families;
        this.port = port;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!space.training()) {
            return;
        }
        directory.load();
        loadFamilies();
        var names = new StringBuilder();
        professionals
                .trainingSignIns()
                .forEach(one ->
                        names.append("\n    ").append(one.name()).append(", ").append(one.organisationName()));
        LOG.info("Mille is ready: http://localhost:{}  Choose who to be, no password:{}", port, names);
    }

    private void loadFamilies() {
        switch (families) {
            case "stories" -> stories.load();
            case "none" -> {}
            default ->
                throw new UnsafeStartException(
                        "mille.training.families is \"" + families + "\".",
                        "Set mille.training.families to stories or to none.");
        }
    }
}
