package be.mille.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.proof.Scorecard;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.SeededWeb;
import be.mille.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** T11: headers and cookies on every route, and a token on every unsafe method. */
@MilleTest
class HeadersTests {
    private static final String POLICY = "Content-Security-Policy";
    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cache-Control", "no-store",
            "X-Frame-Options", "DENY",
            "Cross-Origin-Resource-Policy", "same-origin");

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    SeededWeb seeded;

    @AfterEach
    void asItWas() {
        seeded.plantNothing();
    }

    @Test
    void everyRouteCarriesTheHeaders() {
        var family = UUID.randomUUID().toString();
        var missing = new ArrayList<String>();
        int cells = 0;
        for (var visitor : List.of(new Visitor(port), new Visitor(port).signIn(people, People.MIDWIFE))) {
            for (var route : AccessMatrix.ROUTES) {
                if (route.method().equals("GET")) {
                    missing.addAll(
                            missing(visitor.get(route.pattern().replaceAll("\\{[^}]+}", family)), route.pattern()));
                    cells += ALWAYS.size() + 1;
                }
            }
            missing.addAll(missing(visitor.get("/no-such-page"), "/no-such-page"));
            cells += ALWAYS.size() + 1;
        }
        var dropped = new TreeSet<>(ALWAYS.keySet());
        dropped.add(POLICY);
        var unseen = dropped.stream().filter(one -> !caught(one)).toList();
        new Scorecard(
                        "T11",
                        "headers of an answer, on every page, with and without a sign-in",
                        cells,
                        missing.size(),
                        11,
                        "full",
                        dropped.size(),
                        dropped.size() - unseen.size())
                .keep();
        assertThat(missing).isEmpty();
        assertThat(unseen).as("headers nobody missed").isEmpty();
    }

    /** Control: no answer has this header. */
    private boolean caught(String header) {
        seeded.drop(header);
        try {
            return !missing(new Visitor(port).get("/sign-in"), "/sign-in").isEmpty();
        } finally {
            seeded.plantNothing();
        }
    }

    private static List<String> missing(HttpResponse<String> answer, String route) {
        boolean hers = route.startsWith("/here") || route.startsWith("/open") || route.startsWith("/reply");
        var missing = new ArrayList<String>();
        var expected = new HashMap<>(ALWAYS);
        if (hers) {
            expected.put("Referrer-Policy", "no-referrer");
        }
        expected.forEach((name, value) -> {
            if (!answer.headers().firstValue(name).orElse("").contains(value)) {
                missing.add(route + " " + name);
            }
        });
        var policy = answer.headers().firstValue(POLICY).orElse("");
        for (var part :
                List.of("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")) {
            if (!policy.contains(part)) {
                missing.add(route + " " + part);
            }
        }
        if (policy.contains("unsafe")) {
            missing.add(route + " allows what is unsafe");
        }
        return missing;
    }

    @Test
    void theSessionCookieIsBoundToThisHostAndHiddenFromScripts() {
        var cookie = new Visitor(port)
                .get("/sign-in").headers().allValues("Set-Cookie").stream()
                        .filter(one -> one.startsWith("__Host-mille="))
                        .findFirst()
                        .orElseThrow();
        assertThat(cookie)
                .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Domain");
    }

    @Test
    void anUnsafeMethodWithoutTheTokenChangesNothing() {
        var through = withoutTheToken();
        seeded.forgetTheToken();
        int caught = withoutTheToken().isEmpty() ? 0 : 1;
        var posts = AccessMatrix.ROUTES.stream()
                .filter(one -> one.method().equals("POST"))
                .count();
        new Scorecard("T11", "forms sent without their token", posts, through.size(), 11, "full", 1, caught).keep();
        assertThat(through).isEmpty();
        assertThat(caught).as("a program that asks for no token").isOne();
    }

    private List<String> withoutTheToken() {
        var through = new ArrayList<String>();
        for (var route : AccessMatrix.ROUTES) {
            if (!route.method().equals("POST")) {
                continue;
            }
            var visitor = new Visitor(port).signIn(people, People.MIDWIFE);
            visitor.forgetToken();
            var answer = visitor.post(
                    route.pattern().replaceAll("\\{[^}]+}", UUID.randomUUID().toString()), Map.of());
            if (answer.statusCode() != 403 && answer.statusCode() != 404) {
                through.add(route.key() + " " + answer.statusCode());
            }
        }
        return through;
    }

    @Test
    void anotherSpellingOfAPathOpensNothing() {
        var visitor = new Visitor(port);
        for (var path : List.of(
                "//families",
                "/./families",
                "/families/",
                "/families;x=1",
                "/%66amilies",
                "/families%2f",
                "/FAMILIES",
                "/families/..;/families",
                "/static/../families",
                "/sign-in/..%2ffamilies")) {
            var answer = visitor.get(path);
            assertThat(answer.statusCode()).as(path).isIn(303, 400, 404);
            if (answer.statusCode() == 303) {
                assertThat(answer.headers().firstValue("Location").orElse(""))
                        .as(path)
                        .startsWith("/sign-in");
            }
        }
    }
}
