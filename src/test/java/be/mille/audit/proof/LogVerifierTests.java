package be.mille.audit.proof;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.proof.Scorecard;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * T15 of the confidentiality tests: whatever is done to what a checkpoint has signed is found. The full sample is ten thousand changes:
 * {@code -Dmille.mutations=10000}.
 */
class LogVerifierTests {
    private static final int MUTATIONS = Integer.getInteger("mille.mutations", 600);
    private static final Instant START = Instant.parse("2026-11-29T08:00:00Z");

    @TempDir
    Path folder;

    LogKey operator;
    LogKey witness;
    Random random;
    final List<LoggedEntry> entries = new ArrayList<>();
    final List<Anchor> anchors = new ArrayList<>();
    final List<Cosignature> cosignatures = new ArrayList<>();

    /** Five actors, forty turns, a checkpoint after every tenth, and three entries that no checkpoint has signed yet. */
    @BeforeEach
    void aLogThatIsWhole() throws IOException {
        operator = LogKey.create(folder.resolve("operator.key"));
        witness = LogKey.create(folder.resolve("witness.key"));
        random = new Random(15);
        var actors = IntStream.range(0, 5).mapToObj(i -> new UUID(7, i)).toList();
        for (int turn = 1; turn <= 40; turn++) {
            add(actors.get(random.nextInt(actors.size())), turn);
            if (turn % 10 == 0) {
                sign();
            }
        }
        for (int i = 0; i < 3; i++) {
            add(actors.get(i), 41 + i);
        }
    }

