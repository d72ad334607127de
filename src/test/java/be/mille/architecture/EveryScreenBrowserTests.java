package be.mille.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Compartment;
import be.mille.access.Relations;
import be.mille.family.Contact;
import be.mille.family.Contacts;
import be.mille.family.PersonRecords;
import be.mille.family.Persons;
import be.mille.home.Household;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.note.About;
import be.mille.note.Circle;
import be.mille.note.HerReading;
import be.mille.note.NoteId;
import be.mille.note.NoteOutcome;
import be.mille.note.Notes;
import be.mille.note.Replies;
import be.mille.note.ReplyOutcome;
import be.mille.note.WriteNote;
import be.mille.note.WriteReply;
import be.mille.referral.Answer;
import be.mille.referral.Receiver;
import be.mille.referral.ReferralId;
import be.mille.referral.ReferralState;
import be.mille.screening.Held;
import be.mille.screening.Screenings;
import be.mille.screening.SecondParentTalks;
import be.mille.testing.Arrived;
import be.mille.testing.Asked;
import be.mille.testing.BrowserTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import com.microsoft.playwright.Page;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Every screen, full and empty, on a desk and on a phone: axe finds nothing, nothing needs to be pushed sideways, and
 * the console has nothing to say. What is particular to one screen is in the tests of its module.
 */
class EveryScreenBrowserTests extends BrowserTest {
    private static final String HER = People.MIDWIFE;
    private static final List<Integer> WIDTHS = List.of(1280, 390);
    private static final List<String> OF_A_FAMILY = List.of(
            "",
            "/around",
            "/around?months=-1",
            "/ties",
            "/genogram",
            "/person/kin",
            "/team",
            "/coordination",
            "/coordination/new",
            "/silence",
            "/access",
            "/copy",
            "/erasure",
            "/consent",
            "/consent/withdraw",
            "/consent/withdraw?from=TEAM",
            "/share",
            "/naming",
            "/opinions",
            "/opinions/new",
            "/notes",
            "/notes/new",
            "/referrals",
            "/handovers",
            "/handovers/new",
            "/referrals/new",
            "/referrals/new?category=cpas",
            "/referrals/new?handing=true",
            "/referrals/new?handing=true&category=independent-midwife",
            "/person",
            "/person/edit",
            "/person/address",
            "/person/channels",
            "/person/messages",
            "/person/niss",
            "/person/household",
            "/person/second-parent",
            "/pregnancies",
            "/pregnancies/new",
            "/birth",
            "/contacts",
            "/contacts/new",
            "/events",
            "/events/new",
            "/history",
            "/merge",
            "/referrals",
            "/referrals/new",
            "/referrals/new?category=independent-midwife",
            "/screenings",
            "/screenings/new",
            "/plan",
            "/plan/crisis",
            "/plan/print",
            "/relays",
            "/relays/new",
            "/authorities",
            "/authorities/new");
    private static final List<String> OF_A_TALK =
            List.of("/opening", "/housing", "/violence", "/substance", "/strengths", "/herself");
    private static final List<String> OF_WHAT_COMES_OUT = List.of("/violence/readers", "/result", "/result/copy");

    private static @Nullable Map<String, String> made;

    @Autowired
    ApplicationContext context;

    private final List<String> faults = new ArrayList<>();

    @BeforeEach
    void makeTheFamilies() {
        if (made == null) {
            made = make();
        }
    }

    private Map<String, String> make() {
        var held = new Held(
                context.getBean(PersonRecords.class),
                context.getBean(Relations.class),
                context.getBean(Screenings.class),
                people,
                context.getBean(TestClock.class));
        var homes = new Household(context);
        var family = held.family(TestClock.TODAY.plusDays(88));
        homes.join(family, HER, People.SOCIAL_WORKER, TestClock.TODAY.minusDays(60));
        homes.contact(family, HER, Contact.State.DONE, TestClock.TODAY.minusDays(4), null);
        homes.contact(family, HER, Contact.State.PLANNED, TestClock.TODAY, LocalTime.of(14, 0));
        homes.step(family, HER, "housing", "Rappeler le service logement", HER, TestClock.TODAY.minusDays(4));
        var done = held.start(family);
        held.say(family, done, "housing.situation", "worries");
        held.saySecrets(family, done);
        held.finish(family, done);
        var open = held.start(family);
        var seconds = new SecondParentTalks(
                context.getBean(PersonRecords.class),
                context.getBean(Persons.class),
                context.getBean(Screenings.class),
                people,
                context.getBean(Ids.class));
        var apart = seconds.hold(family, seconds.named(family, "Karim"), "Dormir une nuit");
        homes.step(family, HER, "second-parent", "Passer à la commune", HER, TestClock.TODAY.plusDays(4));
        var planned = people.as(HER, () -> context.getBean(Contacts.class).of(family)).stream()
                .filter(one -> one.state() == Contact.State.PLANNED)
                .findFirst()
                .orElseThrow();
        var empty = homes.open(HER, "Selam", null);
        var request = asked(family);
        return Map.of(
                "note", answered(family).toString(),
                "request", request.toString(),
                "family", family.toString(),
                "empty", empty.toString(),
                "planned", planned.id().toString(),
                "done", done.toString(),
                "apart", apart.toString(),
                "open", open.toString());
    }

