package be.mille.consent;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Bounds;
import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * What the preview of a withdrawal says is what row-level security answers afterwards: random teams, narrower relations, clearances and
 * duties. What the reader of the preview may not know is closed too, and is not in it.
 */
@MilleTest
class WithdrawalPreviewTests {
    private static final int SEEDS = 16;

    private static final List<Compartment> RESTRICTED =
            List.of(Compartment.C3, Compartment.C4, Compartment.C7, Compartment.C9);

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
    TestClock clock;

    @Autowired
    ApplicationContext context;

    Readable readable;

    @BeforeEach
    void whatEachOfThemReads() {
        readable = new Readable(context);
    }

    @Test
    void whatIsShownIsWhatHappens() {
        int losses = 0;
        int stays = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            var family = randomFamily(random);
            var from = from(random);
            var subjects = subjects(random);
            var before = readable.of(family);
            var shown = people.as(People.MIDWIFE, () -> consents.preview(family, from, subjects));
            var still = readable.of(family);
            assertThat(still).as("a preview changes nothing, seed %s", seed).isEqualTo(before);
            withdraw(family, from, subjects, shown.fingerprint());
            var after = readable.of(family);
            assertThat(readable.faults(shown, before, after))
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
        var before = readable.of(family);
        var shown = people.as(People.MIDWIFE, () -> consents.preview(family, Recipient.TEAM, Set.of()));
        assertThat(shown.losses()).isNotEmpty();
        assertThat(readable.faults(shown, before, readable.of(family))).isNotEmpty();
        withdraw(family, Recipient.TEAM, Set.of(), shown.fingerprint());
        var after = readable.of(family);
        assertThat(readable.faults(shown, before, after)).isEmpty();
        var fewer = new Withdrawal(
                shown.losses().subList(1, shown.losses().size()), shown.asleep(), shown.stays(), shown.closings());
        assertThat(readable.faults(fewer, before, after)).isNotEmpty();
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
        var piece = new Readable.Piece(Compartment.C3, People.SOCIAL_WORKER);
        assertThat(readable.of(secret).get(People.DOCTOR)).contains(piece);
        for (var subjects : List.of(Set.of(Compartment.C3), Set.<Compartment>of())) {
            assertThat(people.as(People.MIDWIFE, () -> consents.preview(secret, from, subjects)))
                    .isEqualTo(people.as(People.MIDWIFE, () -> consents.preview(plain, from, subjects)));
        }
        var shown = people.as(People.MIDWIFE, () -> consents.preview(secret, from, Set.of(Compartment.C3)));
        withdraw(secret, from, Set.of(Compartment.C3), shown.fingerprint());
        assertThat(readable.of(secret).get(People.DOCTOR))
                .doesNotContain(piece)
                .contains(new Readable.Piece(Compartment.C3, People.DOCTOR), new Readable.Piece(Compartment.C2, ""));
    }

    private FamilyId family() {
        return people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called("Preview")));
    }

    private FamilyId randomFamily(Random random) {
        var family = family();
        var there = new ArrayList<>(List.of(People.MIDWIFE));
        people.runAs(
                People.MIDWIFE,
                () -> Readable.TEAM.stream().skip(1).forEach(code -> {
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
        var one = people.get(Readable.TEAM.get(1 + random.nextInt(Readable.TEAM.size() - 1)));
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
}
