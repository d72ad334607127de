package be.mille.account;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.testing.MilleTest;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.SoftKey;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** Keys that sign in and prove, over plain HTTP. */
@MilleTest
abstract class PasskeyHeld {
    static final Pattern ID = Pattern.compile("/me/passkeys/([0-9a-f-]{36})/name");

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    Environment settings;

    @BeforeEach
    @AfterEach
    void noKeysAndTheClockOfTheOthers() {
        new Owner(settings).run("delete from account.passkey");
        clock.reset();
    }

    SoftKey key() {
        return new SoftKey("http://localhost:" + port);
    }

    Visitor signedIn(String code) {
        return new Visitor(port).signIn(people, code);
    }

    Visitor nobody() {
        var visitor = new Visitor(port);
        visitor.get("/sign-in");
        return visitor;
    }

    void prove(Visitor visitor, String code) {
        visitor.get("/me/passkeys/new");
        visitor.get("/prove");
        assertThat(location(
                        visitor.post("/prove", Map.of("again", people.get(code).name()))))
                .isEqualTo("/prove");
    }

    HttpResponse<String> add(Visitor visitor, String code, SoftKey key, String label) {
        prove(visitor, code);
        visitor.get("/me/passkeys/new");
        var options = visitor.post("/me/passkeys/new/challenge", Map.of());
        assertThat(options.statusCode()).isEqualTo(200);
        return visitor.post("/me/passkeys", Map.of("credential", key.create(options.body()), "label", label));
    }

    static String challenge(Visitor visitor) {
        return visitor.post("/passkey/challenge", Map.of()).body();
    }

    static String signIn(Visitor visitor, SoftKey key) {
        return location(visitor.post("/sign-in/passkey", Map.of("credential", key.show(challenge(visitor)))));
    }

    static String id(String page) {
        var found = ID.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("status " + answer.statusCode());
    }
}
