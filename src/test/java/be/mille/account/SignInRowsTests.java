package be.mille.account;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.ActorFunction;
import be.mille.directory.Post;
import be.mille.directory.Posts;
import be.mille.kernel.ActorId;
import be.mille.testing.MilleTest;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** The log says who began to act in which post, and who tried to and may not. */
@MilleTest
class SignInRowsTests {
    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Posts posts;

    @Autowired
    Environment settings;

    private ActorId post;

    @BeforeEach
    void somebodyNew() {
        post = people.as(
                People.ADMINISTRATOR,
                () -> posts.add(
                        UUID.randomUUID(),
                        new Post.Fields(
                                "Anna",
                                "Peeters",
                                ActorFunction.HOSPITAL_MIDWIFE,
                                null,
                                List.of("fr"),
                                TestClock.TODAY,
                                null,
                                null)));
    }

    private Visitor comes() {
        var visitor = new Visitor(port);
        visitor.get("/sign-in");
        visitor.post("/sign-in", Map.of("professional", post.toString()));
        return visitor;
    }

    private List<String> rows() {
        return new Owner(settings)
                .strings(
                        "select concat_ws(' ', action, outcome, reason, function) from audit.entry where actor = ?"
                                + " and action in ('account.sign-in', 'account.take-post') order by position",
                        post.value());
    }

    private void suspended() {
        people.runAs(People.ADMINISTRATOR, () -> posts.suspend(post, 1));
    }

    @Test
    void eachSignInIsARow() {
        comes();
        comes();
        assertThat(rows()).hasSize(2).containsOnly("account.sign-in PERMIT PERMITTED HOSPITAL_MIDWIFE");
    }

    @Test
    void whoeverIsStoppedLeavesARowWhereSheIsAndEachTimeSheComesBack() {
        var there = comes();
        suspended();
        assertThat(there.get("/families").headers().firstValue("Location")).contains("/sign-in?closed");
        there.get("/families");
        assertThat(rows())
                .as("once: nobody is signed in then")
                .containsExactly(
                        "account.sign-in PERMIT PERMITTED HOSPITAL_MIDWIFE",
                        "account.sign-in DENY CLOSED HOSPITAL_MIDWIFE");
        comes();
        assertThat(rows()).hasSize(3).last().isEqualTo("account.sign-in DENY CLOSED HOSPITAL_MIDWIFE");
    }

    @Test
    void aPostThatIsNotHersLeavesARowThatSaysWhich() {
        var visitor = comes();
        visitor.get("/me");
        var colleague = people.get(People.MIDWIFE).id();
        for (var seat : List.of(colleague.toString(), "nobody's")) {
            assertThat(visitor.post("/me/act-as", Map.of("seat", seat)).statusCode())
                    .isEqualTo(404);
        }
        assertThat(rows())
                .endsWith(
                        "account.take-post DENY NOT_OWN " + colleague + " HOSPITAL_MIDWIFE",
                        "account.take-post DENY NOT_OWN HOSPITAL_MIDWIFE");
    }

    /** Where it cannot be written, nobody comes in. */
    @Test
    void withoutItsRowNoSignIn() {
        var owner = new Owner(settings);
        owner.run("alter table audit.entry add constraint broken check (action <> 'account.sign-in') not valid");
        try {
            assertThat(comes().get("/families").headers().firstValue("Location"))
                    .hasValueSatisfying(where -> assertThat(where).startsWith("/sign-in"));
        } finally {
            owner.run("alter table audit.entry drop constraint broken");
        }
        assertThat(comes().get("/families").statusCode()).as("control").isEqualTo(200);
    }
}
