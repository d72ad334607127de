package be.mille.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.audit.Attempts.Kind;
import be.mille.testing.MilleTest;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** What nobody known tries at nothing known is counted by the minute and the kind, and nothing else is kept of it. */
@MilleTest
class AttemptsTests {
    private static final String SECRET = "A".repeat(43);

    @LocalServerPort
    int port;

    @Autowired
    CountedAttempts attempts;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    Environment settings;

    private Owner owner;

    @BeforeEach
    void nothingWasTried() {
        owner = new Owner(settings);
        attempts.write();
        owner.run("delete from audit.attempt");
    }

    @AfterEach
    void theClockOfTheOthers() {
        clock.reset();
    }

    private List<String> counted() {
        attempts.write();
        return owner.strings("select kind || ' ' || times from audit.attempt order by minute, kind");
    }

    @Test
    void secretsThatAreNoneAreCounted() {
        var nobody = new Visitor(port);
        assertThat(nobody.get("/invitation/" + SECRET).statusCode()).isEqualTo(404);
        for (var code : Map.of("/open/", "123456", "/reply/", "12345678").entrySet()) {
            nobody.get(code.getKey() + SECRET);
            nobody.post(code.getKey() + SECRET, Map.of("code", code.getValue()));
        }
        assertThat(counted()).containsExactly("DOOR 1", "INVITATION 1", "LETTER 1");
    }

    @Test
    void pathsThatEndBeforeAnythingLookedAtThemAreCounted() {
        var midwife = new Visitor(port).signIn(people, People.MIDWIFE);
        counted();
        owner.run("delete from audit.attempt");
        var mutations =
                List.of("/Families", "/families;x=1", "/families/%2e%2e/people", "//families", "/families/a/b/c/d");
        for (var path : mutations) {
            assertThat(midwife.bytes(path, Map.of()).statusCode()).as(path).isIn(400, 404);
        }
        assertThat(counted()).containsExactly("PATH " + mutations.size());
    }

    /** Of another site, or of a page that is not ours: before anything of the program looks at it, with a session or without. */
    @Test
    void formsThatDoNotComeFromOurPagesAreCounted() {
        var midwife = new Visitor(port).signIn(people, People.MIDWIFE);
        counted();
        owner.run("delete from audit.attempt");
        assertThat(midwife.plant("/me/mail", Map.of("mail", "")).statusCode()).isEqualTo(403);
        midwife.get("/me");
        assertThat(midwife.post("/me/mail", Map.of("mail", "")).statusCode())
                .as("control: from our page")
                .isEqualTo(303);
        midwife.forgetToken();
        assertThat(midwife.post("/me/mail", Map.of("mail", "")).statusCode())
                .as("like nothing at all")
                .isEqualTo(404);
        assertThat(counted()).containsExactly("FORM 2");
    }

    @Test
    void keysThatHoldForNobodyAreCountedAndFillNoLog() {
        var before = entries();
        for (int i = 0; i < 3; i++) {
            var nobody = new Visitor(port);
            nobody.get("/sign-in");
            nobody.post("/sign-in/passkey", Map.of("credential", "no json"));
        }
        assertThat(counted()).containsExactly("SIGN_IN 3");
        assertThat(entries()).isEqualTo(before);
    }

    private List<String> entries() {
        return owner.strings("select count(*) from audit.entry");
    }

    /** Control: what a page itself refuses has its row in the log, and what is answered is no attempt. */
    @Test
    void aPageThatRefusesOrAnswersIsNotCounted() {
        var midwife = new Visitor(port).signIn(people, People.MIDWIFE);
        counted();
        owner.run("delete from audit.attempt");
        midwife.get("/families");
        assertThat(midwife.get("/families/018f3f00-0000-7000-8000-000000000000").statusCode())
                .isEqualTo(404);
        assertThat(midwife.get("/people").statusCode()).isEqualTo(404);
        assertThat(counted()).isEmpty();
    }

    @Test
    void aThousandInAMinuteAreOneRowAndEachMinuteHasItsOwn() {
        for (int i = 0; i < 1000; i++) {
            attempts.count(Kind.DOOR);
        }
        attempts.write();
        attempts.count(Kind.DOOR);
        clock.forward(Duration.ofMinutes(1));
        attempts.count(Kind.DOOR);
        assertThat(counted()).containsExactly("DOOR 1001", "DOOR 1");
    }

    @Test
    void afterAYearTheyAreForgotten() {
        attempts.count(Kind.PATH);
        clock.forward(Duration.ofDays(364));
        attempts.forget();
        assertThat(counted()).hasSize(1);
        clock.forward(Duration.ofDays(2));
        attempts.forget();
        assertThat(counted()).isEmpty();
    }

    /** Whoever reads the database as the program does cannot read, change or take away a count. */
    @Test
    void theProgramItselfMayOnlyAddToThem() {
        assertThat(owner.strings("""
                        select privilege_type from information_schema.table_privileges
                        where table_schema = 'audit' and table_name = 'attempt' and grantee = 'mille_app'
                        """)).isEmpty();
        assertThat(
                        owner.strings(
                                "select column_name from information_schema.columns where table_schema = 'audit' and table_name = 'attempt'"))
                .containsExactlyInAnyOrder("minute", "kind", "times");
    }
}
