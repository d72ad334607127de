package be.mille.architecture;

import static be.mille.sql.Sql.p;
import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.EndReason;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.architecture.AccessMatrix.Route;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.proof.Scorecard;
import be.mille.sql.Sql;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.SeededAccess;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** T01: every endpoint is classified, and every visitor gets over real HTTP what the table says. */
@MilleTest
class AccessMatrixTests {
    private static final String UNKNOWN = "018f3f00-0000-7000-8000-000000000000";

    private static final long SEED = 1;
    private static final int CONTROLS = 8;

    @LocalServerPort
    int port;

    @Autowired
    SeededAccess seeded;

    @Autowired
    People people;

    @Autowired
    Relations relations;

    @Autowired
    PersonRecords records;

    @Autowired
    Sql sql;

    @Autowired
    TestClock clock;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void everyEndpointIsClassifiedAndEveryLineOfTheTableExists() {
        var served = new TreeSet<String>();
        mappings.getHandlerMethods().forEach((info, handler) -> {
            for (var pattern : info.getPatternValues()) {
                if (!handler.getBeanType().getName().startsWith("be.mille")) {
                    continue;
                }
                if (pattern.equals("/error")) {
                    continue; // reached by the container only, with whatever method failed
                }
                var methods = info.getMethodsCondition().getMethods();
                assertThat(methods).as("a method is named for " + pattern).isNotEmpty();
                methods.forEach(method -> served.add(method + " " + pattern));
            }
        });
        assertThat(served).isEqualTo(new TreeSet<>(AccessMatrix.byKey().keySet()));
    }

    @Test
    void everyVisitorGetsWhatTheTableSays() {
        var family = familyWithATeam();
        var visitors = visitors();
        var mismatches = new ArrayList<String>();
        int cells = 0;
        for (var route : AccessMatrix.ROUTES) {
            for (var expectation : AccessMatrix.EXPECTATIONS) {
                if (!expectation.kind().equals(route.kind()) || route.pattern().equals("/sign-in")) {
                    continue;
                }
                cells++;
                var visitor = visitors.get(expectation.visitor());
                var got = outcome(visitor, route, family);
                if (!got.equals(expectation.expected())) {
                    mismatches.add(route.key() + " as " + expectation.visitor() + ": expected " + expectation.expected()
                            + ", got " + got);
                }
            }
        }
        int caught = withoutTheirChecks(visitors.get("midwife-elsewhere"), family);
        new Scorecard(
                        "T01",
                        "every endpoint, asked by everybody of the table; the checks of a page taken away",
                        cells,
                        mismatches.size(),
                        SEED,
                        "full",
                        CONTROLS,
                        caught)
                .keep();
        assertThat(mismatches).isEmpty();
        assertThat(cells).isGreaterThan(AccessMatrix.ROUTES.size());
        assertThat(caught).as("pages without their checks, seen").isEqualTo(CONTROLS);
    }

    /** Control: on some pages nobody is refused any more, neither by the program nor by the wall of the database. */
    private int withoutTheirChecks(Visitor stranger, FamilyId family) {
        var pages = new ArrayList<>(AccessMatrix.ROUTES.stream()
                .filter(one ->
                        one.kind().equals("FAMILY_READ") && one.method().equals("GET") && !one.hasMoreThanTheFamily())
                .toList());
        Collections.shuffle(pages, new Random(SEED));
        seeded.letPass(people.get(People.MIDWIFE).actor());
        try {
            return (int) pages.subList(0, CONTROLS).stream()
                    .filter(route -> !outcome(stranger, route, family).equals("hidden"))
                    .count();
        } finally {
            seeded.plantNothing();
        }
    }

    /** Negative control: with a relation of her own, the same visitor is answered, so "hidden" is not a constant. */
    @Test
    void theSameVisitorIsAnsweredOnceSheHasARelation() {
        var family = familyWithATeam();
        var route = new Route("GET", "/families/{family}", "FAMILY_READ");
        var visitor = new Visitor(port).signIn(people, People.OTHER_MIDWIFE);
        assertThat(outcome(visitor, route, family)).isEqualTo("hidden");
        people.runAs(People.MIDWIFE, () -> add(family, People.OTHER_MIDWIFE, RelationType.HEALTH_CARE));
        assertThat(outcome(visitor, route, family)).isEqualTo("answered");
    }