    @Test
    void aWholeLogIsFoundWhole() {
        var verdict = verify(entries, anchors, cosignatures);
        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict.entries()).isEqualTo(43);
        assertThat(verdict.open()).isEqualTo(3);
        assertThat(verdict.cosigned()).isEqualTo(4);
    }

    @Test
    void everyChangeOfWhatWasSignedIsFound() {
        int missed = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            var changed = new ArrayList<>(entries);
            LogForgery.any(changed, i % 6, random);
            missed += verify(changed, anchors, List.of()).whole() ? 1 : 0;
        }
        new Scorecard("T15", "changes of a signed log", MUTATIONS, missed, 15, sample(), 1, caught() ? 1 : 0).keep();
        assertThat(missed).isZero();
    }

    private static String sample() {
        return MUTATIONS >= 10_000 ? "full" : "small";
    }

    /** With the checkpoints the verifier finds what it does not find without them. */
    private boolean caught() {
        var changed = new ArrayList<>(entries);
        LogForgery.editAndRechain(changed, 12);
        return verify(changed, List.of(), List.of()).whole()
                && !verify(changed, anchors, List.of()).whole();
    }

    /** The control: without checkpoints, somebody who counts every digest anew leaves no trace. */
    @Test
    void withoutCheckpointsAnEditThatCountsTheChainAnewIsNotFound() {
        var changed = new ArrayList<>(entries);
        LogForgery.editAndRechain(changed, 12);
        assertThat(verify(changed, List.of(), List.of()).whole()).isTrue();
        assertThat(verify(changed, anchors, List.of()).faults()).isNotEmpty();
    }

    @Test
    void evenWithTheKeyOfTheOperatorHistoryCannotBeWrittenAnewAgainstTheWitness() {
        var changed = new ArrayList<>(entries);
        LogForgery.editAndRechain(changed, 12);
        var forged = signAnew(changed);
        assertThat(verify(changed, forged, List.of()).whole()).isTrue();
        assertThat(verify(changed, forged, cosignatures).faults())
                .anyMatch(fault -> fault.contains("another one than the witness saw"));
    }

    @Test
    void aDatabasePutBackToAnEarlierDayLacksWhatTheWitnessSaw() {
        var back = anchors.subList(0, 2);
        assertThat(verify(entries, back, cosignatures).faults())
                .contains(
                        "checkpoint 3, which the witness saw, is missing",
                        "checkpoint 4, which the witness saw, is missing");
        assertThat(verify(entries, back, List.of()).whole()).isTrue();
    }

    @Test
    void aCheckpointOfAnotherKeyIsNotTaken() throws IOException {
        var stranger = LogKey.create(folder.resolve("stranger.key"));
        var first = anchors.getFirst();
        var signed = new ArrayList<>(anchors);
        signed.set(0, new Anchor(first.text(), stranger.sign(first.text()), first.moved()));
        assertThat(verify(entries, signed, List.of()).faults()).contains("checkpoint 1 is not signed by the operator");
    }

    @Test
    void aLogCopiedToAFileIsTheSameLog() throws IOException {
        var file = folder.resolve("log.jsonl.gz");
        try (var out = new LogFile.Writer(file)) {
            for (var anchor : anchors) {
                out.add(anchor);
            }
            for (var entry : sorted(entries)) {
                out.add(entry);
            }
        }
        var verifier = new LogVerifier(operator.open(), witness.open(), cosignatures);
        LogFile.read(file, verifier::checkpoint, verifier::entry);
        assertThat(verifier.end()).isEqualTo(new Verdict(List.of(), 43, 3, 4));
    }

    /** The operator's own key in the wrong hands: the same checkpoints over another history. */
    private List<Anchor> signAnew(List<LoggedEntry> changed) {
        var kept = List.copyOf(entries);
        entries.clear();
        var forged = new ArrayList<Anchor>();
        var own = List.copyOf(anchors);
        anchors.clear();
        for (int i = 0; i < 40; i++) {
            entries.add(changed.get(i));
            if ((i + 1) % 10 == 0) {
                sign();
            }
        }
        forged.addAll(anchors);
        anchors.clear();
        anchors.addAll(own);
        entries.clear();
        entries.addAll(kept);
        return forged;
    }

    private void add(UUID actor, int turn) {
        var before = entries.stream().filter(one -> one.actor().equals(actor)).reduce((_, last) -> last);
        var previous = before.map(LoggedEntry::hash).orElseGet(() -> new byte[] {0});
        var entry = new LoggedEntry(
                actor,
                before.map(LoggedEntry::position).orElse(0L) + 1,
                START.plusSeconds(turn),
                new UUID(8, 1),
                turn % 3 == 0 ? null : "MIDWIFE",
                "family.view",
                turn % 5 == 0 ? "DENY" : "PERMIT",
                "PERMITTED",
                turn % 4 == 0 ? null : new UUID(9, turn % 7),
                List.of("C0", "C2"),
                "request-" + turn,
                previous,
                new byte[32]);
        entries.add(LogForgery.with(entry, entry.position(), entry.reason(), previous, entry.digestAfter(previous)));
    }

    private void sign() {
        var heads = new TreeMap<UUID, Head>();
        entries.forEach(one -> heads.put(one.actor(), new Head(one.actor(), one.position(), one.hash())));
        var known = new TreeMap<UUID, Long>();
        anchors.forEach(anchor -> anchor.moved().forEach(head -> known.put(head.actor(), head.length())));
        var before = anchors.isEmpty()
                ? new byte[32]
                : Checkpoint.parse(anchors.getLast().text()).digest();
        var checkpoint = new Checkpoint(
                anchors.size() + 1L, START.plusSeconds(60L * entries.size()), Checkpoint.root(heads.values()), before);
        anchors.add(new Anchor(
                checkpoint.text(),
                operator.sign(checkpoint.text()),
                heads.values().stream()
                        .filter(head -> head.length() > known.getOrDefault(head.actor(), 0L))
                        .toList()));
        if (cosignatures.size() < anchors.size()) {
            var base64 = Base64.getEncoder();
            cosignatures.add(new Cosignature(
                    checkpoint.number(),
                    base64.encodeToString(checkpoint.digest()),
                    base64.encodeToString(witness.sign(checkpoint.text()))));
        }
    }

    private Verdict verify(List<LoggedEntry> log, List<Anchor> signed, List<Cosignature> seen) {
        var verifier = new LogVerifier(operator.open(), witness.open(), seen);
        signed.forEach(verifier::checkpoint);
        sorted(log).forEach(verifier::entry);
        return verifier.end();
    }

    private static List<LoggedEntry> sorted(List<LoggedEntry> log) {
        var byActor = new TreeMap<String, List<LoggedEntry>>();
        log.forEach(one -> byActor.computeIfAbsent(one.actor().toString(), _ -> new ArrayList<>())
                .add(one));
        return byActor.values().stream().flatMap(List::stream).toList();
    }
}
