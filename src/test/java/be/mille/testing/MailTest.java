package be.mille.testing;

import be.mille.outbox.SendingRounds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A test of the whole program with a real mail server. Rounds of sending happen when the test says so. */
@MilleTest
@Import(SeededContact.class)
public abstract class MailTest {
    protected static final String BASE = "https://fil.example.org";
    protected static final PostOffice POST = new PostOffice();

    @Autowired
    protected People people;

    @Autowired
    protected TestClock clock;

    @Autowired
    protected SendingRounds rounds;

    @Autowired
    protected Environment settings;

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", POST::port);
        settings.add("mille.mail.from", () -> "Rendez-vous <no-reply@fil.example.org>");
        settings.add("mille.public-address", () -> BASE + "/");
    }

    @BeforeEach
    void theServerIsUpAndEmpty() {
        POST.open();
        POST.collect();
        new Owner(settings).run("delete from outbox.message");
    }

    @AfterEach
    void theClockOfTheOthers() {
        clock.reset();
    }
}