    private Map<String, Visitor> visitors() {
        var visitors = new HashMap<String, Visitor>(Map.of("anonymous", anonymous()));
        Map.of(
                        "midwife-of-the-family", People.MIDWIFE,
                        "midwife-elsewhere", People.OTHER_MIDWIFE,
                        "social-worker-of-the-family", People.SOCIAL_WORKER,
                        "psychologist-whose-relation-ended", People.PSYCHOLOGIST,
                        "doctor-she-excluded", People.DOCTOR,
                        "administrator", People.ADMINISTRATOR,
                        "facilitator", People.FACILITATOR,
                        "confidentiality-officer", People.OFFICER,
                        "analyst", People.ANALYST,
                        "operator", People.OPERATOR)
                .forEach((visitor, code) -> visitors.put(visitor, new Visitor(port).signIn(people, code)));
        return visitors;
    }

    private Visitor anonymous() {
        var visitor = new Visitor(port);
        visitor.get("/sign-in");
        return visitor;
    }

    private FamilyId familyWithATeam() {
        FamilyId family = people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called("Matrix")));
        people.runAs(People.MIDWIFE, () -> {
            add(family, People.SOCIAL_WORKER, RelationType.SOCIAL_CARE);
            add(family, People.PSYCHOLOGIST, RelationType.HEALTH_CARE);
            add(family, People.DOCTOR, RelationType.HEALTH_CARE);
            relations.end(family, people.get(People.PSYCHOLOGIST).id(), EndReason.CARE_ENDED);
            new TransactionTemplate(transactions)
                    .executeWithoutResult(_ -> sql.update(
                            "insert into access.exclusion (id, family, actor, noted_at) values (:id, :family, :actor, :noted)",
                            p("id", UUID.randomUUID()),
                            p("family", family),
                            p("actor", people.get(People.DOCTOR).id()),
                            p("noted", clock.instant())));
        });
        return family;
    }

    private void add(FamilyId family, String code, RelationType type) {
        relations.add(family, people.get(code).actor(), type, clock.instant(), Proof.BROUGHT_IN);
    }

    private String outcome(Visitor visitor, Route route, FamilyId family) {
        var answer = call(visitor, route, family.toString());
        int status = answer.statusCode();
        if (status == 303 && answer.headers().firstValue("Location").orElse("").startsWith("/sign-in")) {
            return "sign-in";
        }
        if (status == 404 || status == 400) {
            var unknown = call(visitor, route, UNKNOWN);
            if (unknown.statusCode() != status || !plain(unknown, UNKNOWN).equals(plain(answer, family.toString()))) {
                return "status " + status + " that tells";
            }
            boolean aboutTheForm = status == 400 || route.hasMoreThanTheFamily();
            if (!route.pattern().contains("{family}")) {
                return status == 400 ? "answered" : "hidden";
            }
            return aboutTheForm && isOfTheTeam(visitor, family) ? "answered" : "hidden";
        }
        return Set.of(200, 303, 409, 422).contains(status) ? "answered" : "status " + status;
    }

    /** An item that does not exist, or a form without its fields, reads the same for the team; whether the family itself is open tells the two apart. */
    private boolean isOfTheTeam(Visitor visitor, FamilyId family) {
        return visitor.get("/families/" + family).statusCode() == 200;
    }

    private HttpResponse<String> call(Visitor visitor, Route route, String family) {
        var path = route.pattern().replace("{family}", family);
        while (path.contains("{")) {
            path = path.replaceFirst(
                    "\\{[^}]+}", UUID.nameUUIDFromBytes(new byte[] {1}).toString());
        }
        return route.method().equals("GET")
                ? visitor.get(path)
                : visitor.postAll(
                        path, List.of(Map.entry("key", UUID.randomUUID().toString())));
    }

    private static String plain(HttpResponse<String> answer, String family) {
        return answer.body()
                .replace(family, "FAMILY")
                .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "")
                .replaceAll("content=\"[A-Za-z0-9_-]{60,}\"", "");
    }
}
