package be.mille.proof;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.testing.Owner;
import be.mille.testing.PostOffice;
import be.mille.testing.Program;
import be.mille.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * T16, requests by mail: the program is killed with kill -9, again and again, while colleagues send requests and the mails leave. Each
 * who got no answer sends the same form again. Afterwards each request is there once, and each of its mails left once or is known not to be known.
 */
class KilledProgramTests {
    private static final long SEED = 16;
    private static final int REQUESTS = Integer.getInteger("mille.kill", Scorecard.full() ? 300 : 60);
    private static final int KILLS = Integer.getInteger("mille.kills", Scorecard.full() ? 8 : 2);
    private static final int CLIENTS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final PostOffice post = new PostOffice();
    private final Map<String, String> settings = settings(post);
    private final Program program = new Program(settings, Path.of("target", "killed-program.log"));
    private final Owner owner = new Owner(environment(settings));
    private final Sent sent = new Sent();
    private Instant lastKill = Instant.EPOCH;

    private static Map<String, String> settings(PostOffice post) {
        var settings = new HashMap<>(TestDatabase.fresh());
        settings.put("mille.training.families", "none");
        settings.put("spring.mail.host", "127.0.0.1");
        settings.put("spring.mail.port", String.valueOf(post.port()));
        settings.put("mille.mail.from", "Rendez-vous <no-reply@fil.example.org>");
        settings.put("mille.public-address", "https://fil.example.org");
        settings.put("mille.outbox.every", "PT0.1S");
        return settings;
    }

    private static StandardEnvironment environment(Map<String, String> settings) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("fresh", new HashMap<>(settings)));
        return environment;
    }

    @BeforeEach
    void theProgramRuns() {
        post.open();
        program.start();
    }

    @AfterEach
    void nothingStays() {
        program.close();
        post.close();
    }

    @Test
    void killedWhileItSendsItLosesNothingAndDoublesNothing() throws Exception {
        var random = new Random(SEED);
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var working = new ArrayList<Future<Boolean>>();
            for (int i = 0; i < CLIENTS; i++) {
                working.add(clients.submit(new Asking(program, sent, REQUESTS / CLIENTS)));
            }
            for (int kill = 1; kill <= KILLS; kill++) {
                int many = kill * REQUESTS / (KILLS + 1);
                await(() -> sent.acknowledged().size() >= many || broken(working));
                Thread.sleep(random.nextInt(150));
                program.kill();
                lastKill = Instant.now();
                program.start();
            }
            for (var one : working) {
                assertThat(one.get()).isTrue();
            }
        }
        await(() -> waiting("begun_at is null") == 0);
        // what the running program has in hand it finishes; what a killed one had stays
        await(() -> waiting("begun_at > timestamptz '" + lastKill + "'") == 0);
        int unknown = waiting("begun_at is not null");
        aQuarterOfAnHourLater();
        await(() -> waiting("true") == 0);
        var found = found();
        keep(found, unknown);
    }

    private static boolean broken(List<Future<Boolean>> working) {
        return working.stream().anyMatch(one -> one.state() == Future.State.FAILED);
    }

    /** What was in hand at the moment of a kill: one at most each time, as one sender hands over one after the other. */
    private void keep(Reconciled found, int unknown) {
        var violations = found.violations();
        var planted = found.planted();
        var missed = planted.entrySet().stream()
                .filter(one -> one.getValue().violations().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        new Scorecard(
                        "T16",
                        "requests by mail while the program is killed " + KILLS + " times",
                        REQUESTS,
                        violations.size(),
                        SEED,
                        Scorecard.size("mille.kill"),
                        planted.size(),
                        planted.size() - missed.size())
                .keep();
        assertThat(violations).isEmpty();
        assertThat(missed).as("faults that nobody saw").isEmpty();
        assertThat(found.acknowledged()).hasSize(REQUESTS / CLIENTS * CLIENTS);
        assertThat(unknown).as("mails of which nobody knows").isLessThanOrEqualTo(KILLS);
    }

    private void aQuarterOfAnHourLater() {
        owner.run("update outbox.message set begun_at = begun_at - interval '16 minutes' where begun_at is not null");
    }

    private int waiting(String which) {
        return Integer.parseInt(
                owner.strings("select count(*)::text from outbox.message where state = 'PENDING' and " + which)
                        .getFirst());
    }

    private Reconciled found() {
        return new Reconciled(
                sent.tried(),
                sent.acknowledged(),
                owner.strings("select key::text from referral.request"),
                owner.strings("select r.key::text from referral.letter l join referral.request r on r.id = l.request"),
                owner.strings("select id::text from outbox.message where state = 'SENT'"),
                owner.strings("select id::text from outbox.message where state = 'FAILED' and reason = 'UNSURE'"),
                owner.strings("select id::text from outbox.message where state not in ('SENT', 'FAILED')"),
                post.collect().stream()
                        .map(mail -> mail.id().substring(1, mail.id().indexOf('@')))
                        .toList());
    }

    private static void await(BooleanSupplier done) throws InterruptedException {
        var until = Instant.now().plus(PATIENCE);
        while (!done.getAsBoolean()) {
            assertThat(Instant.now()).as("in time").isBefore(until);
            Thread.sleep(20);
        }
    }
}
