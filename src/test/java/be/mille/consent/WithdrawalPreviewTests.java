package be.mille.consent;

import static be.mille.sql.Sql.p;
import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Bounds;
import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.family.PersonRecords;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.sql.Sql;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the preview of a withdrawal says is what row-level security answers afterwards: random teams, narrower relations, clearances and
 * duties. What the reader of the preview may not know is closed too, and is not in it.
 */
@MilleTest
class WithdrawalPreviewTests {
    private static final int SEEDS = 16;
    private static final List<String> TEAM =
            List.of(People.MIDWIFE, People.SOCIAL_WORKER, People.PSYCHOLOGIST, People.DOCTOR, People.HOSPITAL_MIDWIFE);
    private static final List<Compartment> RESTRICTED =
            List.of(Compartment.C3, Compartment.C4, Compartment.C7, Compartment.C9);

    /** Something somebody can read: what one author wrote in one compartment. */
    private record Piece(Compartment compartment, String author) {}

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    Relations relations;

    @Autowired
    Clearances clearances;

    @Autowired
    Bounds bounds;

    @Autowired
    Consents consents;

    @Autowired
    Sql sql;

    @Autowired
    TestClock clock;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void whatIsShownIsWhatHappens() {
        int losses = 0;
        int stays = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            var family = randomFamily(random);
            var from = from(random);
            var subjects = subjects(random);
            var before = readable(family);
            var shown = people.as(People.MIDWIFE, () -> consents.preview(family, from, subjects));
            var still = readable(family);
            assertThat(still).as("a preview changes nothing, seed %s", seed).isEqualTo(before);
            withdraw(family, from, subjects, shown.fingerprint());
            var after = readable(family);
            assertThat(faults(shown, before, after))
                    .as("seed %s, %s %s", seed, from, subjects)
                    .isEmpty();
            losses += shown.losses().size();
            stays += shown.stays().size();
        }
        assertThat(losses).as("the seeds are about something").isGreaterThan(SEEDS / 2);
        assertThat(stays).isGreaterThan(2);
    }

    /** Controls: a preview that leaves one out, one that says too much, and a withdrawal that was not done are each found. */
    @Test
    void aPreviewThatDiffersFromTheEffectIsFound() {
        var random = new Random(1);
        var family = randomFamily(random);
        var before = readable(family);
        var shown = people.as(People.MIDWIFE, () -> consents.preview(family, Recipient.TEAM, Set.of()));
        assertThat(shown.losses()).isNotEmpty();
        assertThat(faults(shown, before, readable(family))).isNotEmpty();
        withdraw(family, Recipient.TEAM, Set.of(), shown.fingerprint());
        var after = readable(family);
        assertThat(faults(shown, before, after)).isEmpty();
        var fewer = new Withdrawal(shown.losses().subList(1, shown.losses().size()), shown.stays(), shown.closings());
        assertThat(faults(fewer, before, after)).isNotEmpty();
    }

    /** Twin families that differ only in what another author named somebody for: the previews are the same, and both close. */
    @Test
    void whatAnotherAuthorNamedSomebodyForIsNotInThePreviewAndEndsAllTheSame() {
        var plain = family();
        var secret = family();
        for (var family : List.of(plain, secret)) {
            people.runAs(People.MIDWIFE, () -> {
                add(family, People.SOCIAL_WORKER);
                add(family, People.DOCTOR);
            });
        }
        people.runAs(People.SOCIAL_WORKER, () -> name(secret, People.DOCTOR, Compartment.C3));
        people.runAs(People.DOCTOR, () -> clearances.clearAuthor(secret, Compartment.C3));
        var from = Recipient.colleague(people.get(People.DOCTOR).id().value());
        var piece = new Piece(Compartment.C3, People.SOCIAL_WORKER);
        assertThat(readable(secret).get(People.DOCTOR)).contains(piece);
        for (var subjects : List.of(Set.of(Compartment.C3), Set.<Compartment>of())) {
            assertThat(people.as(People.MIDWIFE, () -> consents.preview(secret, from, subjects)))
                    .isEqualTo(people.as(People.MIDWIFE, () -> consents.preview(plain, from, subjects)));
        }
        var shown = people.as(People.MIDWIFE, () -> consents.preview(secret, from, Set.of(Compartment.C3)));
        withdraw(secret, from, Set.of(Compartment.C3), shown.fingerprint());
        assertThat(readable(secret).get(People.DOCTOR))
                .doesNotContain(piece)
                .contains(new Piece(Compartment.C3, People.DOCTOR), new Piece(Compartment.C2, ""));
    }

    private FamilyId family() {
        return people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called("Preview")));
    }

    private FamilyId randomFamily(Random random) {
        var family = family();
        var there = new ArrayList<>(List.of(People.MIDWIFE));
        people.runAs(
                People.MIDWIFE,
                () -> TEAM.stream().skip(1).forEach(code -> {
                    if (random.nextInt(4) > 0) {
                        there.add(code);
                        add(family, code);
                        if (random.nextBoolean()) {
                            bounds.narrow(family, people.get(code).id(), Set.of(Compartment.C2));
                        }
                    }
                }));
        for (int i = random.nextInt(6); i > 0; i--) {
            var author = there.get(random.nextInt(there.size()));
            var reader = there.get(random.nextInt(there.size()));
            people.runAs(author, () -> name(family, reader, RESTRICTED.get(random.nextInt(RESTRICTED.size()))));
        }
        if (random.nextInt(3) == 0 && there.size() > 1) {
            var owed = there.get(1 + random.nextInt(there.size() - 1));
            people.runAs(
                    People.MIDWIFE,
                    () -> consents.share(
                            note(
                                    family,
                                    ConsentKind.LEGAL_DUTY,
                                    Recipient.colleague(people.get(owed).id().value()),
                                    Set.of(Compartment.C0, Compartment.C0L),
                                    "assistance"),
                            people.get(owed).id()));
        }
        return family;
    }

    private void add(FamilyId family, String code) {
        var type = code.equals(People.SOCIAL_WORKER) ? RelationType.SOCIAL_CARE : RelationType.HEALTH_CARE;
        relations.add(family, people.get(code).actor(), type, clock.instant(), Proof.BROUGHT_IN);
    }

    private void name(FamilyId family, String reader, Compartment compartment) {
        clearances.clearAuthor(family, compartment);
        clearances.clear(family, people.get(reader).id(), compartment);
    }

    private Recipient from(Random random) {
        var one = people.get(TEAM.get(1 + random.nextInt(TEAM.size() - 1)));
        return switch (random.nextInt(3)) {
            case 0 -> Recipient.TEAM;
            case 1 ->
                new Recipient(Recipient.Kind.ORGANISATION, one.organisation().value());
            default -> Recipient.colleague(one.id().value());
        };
    }

    private static Set<Compartment> subjects(Random random) {
        var subjects = EnumSet.noneOf(Compartment.class);
        for (int i = random.nextInt(3); i > 0; i--) {
            subjects.add(Compartment.values()[1 + random.nextInt(Compartment.values().length - 1)]);
        }
        return subjects;
    }

    private void withdraw(FamilyId family, Recipient from, Set<Compartment> subjects, String seen) {
        var about = subjects.isEmpty() ? Set.of(Compartment.C0) : subjects;
        people.runAs(
                People.MIDWIFE,
                () -> assertThat(consents.withdraw(note(family, ConsentKind.WITHDRAWN, from, about, null), seen))
                        .isNull());
    }

    private static NoteConsent note(
            FamilyId family, ConsentKind kind, Recipient from, Set<Compartment> subjects, @Nullable String article) {
        return new NoteConsent(
                UUID.randomUUID(), family, kind, from, subjects, null, null, Interpreting.NONE, null, article, null);
    }

    /** What each of them reads, as row-level security says; an author nobody knows stands for the compartment as a whole. */
    private Map<String, Set<Piece>> readable(FamilyId family) {
        var readable = new HashMap<String, Set<Piece>>();
        for (var reader : TEAM) {
            people.runAs(
                    reader,
                    () -> new TransactionTemplate(transactions).executeWithoutResult(_ -> {
                        var pieces = new HashSet<Piece>();
                        for (var author : authors()) {
                            for (var compartment : Compartment.values()) {
                                if (sql.find(
                                                Boolean.class,
                                                "select access.may_read(:family, :compartment, :author) as open",
                                                p("family", family),
                                                p("compartment", compartment),
                                                p("author", id(author)))
                                        .orElseThrow()) {
                                    pieces.add(new Piece(compartment, author));
                                }
                            }
                        }
                        readable.put(reader, pieces);
                    }));
        }
        return readable;
    }

    private static List<String> authors() {
        var authors = new ArrayList<>(TEAM);
        authors.add("");
        return authors;
    }

    private ActorId id(String author) {
        return author.isEmpty()
                ? new ActorId(new UUID(0, 1))
                : people.get(author).id();
    }

    /** Where the preview and the effect differ, in what its reader may know: her own words, and what her relation opens. */
    private Set<String> faults(Withdrawal shown, Map<String, Set<Piece>> before, Map<String, Set<Piece>> after) {
        var known = Objects.requireNonNull(before.get(People.MIDWIFE));
        var faults = new TreeSet<String>();
        for (var reader : TEAM) {
            var lost = new HashSet<>(Objects.requireNonNull(before.get(reader)));
            lost.removeAll(Objects.requireNonNull(after.get(reader)));
            var said = said(shown, reader, Objects.requireNonNull(before.get(reader)));
            for (var piece : Objects.requireNonNull(before.get(reader))) {
                boolean mayKnow = known.contains(piece) || piece.author().isEmpty();
                if (mayKnow && !keepsOwn(piece, reader) && lost.contains(piece) != said.contains(piece)) {
                    faults.add(reader + " " + piece + (lost.contains(piece) ? " lost, not said" : " said, not lost"));
                }
            }
            shown.losses().stream()
                    .filter(one ->
                            one.whole() && one.who().equals(people.get(reader).id()))
                    .filter(_ -> !Objects.requireNonNull(after.get(reader)).isEmpty())
                    .forEach(_ -> faults.add(reader + " still reads something"));
        }
        return faults;
    }

    private Set<Piece> said(Withdrawal shown, String reader, Set<Piece> before) {
        var said = new HashSet<Piece>();
        for (var loss : shown.losses()) {
            if (!loss.who().equals(people.get(reader).id())) {
                continue;
            }
            if (loss.whole()) {
                said.addAll(before);
            }
            before.stream()
                    .filter(piece -> loss.subjects().contains(piece.compartment()))
                    .filter(piece -> !keepsOwn(piece, reader))
                    .forEach(said::add);
            loss.named()
                    .forEach(one -> Arrays.stream(authors().toArray(String[]::new))
                            .filter(author -> id(author).equals(one.author()))
                            .forEach(author -> said.add(new Piece(one.compartment(), author))));
        }
        return said;
    }

    /** Her own words on a restricted subject stay hers while the record is open to her; where she wrote none, there is nothing to lose. */
    private static boolean keepsOwn(Piece piece, String reader) {
        return piece.compartment().restricted() && piece.author().equals(reader);
    }
}
