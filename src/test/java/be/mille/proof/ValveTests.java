package be.mille.proof;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Compartment;
import be.mille.testing.MilleTest;
import be.mille.testing.TestClock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * T07, the valve: whatever she confides in a restricted subject, and in whatever order the child is born and written of, nothing of it
 * reaches whoever is there for the child, a page of the second parent, or a form about the child. {@code -Dmille.valve=<histories>}.
 */
@MilleTest
class ValveTests {
    private static final long SEED = 707;
    private static final int HISTORIES = Integer.getInteger("mille.valve", Scorecard.full() ? 200 : 2);
    /** Mental health is open to psychologists by their function; the valve is for what is named person by person. */
    static final Set<Compartment> CONFIDED = EnumSet.complementOf(
            EnumSet.of(Compartment.C0, Compartment.C0L, Compartment.C1, Compartment.C2, Compartment.C4));

    @Autowired
    ApplicationContext context;

    @Autowired
    TestClock clock;

    @AfterEach
    void theClockOfTheOthers() {
        clock.reset();
    }

    @Test
    void nothingSheConfidedReachesTheChildNorTheSecondParent() {
        var random = new Random(SEED);
        var leaks = new ArrayList<String>();
        int confided = 0;
        for (int i = 0; i < HISTORIES; i++) {
            var valve = new Valve(World.of(context), random);
            valve.happens();
            leaks.addAll(valve.leaks());
            confided += valve.confided();
        }
        var missed = missed(random);
        int controls = CONFIDED.size() + 1;
        new Scorecard(
                        "T07",
                        "histories of what she confided and of her child, read by whoever is there for the child and on the second parent’s pages",
                        HISTORIES,
                        leaks.size(),
                        SEED,
                        Scorecard.size("mille.valve"),
                        controls,
                        controls - missed.size())
                .keep();
        assertThat(leaks).isEmpty();
        assertThat(confided).as("much was confided").isGreaterThan(HISTORIES * 6);
        assertThat(missed).as("open valves that nobody saw").isEmpty();
    }

    /** Control: one subject is opened to whoever is there for the child; something she confided is written down about the child. */
    private List<String> missed(Random random) {
        var missed = new ArrayList<String>();
        var valve = new Valve(World.of(context), random);
        valve.happens();
        for (var subject : CONFIDED) {
            valve.confide(subject);
        }
        assertThat(valve.leaks()).isEmpty();
        for (var subject : CONFIDED) {
            valve.open(subject);
            if (valve.leaks().isEmpty()) {
                missed.add(subject.name());
            }
            valve.shut(subject);
        }
        assertThat(valve.leaks()).as("shut again").isEmpty();
        valve.copyToTheChild();
        if (valve.leaks().isEmpty()) {
            missed.add("a note about the child");
        }
        return missed;
    }
}
