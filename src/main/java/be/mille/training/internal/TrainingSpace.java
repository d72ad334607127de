package be.mille.training.internal;

import be.mille.directory.Professionals;
import be.mille.sql.DatabaseSpace;
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
    private final String port;

    TrainingSpace(
            DatabaseSpace space,
            TrainingDirectory directory,
            Professionals professionals,
            @Value("${server.port:8080}") String port) {
        this.space = space;
        this.directory = directory;
        this.professionals = professionals;
        this.port = port;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!space.training()) {
            return;
        }
        directory.load();
        var names = new StringBuilder();
        professionals
                .trainingSignIns()
                .forEach(one ->
                        names.append("\n    ").append(one.name()).append(", ").append(one.organisationName()));
        LOG.info("Mille is ready: http://localhost:{}  Choose who to be, no password:{}", port, names);
    }
}
