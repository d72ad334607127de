package be.mille.network;

import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody looks for is asked of her basin. */
@MilleTest
abstract class NetworkHeld {
    static final String NEED = "une place en maison maternelle avec deux enfants, en tigrinya, ";

    @Autowired
    People people;

    @Autowired
    NetworkQuestions questions;

    @Autowired
    TestClock clock;

    final String mark = UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    final String need = NEED + mark;

    @AfterEach
    void theClockStandsStillAgain() {
        clock.reset();
    }

    static AskNetwork command(Kind kind, String words, boolean looked) {
        return new AskNetwork(UUID.randomUUID(), kind, "maternal-home", words, "fr", looked);
    }

    QuestionId asked(Kind kind) {
        return ((SayOutcome.Sent) people.as(People.MIDWIFE, () -> questions.ask(command(kind, need, false)))).id();
    }

    SayOutcome said(String who, QuestionId id, String words, boolean looked) {
        return people.as(who, () -> questions.say(id, UUID.randomUUID(), words, "fr", looked));
    }

    boolean sees(String who, QuestionId id) {
        return people.as(who, () -> questions.all()).stream()
                .anyMatch(one -> one.id().equals(id));
    }
}
