package be.mille.proof;

import static be.mille.sql.Sql.p;
import static org.assertj.core.api.Assertions.assertThat;

import be.mille.family.PersonRecords;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.sql.Sql;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * T07, what is shared: in whatever order colleagues join, are named, narrowed, kept away, leave or run out of time, each reads exactly the
 * notes, replies, requests, handovers, letters, mandates, open relays and authorities a small model says; through the program, and through the database without it.
 */
@MilleTest
class ReadingHistoriesTests {
    private static final long SEED = 77;
    private static final int HISTORIES = Integer.getInteger("mille.reading", Scorecard.full() ? 1_000 : 12);
    private static final int MOST_FOR_A_CONTROL = 100;
    private static final List<String> READERS = List.of(
            People.SOCIAL_WORKER, People.DOCTOR, People.PSYCHOLOGIST, People.HOSPITAL_MIDWIFE, People.OTHER_MIDWIFE);
    private static final String EVERYTHING = """
            select 'NOTE ' || id as name from note.note where family = :family
            union all select 'REPLY ' || id from note.reply where family = :family
            union all select 'REQUEST ' || id from referral.request where family = :family
            union all select 'HANDOVER ' || id from handover.handover where family = :family
            union all select 'LETTER ' || id from handover.letter where family = :family
            union all select 'MANDATE ' || id from coordination.mandate where family = :family
            union all select 'RELAY ' || id from relay.open_relay where family = :family
            union all select 'AUTHORITY ' || id from relay.authority where family = :family
            """;

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    ApplicationContext context;

    @Autowired
    Environment settings;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Sql sql;

    @Autowired
    TestClock clock;

    private int seen;
    private int looks;

    @AfterEach
    void asItWas() {
        clock.reset();
    }

    @Test
    void eachReadsWhatIsForHerAndNothingElseWhateverHappens() {
        var random = new Random(SEED);
        var violations = new ArrayList<String>();
        for (int i = 0; i < HISTORIES; i++) {
            violations.addAll(history(random, _ -> {}));
        }
        int read = seen;
        var missed = new ArrayList<ForgottenRule>();
        for (var rule : ForgottenRule.values()) {
            if (!caught(rule)) {
                missed.add(rule);
            }
        }
        int planted = ForgottenRule.values().length;
        new Scorecard(
                        "T07",
                        "histories of who may read notes, requests, handovers, mandates, open relays and authorities",
                        HISTORIES,
                        violations.size(),
                        SEED,
                        Scorecard.size("mille.reading"),
                        planted,
                        planted - missed.size())
                .keep();
        assertThat(violations).isEmpty();
        assertThat(read).as("much was read, in %s looks", looks).isGreaterThan(HISTORIES * 10);
        assertThat(missed).as("rules nobody missed").isEmpty();
    }

    private boolean caught(ForgottenRule rule) {
        var random = new Random(SEED);
        var owner = new Owner(settings);
        var back = rule.plant(owner);
        try {
            for (int i = 0; i < MOST_FOR_A_CONTROL; i++) {
                if (!history(random, family -> rule.spoil(owner, family)).isEmpty()) {
                    return true;
                }
            }
            return false;
        } finally {
            back.run();
        }
    }

    private List<String> history(Random random, Consumer<FamilyId> fault) {
        clock.reset();
        var family = people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called("Amina")));
        var readers =
                READERS.stream().map(code -> new Around(code, family, context)).toList();
        var things = new SharedThings(family, context);
        int joining = 2 + random.nextInt(2);
        readers.subList(0, joining).forEach(one -> one.join(clock.instant()));
        var violations = new ArrayList<String>();
        int events = 8 + random.nextInt(6);
        for (int i = 0; i < events && violations.isEmpty(); i++) {
            clock.forward(Duration.ofMinutes(1 + random.nextInt(random.nextInt(4) == 0 ? 2000 : 60)));
            if (random.nextInt(5) < 3) {
                write(things, readers, random);
            } else {
                readers.get(random.nextInt(readers.size() - 1)).change(random, clock.instant());
            }
            fault.accept(family);
            clock.forward(Duration.ofMinutes(1));
            readers.forEach(one -> violations.addAll(look(family, one, things)));
        }
        return violations;
    }

    private void write(SharedThings things, List<Around> readers, Random random) {
        var now = clock.instant();
        var team = readers.stream()
                .filter(one -> one.accompanies(now) && !one.keptAway())
                .toList();
        people.runAs(People.MIDWIFE, () -> things.something(random, team, Brussels.today(clock)));
    }

    private List<String> look(FamilyId family, Around reader, SharedThings things) {
        looks++;
        var expected = things.all().stream()
                .filter(one -> one.isFor(reader, people, clock.instant()))
                .map(Shared::name)
                .collect(Collectors.toUnmodifiableSet());
        seen += expected.size();
        var violations = new ArrayList<String>();
        compare(violations, reader, "the program", expected, people.as(reader.code(), things::read));
        compare(
                violations,
                reader,
                "the database",
                expected,
                people.as(reader.code(), () -> inOne(() -> rows(family))));
        return violations;
    }

    private <T> T inOne(Supplier<T> work) {
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(_ -> work.get()));
    }

    private Set<String> rows(FamilyId family) {
        return Set.copyOf(sql.list(row -> row.getString("name"), EVERYTHING, p("family", family)));
    }

    private static void compare(
            List<String> violations, Around reader, String where, Set<String> expected, Set<String> found) {
        var more = new HashSet<>(found);
        more.removeAll(expected);
        var less = new HashSet<>(expected);
        less.removeAll(found);
        more.forEach(one -> violations.add(where + " shows " + reader.code() + " " + one));
        less.forEach(one -> violations.add(where + " hides from " + reader.code() + " " + one));
    }
}
