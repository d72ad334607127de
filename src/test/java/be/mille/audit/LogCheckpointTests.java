package be.mille.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Proof;
import be.mille.access.Relations;
import be.mille.audit.proof.Checkpoint;
import be.mille.audit.proof.LogCommands;
import be.mille.audit.proof.LogKey;
import be.mille.audit.proof.Witness;
import be.mille.kernel.FamilyId;
import be.mille.testing.MilleTest;
import be.mille.testing.Owner;
import be.mille.testing.People;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** The log of a running program: signed, watched by a second party, copied and verified. */
@MilleTest
class LogCheckpointTests {
    @Autowired
    LogCheckpoints checkpoints;

    @Autowired
    Relations relations;

    @Autowired
    People people;

    @Autowired
    Environment settings;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    Owner owner;
    String operator;
    URI base;

    @BeforeEach
    void somethingIsLoggedAndSigned() throws IOException {
        owner = new Owner(settings);
        base = URI.create("http://localhost:" + port);
        operator = LogKey.read(Path.of(settings.getRequiredProperty("mille.log.key-file")))
                .open();
        work();
        checkpoints.sign();
    }

    private void work() {
        people.runAs(
                People.MIDWIFE, () -> relations.openNew(new FamilyId(UUID.randomUUID()), Proof.SELF_DECLARED, null));
    }

    @Test
    void aMinuteInWhichNothingWasLoggedHasNoCheckpoint() {
        long before = last().number();
        checkpoints.sign();
        assertThat(last().number()).isEqualTo(before);
        work();
        checkpoints.sign();
        assertThat(last().number()).isEqualTo(before + 1);
        assertThat(last().before()).isNotEqualTo(new byte[32]);
    }

    @Test
    void theCopiedLogIsWholeUntilSomebodyEditsTheDatabaseAndCountsTheChainAnew() throws IOException {
        assertThat(verify()).contains("The log is whole.");
        var actor = people.get(People.MIDWIFE).id().value();
        owner.run("create table if not exists public.kept_entry as select * from audit.entry");
        try {
            owner.run("update audit.entry set reason = 'OTHER' where actor = '" + actor + "' and position = 1");
            assertThat(verify()).contains("entry 1 of " + actor + " was changed");
            owner.run("""
                    update audit.entry e set hash = audit.digest('\\x00', e) where actor = '%s' and position = 1
                    """.formatted(actor));
            assertThat(verify()).contains("THE LOG IS NOT WHOLE");
        } finally {
            owner.run("""
                    update audit.entry e set reason = k.reason, hash = k.hash from public.kept_entry k
                    where e.actor = k.actor and e.position = k.position and e.hash <> k.hash or e.actor = k.actor
                      and e.position = k.position and e.reason <> k.reason
                    """);
            owner.run("drop table public.kept_entry");
        }
        assertThat(verify()).contains("The log is whole.");
    }

    @Test
    void aWitnessSignsWhatFollowsAndNothingElse() throws Exception {
        var file = folder.resolve("witness");
        var witness = new Witness(base, operator, LogKey.create(folder.resolve("witness.key")), file);
        assertThat(witness.look()).isEqualTo((int) last().number());
        assertThat(witness.look()).isZero();
        work();
        checkpoints.sign();
        assertThat(witness.look()).isEqualTo(1);

        var lines = Files.readAllLines(file);
        var other = Base64.getEncoder().encodeToString(new byte[32]);
        var words = lines.getLast().split(" ");
        lines.set(lines.size() - 1, words[0] + " " + other + " " + words[2]);
        Files.write(file, lines);
        work();
        checkpoints.sign();
        assertThatThrownBy(witness::look).isInstanceOf(IOException.class).hasMessageContaining("does not follow");
    }

    @Test
    void whatAWitnessReadsTellsNothingOfAnybody() throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(base.resolve("/log/checkpoints")).build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        var text = new String(
                Base64.getDecoder()
                        .decode(answer.body().lines().findFirst().orElseThrow().split(" ")[0]),
                StandardCharsets.UTF_8);
        assertThat(text.lines()).hasSize(5);
        assertThat(Checkpoint.parse(text).number()).isEqualTo(1);
        assertThat(answer.body()).doesNotContain(people.get(People.MIDWIFE).id().toString());
    }

    @Test
    void theProgramItselfCanNeitherReadNorChangeACheckpoint() {
        assertThat(owner.strings("""
                select count(*)::text from (values ('select'), ('insert'), ('update'), ('delete')) as r(name),
                    (values ('audit.checkpoint'), ('audit.checkpoint_head')) as t(name)
                where has_table_privilege('%s', t.name, r.name)
                """.formatted(settings.getRequiredProperty("spring.datasource.username"))))
                .containsExactly("0");
    }

    private Checkpoint last() {
        return Checkpoint.parse(owner.strings("select text from audit.checkpoint order by number desc limit 1")
                .getFirst());
    }

    private String verify() throws IOException {
        var password =
                Files.writeString(folder.resolve("password"), settings.getRequiredProperty("spring.flyway.password"));
        var copy = folder.resolve("log.gz");
        assertThat(said(
                        "log-export",
                        "--url=" + settings.getRequiredProperty("spring.flyway.url"),
                        "--user=" + settings.getRequiredProperty("spring.flyway.user"),
                        "--password-file=" + password,
                        "--to=" + copy))
                .contains("copied");
        return said("log-verify", "--log=" + copy, "--operator=" + operator);
    }

    private static String said(String... arguments) {
        var out = new ByteArrayOutputStream();
        LogCommands.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
