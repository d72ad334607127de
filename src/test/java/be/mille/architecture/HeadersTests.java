package be.mille.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** T11: headers and cookies on every route, a token on every unsafe method, and no path spelling that changes a verdict. */
@MilleTest
class HeadersTests {
    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cache-Control", "no-store");

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Test
    void everyRouteCarriesTheHeaders() {
        var family = UUID.randomUUID().toString();
        for (var visitor : List.of(new Visitor(port), new Visitor(port).signIn(people, People.MIDWIFE))) {
            for (var route : AccessMatrix.ROUTES) {
                if (route.method().equals("GET")) {
                    check(visitor.get(route.pattern().replaceAll("\\{[^}]+}", family)), route.pattern());
                }
            }
            check(visitor.get("/no-such-page"), "/no-such-page");
        }
    }

    private static void check(HttpResponse<String> answer, String route) {
        boolean hers = route.startsWith("/here") || route.startsWith("/open") || route.startsWith("/reply");
        var expected = new HashMap<>(ALWAYS);
        if (hers) {
            expected.put("Referrer-Policy", "no-referrer");
        }
        expected.forEach((name, value) -> assertThat(answer.headers().firstValue(name))
                .as(route + " " + name)
                .hasValueSatisfying(found -> assertThat(found).contains(value)));
        var policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
        assertThat(policy)
                .as(route)
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
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
        for (var route : AccessMatrix.ROUTES) {
            if (!route.method().equals("POST")) {
                continue;
            }
            var visitor = new Visitor(port).signIn(people, People.MIDWIFE);
            visitor.forgetToken();
            var answer = visitor.post(
                    route.pattern().replaceAll("\\{[^}]+}", UUID.randomUUID().toString()), Map.of());
            assertThat(answer.statusCode()).as(route.key()).isIn(403, 404);
        }
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
