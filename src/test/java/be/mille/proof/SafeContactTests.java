package be.mille.proof;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.family.PersonRecords;
import be.mille.outbox.Outbox;
import be.mille.testing.MailTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.SeededContact;
import be.mille.testing.SeededContact.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * T07, the outbox: whatever happens to the ways to reach her and in whatever order, nothing is handed to the mail server through one that
 * is unsafe, unknown, expired, ended, shared, somebody else's, or outside its hours. The mail server is real.
 */
class SafeContactTests extends MailTest {
    private static final long SEED = 7;
    private static final int AT_ONCE = 50;
    private static final int HISTORIES = Integer.getInteger("mille.contact", Scorecard.full() ? 10_000 : 200);
    private static final int MOST_FOR_A_CONTROL = 500;
    /** Then others take their place: nobody has had thousands of telephone numbers. */
    private static final int HISTORIES_OF_ONE = 20;

    @Autowired
    PersonRecords records;

    @Autowired
    Outbox outbox;

    @Autowired
    SeededContact seeded;

    @Autowired
    PlatformTransactionManager transactions;

    private List<Reachable> families = List.of();
    private int handedOver;

    @BeforeEach
    void otherFamilies() {
        clock.reset();
        families = IntStream.range(0, AT_ONCE)
                .mapToObj(number -> people.as(
                        People.MIDWIFE,
                        () -> new Reachable(
                                records.open(OpenFamilies.called("Samira")), number, records, outbox, seeded)))
                .toList();
    }

    @AfterEach
    void asItWas() {
        seeded.plant(Fault.NONE);
    }

    @Test
    void nothingEverGoesThroughAnUnsafeExpiredOrEndedWayOrOutsideItsHours() {
        var random = new Random(SEED);
        var violations = new ArrayList<String>();
        for (int i = 0; i < HISTORIES; i += AT_ONCE) {
            if (i > 0 && i % (AT_ONCE * HISTORIES_OF_ONE) == 0) {
                otherFamilies();
            }
            violations.addAll(histories(random));
        }
        int sent = handedOver;
        var faults = EnumSet.complementOf(EnumSet.of(Fault.NONE));
        var missed = faults.stream().filter(fault -> !caught(fault)).toList();
        new Scorecard(
                        "T07",
                        "histories of ways to reach her and messages, over a real mail server",
                        HISTORIES,
                        violations.size(),
                        SEED,
                        Scorecard.size("mille.contact"),
                        faults.size(),
                        faults.size() - missed.size())
                .keep();
        assertThat(violations).isEmpty();
        assertThat(sent).as("much did go out").isGreaterThan(HISTORIES / 4);
        assertThat(missed).as("faults that nobody saw").isEmpty();
    }

    private boolean caught(Fault fault) {
        var random = new Random(SEED);
        for (int i = 0; i < MOST_FOR_A_CONTROL; i += AT_ONCE) {
            seeded.plant(fault);
            if (!histories(random).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** A few weeks of many families, each with a story of its own, and what went where it should not. */
    private List<String> histories(Random random) {
        clock.reset();
        clock.forward(Duration.ofMinutes(random.nextInt(7 * 24 * 60)));
        everybody(family -> family.begin(random, clock.instant()));
        var violations = new ArrayList<String>();
        int events = 5 + random.nextInt(6);
        for (int i = 0; i < events; i++) {
            everybody(family -> family.something(random, clock.instant()));
            var far = random.nextInt(4) == 0;
            clock.forward(Duration.ofMinutes(random.nextInt(far ? 14 * 24 * 60 : 10 * 60)));
            violations.addAll(round());
        }
        everybody(Reachable::endEverything);
        violations.addAll(round());
        clock.forward(Reachable.WORTH_SENDING);
        violations.addAll(round());
        return violations;
    }

    private void everybody(java.util.function.Consumer<Reachable> work) {
        people.runAs(
                People.MIDWIFE,
                () -> new TransactionTemplate(transactions).executeWithoutResult(_ -> families.forEach(work)));
    }

    private List<String> round() {
        rounds.sendWhatIsDue();
        var violations = new ArrayList<String>();
        for (var mail : POST.collect()) {
            handedOver++;
            var to = mail.to().substring(1, mail.to().length() - 1);
            var why = families.stream()
                    .filter(one -> one.hasHad(to))
                    .findFirst()
                    .map(one -> one.closed(to, clock.instant()))
                    .orElse("unknown");
            if (!why.isEmpty()) {
                violations.add(to + " at " + clock.instant() + ": " + why);
            }
        }
        return violations;
    }
}