    /** By herself, corrected, and by a colleague in another language. */
    private NoteId answered(FamilyId family) {
        var replies = context.getBean(Replies.class);
        var note = people.as(
                HER,
                () -> ((NoteOutcome.Written) context.getBean(Notes.class)
                                .write(new WriteNote(
                                        UUID.randomUUID(),
                                        family,
                                        null,
                                        0,
                                        Compartment.C2,
                                        Circle.TEAM,
                                        Set.of(),
                                        About.HER,
                                        "fr",
                                        "Elle dort mal depuis l’annonce d’expulsion.",
                                        HerReading.OPEN)))
                        .id());
        people.runAs(
                People.SOCIAL_WORKER,
                () -> replies.write(new WriteReply(UUID.randomUUID(), family, note, "nl", "Ik bel haar morgen.")));
        people.runAs(HER, () -> {
            var written = replies.write(new WriteReply(UUID.randomUUID(), family, note, "fr", "Merci, dites-moi."));
            replies.correct(family, note, ((ReplyOutcome.Written) written).id(), "Merci, dites-moi demain.", 0);
        });
        return note;
    }

    /** Accepted, and passed on once. */
    private ReferralId asked(FamilyId family) {
        var to = new Receiver.Service(Asked.service(context, "cpas-rive-claire-social"));
        var told = Asked.told("Une garantie locative", null);
        var request = people.as(
                HER,
                () -> Asked.send(context, Asked.command(family, UUID.randomUUID(), Compartment.C2, "cpas", to, told)));
        Asked.answer(
                context, People.SOCIAL_WORKER, request, new Answer(ReferralState.ACCEPTED, null, "Jeudi", null, 0));
        Asked.further(context, People.SOCIAL_WORKER, UUID.randomUUID(), request, "maison-medicale", "quai-vert", told);
        return request;
    }

    private static String made(String name) {
        return Objects.requireNonNull(Objects.requireNonNull(made).get(name));
    }

    @Test
    void noScreenHasABarrierOnADeskOrOnAPhone() {
        var page = open(Look.WIDE, HER, "/");
        walk(
                page,
                List.of(
                        "/",
                        "/?all=late",
                        "/families",
                        "/families?q=zzz",
                        "/families/new",
                        "/families/asleep",
                        "/me",
                        "/erasures",
                        "/opinions",
                        "/requests",
                        "/arrivals",
                        "/arrivals/new",
                        "/network",
                        "/network/new",
                        "/reply",
                        "/reply/" + "A".repeat(43) + "?in=de",
                        "/me/passkeys",
                        "/me/neighbours",
                        "/me/coordinating",
                        "/who-can-see",
                        "/tell-us",
                        "/questions",
                        "/requests/figures",
                        "/exceptional"));
        var family = "/families/" + made("family");
        walk(page, OF_A_FAMILY.stream().map(path -> family + path).toList());
        walk(
                page,
                List.of(family + "/contacts/" + made("planned") + "/interpreter", family + "/notes/" + made("note")));
        var talk = family + "/screenings/";
        walk(page, OF_A_TALK.stream().map(path -> talk + made("open") + path).toList());
        walk(
                page,
                OF_WHAT_COMES_OUT.stream()
                        .map(path -> talk + made("done") + path)
                        .toList());
        assertThat(faults).isEmpty();
    }

    @Test
    void theSecondParentsScreensHaveNone() {
        var page = open(Look.WIDE, HER, "/");
        var talks = "/families/" + made("family") + "/screenings";
        walk(
                page,
                Stream.concat(
                                Stream.of(talks, talks + "/second-parent"),
                                Stream.of(
                                                "/opening",
                                                "/parent-mood",
                                                "/strengths?lang=ar",
                                                "/parent-mood/readers",
                                                "/result")
                                        .map(path -> talks + "/" + made("apart") + path))
                        .toList());
        assertThat(faults).isEmpty();
    }

    @Test
    void whoReceivesARequestFindsNone() {
        var request = "/requests/" + made("request");
        walk(
                open(Look.WIDE, People.SOCIAL_WORKER, "/"),
                List.of(
                        "/requests",
                        request,
                        request + "/pass-on",
                        request + "/pass-on?category=family-planning",
                        request + "/pass-on?category=maison-medicale"));
        walk(open(Look.WIDE, HER, "/"), List.of("/families/" + made("family") + "/referrals/" + made("request")));
        assertThat(faults).isEmpty();
    }

