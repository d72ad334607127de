package be.mille.proof;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Compartment;
import be.mille.architecture.AccessMatrix;
import be.mille.family.Audience;
import be.mille.family.Contact;
import be.mille.family.FamilyEvent;
import be.mille.note.Circle;
import be.mille.referral.Answer;
import be.mille.referral.Reason;
import be.mille.referral.ReferralState;
import be.mille.referral.Referrals;
import be.mille.testing.Asked;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.util.HtmlUtils;

/** No address says what is delicate: every page of a full record is opened by its midwife, and every form of it sent. */
@MilleTest
class QuietAddressesTests {
    private static final int MOST_PAGES = 500;
    private static final Pattern PLACE = Pattern.compile("\\{[^}]+}");
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");
    private static final String WORDS = "elle a tout raconté";

    /** What ends the walk instead of opening something. */
    private static final List<String> ENDS =
            List.of("/step-back", "/sign-", "/static/", "/act-as", "/prove", "/erasure");

    @Autowired
    ApplicationContext context;

    @Autowired
    TestClock clock;

    private final Map<String, PageForms.Form> forms = new LinkedHashMap<>();
    private final Set<String> seen = new LinkedHashSet<>();
    private final List<String> faults = new ArrayList<>();
    private TellingAddress telling;
    private Scene scene;
    private Visitor midwife;

    @BeforeEach
    void aFullRecord() {
        var world = World.of(context);
        scene = Scene.in(
                world, HiddenItem.SAME_DAY, true, People.MIDWIFE, "Adresse " + UUID.randomUUID(), this::everything);
        var request = world.people
                .as(People.MIDWIFE, () -> world.get(Referrals.class).of(scene.family))
                .getFirst();
        Asked.answer(
                context,
                "bram-verlinden",
                request.id(),
                new Answer(ReferralState.DECLINED, Reason.FULL, null, null, request.version()));
        clock.reset();
        midwife = new Visitor(world.port).signIn(world.people, People.MIDWIFE);
        telling = new TellingAddress(context);
    }

    @AfterEach
    void theClockOfTheOthers() {
        clock.reset();
    }

    private void everything(Scene full) {
        full.choose("violence.ease", "afraid");
        full.choose("violence.now", "danger");
        full.choose("substance.alcohol", "most-days");
        full.choose("residence.cover", "not-in-order");
        full.step("violence", "Une place au refuge");
        full.contact(Audience.VIOLENCE, Contact.State.PLANNED, TestClock.TODAY, "rendez-vous au refuge");
        HiddenFacts.event(full, FamilyEvent.Kind.PLACEMENT, Audience.JUSTICE);
        HiddenNotes.note(full, Circle.TEAM, Compartment.C3, WORDS);
        HiddenRelays.awaits(full, "place", Compartment.C3);
        HiddenRelays.authority(full);
        AskedOnThePage.violence(full, true);
    }

    @Test
    void noLinkNoFormAndNoRedirectOfAFullRecordTellsAnything() {
        var pages = walk();
        int sent = 0;
        for (var form : List.copyOf(forms.values())) {
            sent += send(form, form.fields());
            sent += send(form, filled(form));
        }
        assertThat(faults).isEmpty();
        assertThat(pages).as("pages").isGreaterThan(80);
        assertThat(seen).as("asked elsewhere after a no").anyMatch(one -> one.contains("/referrals/new?after="));
        assertThat(forms).as("asked quietly").containsKeys("/quietly category", "/quietly q", "/quietly subjects");
        assertThat(sent).as("answers that lead on").isGreaterThan(15);
    }

    private int walk() {
        var todo = new ArrayDeque<>(List.of("/", "/families", "/requests", "/arrivals", "/network", "/opinions"));
        AccessMatrix.ROUTES.stream()
                .filter(one -> one.method().equals("GET") && one.pattern().startsWith("/families/{family}"))
                .map(one -> one.pattern().replace("{family}", scene.family.toString()))
                .filter(one -> !PLACE.matcher(one).find())
                .forEach(todo::add);
        int pages = 0;
        while (!todo.isEmpty() && pages < MOST_PAGES) {
            var path = todo.poll();
            if (seen.add(path) && ENDS.stream().noneMatch(path::contains)) {
                pages++;
                todo.addAll(links(path, midwife.get(path)));
            }
        }
        return pages;
    }

