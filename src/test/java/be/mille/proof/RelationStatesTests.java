package be.mille.proof;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Access;
import be.mille.access.Action;
import be.mille.access.Compartment;
import be.mille.kernel.FamilyId;
import be.mille.sql.Sql;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * T01: whoever she is, however she stands to a family, whatever she wants to do and about which subject: the decision function, the wall
 * of the database and every page answer as the signed tables say ({@link Signed}). {@code -Dmille.matrix=<pairs>}: how many of the
 * readers and states each page is asked by; the full run takes all.
 */
@MilleTest
class RelationStatesTests {
    private static final List<String> READERS = Scorecard.full()
            ? StandingPairs.EVERYBODY
            : List.of(
                    People.HOSPITAL_MIDWIFE,
                    People.SOCIAL_WORKER,
                    People.PSYCHOLOGIST,
                    "marianne-colson",
                    People.ADMINISTRATOR,
                    People.OFFICER);

    @Autowired
    ApplicationContext context;

    @Autowired
    @Qualifier("accessEngine")
    Access access;

    @Autowired
    Sql sql;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @AfterEach
    void theClockOfTheOthers() {
        clock.reset();
    }

    @Test
    void theDecisionTheWallAndEveryPageAnswerAsTheSignedTablesSay() {
        var world = World.of(context);
        var pairs = StandingPairs.make(world, READERS);
        var actions = FamilyActions.all();
        assertThat(actions).hasSizeGreaterThan(150);
        var wrong = new ArrayList<String>();
        long cells = 0;
        for (var pair : pairs) {
            cells += decisions(pair, actions, wrong);
            cells += walls(pair, wrong);
        }
        var pages = new StandingPages(world, pairs);
        cells += pages.ask(wrong);
        int controls = Scorecard.full() ? 20 : 5;
        int caught = pages.withoutTheirChecks(controls);
        StandingPairs.end(world, pairs);
        new Scorecard(
                        "T01",
                        "decisions, walls and pages for " + pairs.size()
                                + " ways of standing to a family; the checks of a page taken away",
                        cells,
                        wrong.size(),
                        StandingPages.SEED,
                        Scorecard.size("mille.matrix"),
                        controls,
                        caught)
                .keep();
        assertThat(wrong.stream().limit(30)).as(wrong.size() + " of " + cells).isEmpty();
        assertThat(caught).as("pages without their checks, seen").isEqualTo(controls);
    }

    /** What others than those who accompany families may do is about no family, and signed as such one by one. */
    @Test
    void whatOthersMayDoIsSigned() {
        assertThat(FamilyActions.forOthersToo()).isEqualTo(FamilyActions.ofNoFamily());
    }

    private long decisions(StandingPairs.Pair pair, List<Action> actions, List<String> wrong) {
        return people.as(
                pair.reader(),
                () -> inOne(() -> {
                    long cells = 0;
                    for (var action : actions) {
                        for (var compartment : Compartment.values()) {
                            cells++;
                            boolean expected = pair.function().accompaniesFamilies()
                                    && pair.signed().permits(action, compartment);
                            if (access.offers(action, pair.family(), compartment) != expected) {
                                wrong.add(pair + " " + action.code() + " " + compartment + ": not " + expected);
                            }
                        }
                    }
                    return cells;
                }));
    }

    /** The database knows no functions: that nobody who accompanies nobody gets a relation is kept elsewhere. */
    private long walls(StandingPairs.Pair pair, List<String> wrong) {
        if (pair.state() == Standing.FORGED) {
            return 0;
        }
        var opened = people.as(pair.reader(), () -> inOne(() -> opened(pair.family(), pair.reader())));
        long cells = 0;
        for (var compartment : Compartment.values()) {
            for (var author : List.of("", People.MIDWIFE, pair.reader())) {
                for (boolean write : new boolean[] {false, true}) {
                    cells++;
                    boolean expected = pair.signed().walls(compartment, author.equals(People.MIDWIFE), write);
                    if (opened.contains(name(compartment, author, write)) != expected) {
                        wrong.add(pair + " in the database " + name(compartment, author, write) + ": not " + expected);
                    }
                }
            }
        }
        return cells;
    }

    private static String name(Compartment compartment, String author, boolean write) {
        return compartment + " of " + author + (write ? " to write" : " to read");
    }

    private Set<String> opened(FamilyId family, String reader) {
        var found = new java.util.HashSet<String>();
        for (var author : List.of("", People.MIDWIFE, reader)) {
            for (boolean write : new boolean[] {false, true}) {
                sql.list(
                                String.class,
                                "select one from unnest(cast(:all as text[])) one where access.opens(:family, one, cast(:author as uuid), :write)",
                                Sql.p("all", Set.of(Compartment.values())),
                                Sql.p("family", family),
                                Sql.p(
                                        "author",
                                        author.isEmpty()
                                                ? null
                                                : people.get(author).id()),
                                Sql.p("write", write))
                        .forEach(one -> found.add(name(Compartment.valueOf(one), author, write)));
            }
        }
        return found;
    }

    private <T> T inOne(Supplier<T> work) {
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(_ -> work.get()));
    }
}