    @Test
    void whatArrivesFromOutsideHasNone() {
        var arrived = Arrived.twiceAndAnswered(context, HER, "Selam");
        var page = open(Look.WIDE, HER, "/");
        walk(
                page,
                List.of(
                        "/arrivals",
                        "/arrivals/" + arrived.answered(),
                        "/arrivals/" + arrived.first(),
                        "/arrivals/" + arrived.again(),
                        "/arrivals/" + arrived.delicate() + "/attach/" + made("family"),
                        "/arrivals/" + arrived.first() + "/attach",
                        "/arrivals/" + arrived.first() + "/attach?q=zzz",
                        "/arrivals/" + arrived.first() + "/attach/" + made("family"),
                        "/arrivals/" + arrived.first() + "/record"));
        page.navigate(address("/arrivals/new"));
        page.locator("form .btn--go").last().click();
        assertThat(page.locator(".err").count()).as("what is missing is said").isPositive();
        assertThat(barriers(page)).isEmpty();
        page.navigate(address("/arrivals/" + arrived.again()));
        page.locator("form[action$='/answer'] .btn--go").click();
        assertThat(page.locator(".err").count()).isPositive();
        assertThat(barriers(page)).isEmpty();
        complaints();
        walk(open(Look.WIDE, "samuel-tesfay", "/"), List.of("/arrivals"));
        assertThat(faults).isEmpty();
    }

    @Test
    void theFacilitatorFindsNone() {
        walk(
                open(Look.WIDE, People.FACILITATOR, "/"),
                List.of("/", "/network", "/requests/workload", "/requests/graph", "/requests/joining"));
        assertThat(faults).isEmpty();
    }

    @Test
    void theAnalystOfTheProgrammeFindsNone() {
        walk(
                open(Look.WIDE, People.ANALYST, "/"),
                List.of("/", "/questions", "/requests/figures", "/requests/workload", "/requests/graph"));
        assertThat(faults).isEmpty();
    }

    @Test
    void anEmptyRecordHasNoneEither() {
        var page = open(Look.WIDE, HER, "/");
        var empty = "/families/" + made("empty");
        walk(
                page,
                List.of("", "/person", "/pregnancies", "/contacts", "/events", "/screenings", "/plan", "/plan/print")
                        .stream()
                        .map(path -> empty + path)
                        .toList());
        assertThat(faults).isEmpty();
    }

    @Test
    void whatSheReadsInArabicHasNone() {
        var page = open(Look.WIDE, HER, "/");
        var talk = "/families/" + made("family") + "/screenings/" + made("open");
        walk(
                page,
                List.of(
                        talk + "/opening?lang=ar",
                        talk + "/support?lang=ar",
                        talk + "/strengths?lang=ar",
                        "/families/" + made("family") + "/plan/print?in=ar"));
        assertThat(faults).isEmpty();
    }

    @Test
    void thePagesOfAnAdministratorHaveNoBarrier() {
        var page = open(Look.WIDE, People.ADMINISTRATOR, "/");
        walk(
                page,
                List.of(
                        "/people",
                        "/people/new",
                        "/people/services",
                        "/people/" + people.get(People.ADMINISTRATOR).id()));
        assertThat(faults).isEmpty();
    }

    @Test
    void thePageOfAConfidentialityOfficerHasNoBarrier() {
        var page = open(Look.WIDE, People.OFFICER, "/");
        walk(
                page,
                List.of(
                        "/",
                        "/confidentiality",
                        "/confidentiality/log",
                        "/confidentiality/rules",
                        "/confidentiality/questions",
                        "/confidentiality/erasures"));
        assertThat(faults).isEmpty();
    }

    @Test
    void whatIsNotThereIsSaidOnAPageLikeTheOthers() {
        var page = open(Look.WIDE, HER, "/");
        walk(page, List.of("/families/00000000-0000-7000-8000-000000000000", "/nothing"));
        assertThat(faults).allMatch(fault -> fault.contains("status of 404"));
    }

    /** Each page is asked for once and looked at in each width. */
    private void walk(Page page, List<String> paths) {
        for (var path : paths) {
            page.navigate(address(path));
            for (int width : WIDTHS) {
                page.setViewportSize(width, width < 600 ? 844 : 800);
                int drawn = (Integer) page.evaluate("document.documentElement.scrollWidth");
                if (drawn > width) {
                    faults.add(path + " at " + width + " is " + drawn + " wide");
                }
                barriers(page).forEach(one -> faults.add(path + " at " + width + ": " + one));
            }
        }
        faults.addAll(complaints());
    }
}
