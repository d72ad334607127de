package be.mille.home;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts the SQL statements the program sends while something runs; what the transaction manager and the web sessions say is not among them. */
public final class Statements implements AutoCloseable {
    private final Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    private final Level before = logger.getLevel();
    private final boolean additive = logger.isAdditive();
    private final ListAppender<ILoggingEvent> seen = new ListAppender<>();

    public Statements() {
        seen.start();
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        logger.addAppender(seen);
    }

    public List<String> sent() {
        return List.copyOf(seen.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(line -> line.startsWith("Executing prepared SQL statement"))
                .filter(line -> !line.contains("account.web_session"))
                .toList();
    }

    @Override
    public void close() {
        logger.detachAppender(seen);
        logger.setLevel(before);
        logger.setAdditive(additive);
    }
}
