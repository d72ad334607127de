package be.mille.sql;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** A database that was put back in parts: refused, unless the operator says that the rest is lost and known to be. */
@Component
public class Restored {
    /** For the sentence that says what to do. */
    public static final String OR_ACCEPT =
            "If the rest is lost for good, start with mille.restore=incomplete: it is said at every start.";

    private static final Logger LOG = LoggerFactory.getLogger(Restored.class);

    private final boolean accepted;

    public Restored(Environment settings) {
        this.accepted = settings.getProperty("mille.restore", "").equals("incomplete");
    }

    /** @throws UnsafeStartException unless it was accepted */
    public void partly(UnsafeStartException why) {
        if (!accepted) {
            throw why;
        }
        LOG.error("This database is incomplete, and was accepted as that: {}", why.getMessage());
    }
}
