package be.mille.audit.internal;

import be.mille.audit.proof.LogKey;
import be.mille.sql.DatabaseSpace;
import be.mille.sql.KeptFile;
import be.mille.sql.UnsafeStartException;
import java.io.IOException;
import java.nio.file.Files;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The key that signs the checkpoints of the log. A training space makes its own beside its database; a real one is given a file that
 * lies neither in the database nor in its backup.
 */
@Component
class OperatorKey {
    private static final Logger LOG = LoggerFactory.getLogger(OperatorKey.class);
    private static final String SETTING = "mille.log.key-file";

    private final LogKey key;

    OperatorKey(Environment settings, DatabaseSpace space) {
        if (settings.getProperty(SETTING) == null && !space.training()) {
            throw new UnsafeStartException(
                    "There is no key to sign the access log with (" + SETTING + ").",
                    "Make one with java -jar mille.jar log-key --key=<file>, keep a copy elsewhere, and set " + SETTING
                            + " to the file; hand the line it prints to your witness.");
        }
        var file = KeptFile.of(settings, space, SETTING, "log.key");
        try {
            key = space.training() && !Files.exists(file) ? LogKey.create(file) : LogKey.read(file);
        } catch (IOException e) {
            throw new UnsafeStartException(
                    "The key of the access log cannot be read: " + e.getMessage(),
                    "Put the file back from its safe copy, or set " + SETTING + " to another one.");
        }
        LOG.info("Checkpoints of the access log are signed by {}", key.open());
    }

    LogKey get() {
        return key;
    }
}
