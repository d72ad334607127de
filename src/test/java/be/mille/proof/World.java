package be.mille.proof;

import be.mille.testing.MilleTest;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestContextManager;
import org.springframework.test.context.TestPropertySource;

/** The whole program on a database of its own, with ids and a clock that repeat. */
final class World {
    /** Nobody: a browser without a sign-in. */
    static final String ANONYMOUS = "anonymous";

    final ApplicationContext context;
    final People people;
    final TestClock clock;
    final Chance chance;
    final int port;
    private final Map<String, Visitor> visitors = new HashMap<>();

    private World(ApplicationContext context) {
        this.context = context;
        people = context.getBean(People.class);
        clock = context.getBean(TestClock.class);
        chance = context.getBeanProvider(Chance.class).getIfAvailable(Chance::new);
        port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    static World first() {
        return of(new TestContextManager(First.class).getTestContext().getApplicationContext());
    }

    static World second() {
        return of(new TestContextManager(Second.class).getTestContext().getApplicationContext());
    }

    /** The one that other tests live in too: its chance is real. */
    static World of(ApplicationContext context) {
        return new World(context);
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    Owner owner() {
        return new Owner(context.getEnvironment());
    }

    /** What happens next happens at this moment and with these ids. */
    void at(java.time.Instant moment, long seed) {
        clock.set(moment);
        chance.seed(seed);
    }

    /** Signed in once; the same browser is used again. */
    Visitor visitor(String who) {
        return visitors.computeIfAbsent(who, code -> {
            chance.seed(code.hashCode());
            var visitor = new Visitor(port);
            if (code.equals(ANONYMOUS)) {
                visitor.get("/sign-in");
                return visitor;
            }
            return visitor.signIn(people, code);
        });
    }

    /** The log is not signed by the way: its public fingerprints say how much was done, and change with every act. */
    @MilleTest
    @Import(Chance.Seeded.class)
    @TestPropertySource(properties = "mille.twin=first")
    static final class First {}

    @MilleTest
    @Import(Chance.Seeded.class)
    @TestPropertySource(properties = "mille.twin=second")
    static final class Second {}
}
