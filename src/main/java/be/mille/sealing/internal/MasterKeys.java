package be.mille.sealing.internal;

import be.mille.sql.DatabaseSpace;
import be.mille.sql.KeptFile;
import be.mille.sql.UnsafeStartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where the master key comes from: a file, an environment variable or a token (docs/operations/keys.md). A training space makes its
 * own file beside its database; a real one does not start without.
 */
@Component
class MasterKeys {
    private static final Logger LOG = LoggerFactory.getLogger(MasterKeys.class);
    private static final String FILE = "mille.master-key.file";
    private static final String VARIABLE = "mille.master-key.variable";
    private static final String TOKEN = "mille.master-key.token";
    private static final String PIN = "mille.master-key.pin-file";

    private final Environment settings;
    private final DatabaseSpace space;
    private volatile MasterKey current;

    MasterKeys(Environment settings, DatabaseSpace space) {
        this.settings = settings;
        this.space = space;
        this.current = found();
        LOG.info("Texts are closed under the master key {}", current.name());
    }

    MasterKey get() {
        return current;
    }

    /** Reads it again, after it was changed where it comes from. */
    MasterKey again() {
        current = found();
        return current;
    }

    private MasterKey found() {
        try {
            var variable = settings.getProperty(VARIABLE);
            if (variable != null) {
                return KeysetMaster.read(value(variable));
            }
            var token = settings.getProperty(TOKEN);
            if (token != null) {
                return TokenMaster.open(
                        Path.of(token),
                        settings.getProperty(PIN) == null
                                ? Path.of("")
                                : KeptFile.of(settings, space, PIN, "master.pin"),
                        settings.getProperty("mille.master-key.name", "mille"));
            }
            return ofFile();
        } catch (IOException | GeneralSecurityException e) {
            throw new UnsafeStartException(
                    "The master key cannot be read: " + e.getMessage(),
                    "Put it back from its safe copy: without it nothing that was written about a family opens again.");
        }
    }

    private String value(String variable) throws GeneralSecurityException {
        var value = settings.getProperty(variable);
        if (value == null || value.isBlank()) {
            throw new GeneralSecurityException("the environment variable " + variable + " is empty");
        }
        return value;
    }

    private MasterKey ofFile() throws IOException, GeneralSecurityException {
        if (settings.getProperty(FILE) == null && !space.training()) {
            throw new UnsafeStartException(
                    "There is no master key to close with what is written about families.",
                    "Make one with java -jar mille.jar master-key --new=<file>, keep a copy elsewhere, and set " + FILE
                            + " (or " + VARIABLE + ", or " + TOKEN
                            + "): it must lie neither in the database nor in its backup.");
        }
        var file = KeptFile.of(settings, space, FILE, "master.key");
        if (space.training() && !Files.exists(file)) {
            MasterKeyFile.write(file, KeysetMaster.create());
        }
        return MasterKeyFile.read(file);
    }
}
