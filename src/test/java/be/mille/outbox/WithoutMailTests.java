package be.mille.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.family.PersonRecords;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Without a mail server nothing is lost: what is written waits, and the operator is told. */
@MilleTest
class WithoutMailTests {
    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    Outbox outbox;

    @Autowired
    SendingRounds rounds;

    @Autowired
    TestClock clock;

    @Autowired
    Environment settings;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    @AfterEach
    void nothingWaitsAndItIsToday() {
        new Owner(settings).run("delete from outbox.message");
        clock.reset();
    }

    private String health(String path) {
        var address = URI.create("http://localhost:" + port + "/actuator/health" + path);
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatIsWrittenWaitsAndTheHealthSaysSoWithoutSayingHowMuch() {
        assertThat(outbox.carries(Medium.EMAIL)).isFalse();
        assertThat(outbox.carries(Medium.TEXT)).isFalse();
        assertThat(health("/mail")).contains("\"UP\"", "not set up");
        people.runAs(People.MIDWIFE, () -> {
            var family = records.open(OpenFamilies.called("Samira"));
            var channel = UUID.randomUUID();
            records.addChannel(family, channel, Reaching.safe("samira@her.example"));
            new TransactionTemplate(transactions)
                    .executeWithoutResult(_ -> outbox.write(new Message(
                            UUID.randomUUID(),
                            new Recipient.Her(family, channel),
                            Template.HER_ADDRESS,
                            "fr",
                            "/open/secret",
                            null,
                            null,
                            clock.instant().plus(Duration.ofDays(2)))));
        });
        rounds.sendWhatIsDue();
        clock.forward(Duration.ofHours(2));
        rounds.sendWhatIsDue();
        assertThat(new Owner(settings).strings("select state from outbox.message where family is not null"))
                .containsExactly("PENDING");
        assertThat(health("/mail")).contains("WAITING", "not set up").doesNotContain("1");
        assertThat(health("")).contains("\"UP\"");
    }
}
