package be.mille.proof;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.architecture.AccessMatrix;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * T02: every field of every form on her own family's pages that holds an id, and every header a browser adds, sent once with somebody
 * else's id and once with one that never was: the answers are the same, and nothing of the other family is written.
 */
@MilleTest
class SwappedFieldsTests {
    private static final Pattern PLACE = Pattern.compile("\\{[^}]+}");

    /** What closes the record to the visitor, or her session, would end the proof. */
    private static final List<String> ENDS =
            List.of("/step-back", "/sign-out", "/exclude-organisation", "/prove", "/me/");

    @Autowired
    ApplicationContext context;

    @Autowired
    TestClock clock;

    private World world;
    private Scene own;
    private Scene foreign;
    private Visitor visitor;
    private String base = "";

    @BeforeEach
    void twoFamiliesOfTwoMidwives() {
        world = World.of(context);
        var name = "Field" + UUID.randomUUID();
        own = Scene.in(world, HiddenItem.EXCLUSION, true, People.OTHER_MIDWIFE, name);
        foreign = Scene.in(world, HiddenItem.SECOND_PARENT_TALK, true, People.MIDWIFE, name);
        clock.reset();
        visitor = world.visitor(People.OTHER_MIDWIFE);
        base = "/families/" + own.family;
    }

    @AfterEach
    void theClockOfTheOthers() {
        clock.reset();
    }

    /** Pages of her own family that need no further id, found from the table of routes. */
    private List<String> pages() {
        return AccessMatrix.ROUTES.stream()
                .filter(one -> one.method().equals("GET") && one.pattern().startsWith("/families/{family}"))
                .map(one -> one.pattern()
                        .replace("{family}", own.family.toString())
                        .replace("/screenings/{id}", "/screenings/" + own.screening())
                        .replace("{domain}", "housing"))
                .filter(one -> !PLACE.matcher(one).find())
                .distinct()
                .toList();
    }

    @Test
    void anIdInAFieldOrAHeaderIsAnsweredAsOneThatNeverWas() {
        var before = foreignRows();
        var leaks = new ArrayList<String>();
        int swaps = 0;
        var seen = new HashSet<String>();
        // the page of readers says what was opened today, itself among it
        pages().forEach(page -> visitor.get(page));
        for (var page : pages()) {
            swaps += inHeaders(page, leaks);
            var body = visitor.get(page).body();
            for (var form : PageForms.of(body).forms()) {
                for (var field : form.ids()) {
                    if (seen.add(form.action() + " " + field) && ENDS.stream().noneMatch(form.action()::contains)) {
                        swaps += inField(page, form, field, leaks);
                    }
                }
            }
        }
        boolean written = !foreignRows().equals(before);
        int caught = caught();
        new Scorecard(
                        "T02",
                        "ids swapped in fields of forms and in headers",
                        swaps,
                        leaks.size() + (written ? 1 : 0),
                        2,
                        "full",
                        2,
                        caught)
                .keep();
        assertThat(caught).as("controls").isEqualTo(2);
        assertThat(leaks).isEmpty();
        assertThat(written).as("something of the other family was written").isFalse();
        assertThat(swaps).as("pages and forms were found").isGreaterThan(200);
    }

    /** The record and its screening. */
    private Set<String> foreignIds() {
        var ids = new LinkedHashSet<String>();
        ids.add(foreign.family.toString());
        ids.add(foreign.screening().toString());
        return ids;
    }

    private int inField(String page, PageForms.Form form, String field, List<String> leaks) {
        int swaps = 0;
        for (var id : foreignIds()) {
            swaps++;
            var first = UUID.randomUUID().toString();
            var last = UUID.randomUUID().toString();
            var before = plain(send(form, field, first), first);
            var one = plain(send(form, field, id), id);
            // what the form itself does to her own family may show from one sending to the next
            if (!one.equals(before) && !one.equals(plain(send(form, field, last), last))) {
                leaks.add(page + ": " + form.action() + " " + field + "\n  " + Twins.difference(one, before));
            }
        }
        return swaps;
    }

    private HttpResponse<String> send(PageForms.Form form, String field, String id) {
        var fields = form.with(field, id);
        return form.post()
                ? visitor.postAll(form.action(), fields)
                : visitor.get(form.action() + "?"
                        + fields.stream()
                                .map(one ->
                                        one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&")));
    }

    private int inHeaders(String page, List<String> leaks) {
        int swaps = 0;
        for (var id : List.of(foreign.family.toString())) {
            var never = UUID.randomUUID().toString();
            var headers = headers(id);
            swaps += headers.size();
            var one = plain(visitor.bytes(page, headers), id);
            var other = plain(visitor.bytes(page, headers(never)), never);
            if (!one.equals(other)) {
                leaks.add(page + " by its headers\n  " + Twins.difference(one, other));
            }
        }
        return swaps;
    }

    private static Map<String, String> headers(String id) {
        var address = "http://localhost/families/" + id;
        return Map.of(
                "Referer", address,
                "HX-Request", "true",
                "HX-Current-URL", address,
                "HX-Target", id,
                "HX-Trigger", id,
                "If-Match", "\"" + id + "\"",
                "If-None-Match", "\"" + id + "\"",
                "Last-Event-ID", id);
    }

    private static String plain(HttpResponse<String> answer, String id) {
        return Nonces.without(answer).replace(id, "ID");
    }

    private List<String> foreignRows() {
        return Rows.ofFamily(context.getEnvironment(), foreign.family.value());
    }

    /** Controls: an id that exists in a field is answered otherwise, and something written of the other family is seen. */
    private int caught() {
        var leaks = new ArrayList<String>();
        var form = new PageForms.Form(false, base + "/share", List.of(), List.of("colleague"));
        var never = UUID.randomUUID().toString();
        var known = world.people.get(People.DOCTOR).id().toString();
        if (!plain(send(form, "colleague", known), known).equals(plain(send(form, "colleague", never), never))) {
            leaks.add("share");
        }
        var before = foreignRows();
        world.people.runAs(People.MIDWIFE, () -> foreign.step("housing", "Un pas de plus"));
        return leaks.size() + (foreignRows().equals(before) ? 0 : 1);
    }
}
