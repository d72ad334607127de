package be.mille.testing;

import be.mille.screening.Held;
import be.mille.screening.SecondParentTalks;
import be.mille.screening.Talks;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole program on a real database and a real port. All classes with this annotation and no other property share one
 * context, so each makes the families it needs and the helpers it makes them with are beans of that one. Invented families are not loaded; invented professionals are. Nothing happens by the
 * hour of the machine: what a clock starts in the real program (signing the log, sending, reminding, forgetting), a test starts itself.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "mille.training.families=none",
            "mille.log.checkpoint-every=PT24H",
            "mille.outbox.every=PT24H",
            "mille.tombstones.every=PT24H",
            "mille.replies.every=PT24H",
            "mille.attempts.every=PT24H",
            "mille.retention.cron=-",
            "mille.sleep.cron=-",
            "mille.unusual.cron=-",
            "mille.reminders.cron=-",
            "mille.news.at=-"
        })
@ExtendWith(ClockStandsStillAgain.class)
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestConfiguration.class, People.class, Held.class, Talks.class, SecondParentTalks.class})
public @interface MilleTest {}
