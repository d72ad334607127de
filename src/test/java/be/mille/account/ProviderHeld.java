package be.mille.account;

import static be.mille.account.ThroughTheProvider.location;
import static be.mille.account.ThroughTheProvider.seat;
import static org.assertj.core.api.Assertions.assertThat;

import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import mille.provider.IdentityProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A program that knows a real OpenID provider in another process. */
@MilleTest
abstract class ProviderHeld {
    static final IdentityProvider PROVIDER = new IdentityProvider();
    private static final Pattern LINK = Pattern.compile("/invitation/([A-Za-z0-9_-]{43})");

    static {
        // one for all classes that need it, as their program is
        Runtime.getRuntime().addShutdownHook(new Thread(PROVIDER::close));
    }

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    People people;

    /** The provider lives by the wall clock; so does the program here. */
    @BeforeEach
    void now() {
        clock.set(Instant.now());
    }

    @AfterEach
    void theClockOfTheOthers() {
        clock.reset();
    }

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry settings) {
        var client = "spring.security.oauth2.client.";
        settings.add(client + "provider.provider.issuer-uri", PROVIDER::issuer);
        settings.add(client + "registration.provider.client-id", () -> "mille");
        settings.add(client + "registration.provider.client-secret", () -> "secret-of-the-client");
        settings.add(client + "registration.provider.scope", () -> "openid");
        settings.add(client + "registration.provider.client-name", () -> "the provider");
        settings.add("mille.step-up.acr", () -> "urn:other:high, " + IdentityProvider.TWO_MEANS);
    }

    Visitor arrived(String given, String family, String name) {
        var link = invited(People.ADMINISTRATOR, given, family);
        var visitor = visitor();
        visitor.get("/invitation/" + link);
        visitor.post("/invitation/" + link, Map.of());
        if (location(ThroughTheProvider.come(PROVIDER, visitor, name)).equals("/sign-in/as")) {
            visitor.post(
                    "/sign-in/as",
                    Map.of("seat", seat(visitor.get("/sign-in/as").body())));
        }
        return visitor;
    }

    String invited(String administrator, String given, String family) {
        var admin = new Visitor(port).signIn(people, administrator);
        admin.get("/people/new");
        var added = admin.post(
                "/people",
                Map.of(
                        "key",
                        UUID.randomUUID().toString(),
                        "given",
                        given,
                        "familyName",
                        family,
                        "function",
                        "PRIMARY_CARE_NURSE",
                        "startsOn",
                        "01/01/2026"));
        var one = location(added);
        admin.get(one);
        var link = LINK.matcher(admin.post(one + "/invitation", Map.of()).body());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    Visitor visitor() {
        return new Visitor("http://127.0.0.1:" + port);
    }
}