    private List<String> links(String path, HttpResponse<String> answer) {
        location(path, answer);
        if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            return List.of();
        }
        var page = answer.body();
        telling.on(page).forEach(one -> faults.add(path + ": " + one));
        PageForms.of(page).forms().stream()
                .filter(one -> one.post() && ENDS.stream().noneMatch(one.action()::contains))
                .forEach(one -> forms.putIfAbsent(key(one), one));
        return LINK.matcher(page)
                .results()
                .map(one -> HtmlUtils.htmlUnescape(one.group(1)))
                .filter(one -> one.contains(scene.family.toString()))
                .toList();
    }

    private static String key(PageForms.Form form) {
        var quiet = form.fields().stream()
                .filter(one -> one.getKey().equals("_quiet"))
                .findFirst();
        return ID.matcher(form.action()).replaceAll("ID")
                + quiet.map(one -> " " + one.getValue()).orElse("");
    }

    /** @return one where it leads on */
    private int send(PageForms.Form form, List<Map.Entry<String, String>> fields) {
        return location("sent to " + form.action(), midwife.postAll(form.action(), fields));
    }

    private int location(String from, HttpResponse<String> answer) {
        var leads = answer.headers().firstValue("Location");
        leads.flatMap(telling::in).ifPresent(one -> faults.add(from + " leads to " + leads.get()));
        return leads.isPresent() ? 1 : 0;
    }

    /** What somebody might choose and type. */
    private static List<Map.Entry<String, String>> filled(PageForms.Form form) {
        var choices = Map.of("category", "violence-support", "subjects", "C3", "q", WORDS);
        var all = new ArrayList<Map.Entry<String, String>>();
        var names = new LinkedHashSet<String>();
        form.fields().forEach(one -> {
            names.add(one.getKey());
            var typed = one.getValue().isBlank() ? WORDS : one.getValue();
            all.add(Map.entry(one.getKey(), choices.getOrDefault(one.getKey(), typed)));
        });
        choices.forEach((name, value) -> {
            if (!names.contains(name) && key(form).endsWith(" " + name)) {
                all.add(Map.entry(name, value));
            }
        });
        return all;
    }

    @Test
    void whatIsMissingOnTheSameDayIsSaidOnceByThePage() {
        var result = "/families/" + scene.family + "/screenings/" + scene.screening() + "/result";
        assertThat(midwife.get(result).body()).doesNotContain("Écrivez en une phrase");
        var blank = midwife.post(result.replace("/result", "/same-day/self-harm"), Map.of("action", " "));
        assertThat(blank.headers().firstValue("Location")).contains(result);
        assertThat(midwife.get(result).body()).contains("Écrivez en une phrase ce qui a été fait.");
        assertThat(midwife.get(result).body()).doesNotContain("Écrivez en une phrase");
    }

    @Test
    void anAddressThatTellsIsSeen() {
        assertThat(List.of(
                        "/families/1/referrals/new?category=violence-support",
                        "/families/1/referrals/new?category=cpas&subject=C3",
                        "/families/1/screenings/2/result?missing=self-harm#same-day-self-harm",
                        "/families/1/notes?about=&q=tout+racont%C3%A9",
                        "/families/1?domain=substance",
                        "/language?return=%2Ffamilies%2F1%2Freferrals%2Fnew%3Fsubject%3DC6"))
                .allSatisfy(one -> {
                    assertThat(telling.in(one)).as(one).isPresent();
                    assertThat(telling.on("<a href=\"" + one + "\">")).as(one).isNotEmpty();
                });
        assertThat(
                        List.of(
                                "<form method=\"get\" action=\"/x\"><input name=\"q\" type=\"search\"></form>",
                                "<form method=\"get\" action=\"/x\"><select name=\"c\"><option value=\"shelter\"></select></form>",
                                "<form method=\"post\" action=\"/quietly\"><input type=\"hidden\" name=\"_quiet\" value=\"q\"><input type=\"checkbox\" name=\"s\" value=\"C4\"></form>"))
                .allSatisfy(one -> assertThat(telling.on(one)).as(one).isNotEmpty());
        assertThat(telling.on("<a href=\"/families/1/referrals/new?after=" + UUID.randomUUID()
                        + "&amp;category=cpas&amp;page=2&amp;basin=centre-west&amp;lang=nl#violence\">"
                        + "<form method=\"post\" action=\"/x\"><input name=\"subject\" value=\"C3\"></form>"))
                .as("what says nothing of a subject may stand there")
                .isEmpty();
    }
}
