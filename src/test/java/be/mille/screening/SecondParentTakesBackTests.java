package be.mille.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Clearances;
import be.mille.access.Clearances.Named;
import be.mille.access.Compartment;
import be.mille.access.Proof;
import be.mille.consent.ConsentEvent;
import be.mille.consent.ConsentKind;
import be.mille.consent.Consents;
import be.mille.consent.Decider;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.testing.MilleTest;
import be.mille.testing.NamedReaders;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TakenBack;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** What the second parent takes back is written as the second parent's, ends what was agreed to and nothing else, and is on no page of hers. */
@MilleTest
@Import({Held.class, SecondParentTalks.class})
class SecondParentTakesBackTests {
    private static final String WORDS = "calls at noon";
    private static final Map<String, String> AGREED = Map.of("informed", "true", "how", "GIVEN");
    private static final Pattern CHOICE = Pattern.compile("name=\"who\" id=\"[^\"]*\" value=\"([^\"]+)\"");
    private static final Pattern OWN = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @LocalServerPort
    int port;

    @Autowired
    Held held;

    @Autowired
    SecondParentTalks talks;

    @Autowired
    People people;

    @Autowired
    Consents consents;

    @Autowired
    Clearances clearances;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    FamilyId family;
    Visitor midwife;

    @BeforeEach
    void karimAgreedThatTheDoctorAndThePsychologistRead() {
        family = held.family(null);
        for (var colleague : List.of(People.PSYCHOLOGIST, People.SOCIAL_WORKER)) {
            OpenFamilies.join(context, family, People.MIDWIFE, colleague, clock.instant(), Proof.BROUGHT_IN);
        }
        talks.writesAbout(People.MIDWIFE, family, talks.named(family, "Karim"));
        midwife = new Visitor(port).signIn(people, People.MIDWIFE);
        names(People.DOCTOR, AGREED);
        names(People.PSYCHOLOGIST, AGREED);
    }

    private String page(String path) {
        return "/families/" + family + path;
    }

    private HttpResponse<String> names(String who, Map<String, String> how) {
        midwife.get(page("/person/second-parent"));
        var chosen = Map.of("colleague", people.get(who).id().toString());
        var led = midwife.post(page("/person/second-parent/readers"), chosen);
        return NamedReaders.answer(midwife, NamedReaders.asked(midwife, led), how);
    }

    /** What stands where the second parent is asked about one more reader. */
    private String said() {
        return names(People.SOCIAL_WORKER, Map.of()).body();
    }

    private HttpResponse<String> takesBack(Visitor by, String... agreements) {
        return by.post(
                page("/naming/taken-back"),
                agreements.length == 0
                        ? Map.of()
                        : Map.of("key", UUID.randomUUID().toString(), "who", agreements[0]));
    }

    /** The agreement about a reader, as the page offers it. */
    private String agreement(String reader) {
        var body = midwife.get(page("/naming/taken-back")).body();
        var before = body.substring(0, body.indexOf(people.get(reader).name()));
        return CHOICE.matcher(before)
                .results()
                .reduce((_, last) -> last)
                .orElseThrow()
                .group(1);
    }

    private String read(String who) {
        return new Visitor(port)
                .signIn(people, who)
                .get(page("/person/second-parent"))
                .body();
    }

    private ConsentEvent noted(ConsentKind kind) {
        var all = people.as(People.MIDWIFE, () -> consents.of(family)).stream()
                .filter(one -> one.kind() == kind)
                .toList();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    @Test
    void itIsSeenFirstThenClosedAndNotedAsTheSecondParents() {
        assertThat(midwife.get(page("/person/second-parent")).body()).contains(page("/naming/taken-back"));
        assertThat(midwife.get(page("/naming/taken-back")).body())
                .contains("Karim reprend un accord", people.get(People.DOCTOR).name())
                .contains("Ne lira plus ce que " + people.get(People.MIDWIFE).name() + " a noté à part")
                .contains("Ce qui reste, et pourquoi", "Aucune page de Mina n’en parle");
        assertThat(read(People.DOCTOR)).contains(WORDS);

        var done = takesBack(midwife, agreement(People.DOCTOR));
        assertThat(done.headers().firstValue("Location")).contains(page("/person/second-parent"));
        assertThat(read(People.DOCTOR)).doesNotContain(WORDS);
        assertThat(read(People.PSYCHOLOGIST)).as("the other agreement stands").contains(WORDS);
        assertThat(noted(ConsentKind.WITHDRAWN)).satisfies(one -> {
            assertThat(one.subjects()).containsExactly(Compartment.C10);
            assertThat(one.grounds().decider()).isEqualTo(new Decider.SecondParent("Karim"));
        });
        assertThat(midwife.get(page("/consent")).body())
                .as("none of her pages tells of it")
                .doesNotContain("accord repris", "Karim", "autres personnes autour d’elle");
        assertThat(said())
                .contains(people.get(People.DOCTOR).name() + " : accord repris")
                .containsPattern(people.get(People.DOCTOR).name() + " : d’accord[^<]*Ne le lit plus")
                .doesNotContainPattern(people.get(People.PSYCHOLOGIST).name() + " : d’accord[^<]*Ne le lit plus");
        assertThat(midwife.get(page("/naming/taken-back")).body())
                .doesNotContain(people.get(People.DOCTOR).name());
    }

    @Test
    void whatAnotherWroteAboutOthersStaysOpen() {
        var doctor = people.get(People.DOCTOR).id();
        var other = people.get(People.PSYCHOLOGIST).id();
        people.runAs(People.PSYCHOLOGIST, () -> {
            clearances.clearAuthor(family, Compartment.C10);
            clearances.clear(family, doctor, Compartment.C10);
        });
        var named = new Named(doctor, Compartment.C10, other);
        takesBack(midwife, agreement(People.DOCTOR));
        assertThat(people.as(People.PSYCHOLOGIST, () -> clearances.named(family)))
                .contains(named);
        TakenBack.from(context, family, People.DOCTOR, Compartment.C10);
        assertThat(people.as(People.PSYCHOLOGIST, () -> clearances.named(family)))
                .as("control: hers closes all of the subject")
                .doesNotContain(named);
    }

    @Test
    void whatSheTookBackIsSaidWhereTheSecondParentIsAsked() {
        TakenBack.from(context, family, People.DOCTOR, Compartment.C10);
        assertThat(said())
                .containsPattern(people.get(People.DOCTOR).name() + " : d’accord[^<]*Ne le lit plus")
                .doesNotContain("accord repris");
        assertThat(midwife.get(page("/naming/taken-back")).body())
                .doesNotContain(people.get(People.DOCTOR).name());
    }

    @Test
    void whatADutyAsksForStays() {
        names(People.SOCIAL_WORKER, Map.of("informed", "true", "how", "VITAL_INTEREST", "reason", "cette nuit"));
        assertThat(midwife.get(page("/naming/taken-back")).body())
                .contains(people.get(People.SOCIAL_WORKER).name() + " le lit encore : la loi, ou une vie en danger")
                .containsPattern(CHOICE);
        var duty = noted(ConsentKind.VITAL_INTEREST);
        assertThat(takesBack(midwife, duty.id().toString()).statusCode()).isEqualTo(409);
        assertThat(read(People.SOCIAL_WORKER)).contains(WORDS);
    }

    @Test
    void nothingChosenIsAskedAgainAndWhatStandsNoMoreIsSaid() {
        midwife.get(page("/naming/taken-back"));
        var nothing = takesBack(midwife);
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("Choisissez de qui l’accord est repris");
        var agreement = agreement(People.DOCTOR);
        takesBack(midwife, agreement);
        var again = takesBack(midwife, agreement);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("Cela a changé entre-temps");
        assertThat(noted(ConsentKind.WITHDRAWN)).as("once").isNotNull();
    }

    @Test
    void whoeverReadsItMayNoteItToo() {
        var doctor = new Visitor(port).signIn(people, People.DOCTOR);
        assertThat(doctor.get(page("/naming/taken-back")).body()).containsPattern(CHOICE);
        assertThat(takesBack(doctor, agreement(People.DOCTOR)).statusCode()).isEqualTo(303);
        assertThat(read(People.DOCTOR)).doesNotContain(WORDS);
        assertThat(said()).containsPattern(people.get(People.DOCTOR).name() + " : d’accord[^<]*Ne le lit plus");
    }

    @Test
    void whoMayNotKnowFindsThePageOfARecordInWhichNothingWasSaidApart() {
        var agreement = agreement(People.DOCTOR);
        var worker = new Visitor(port).signIn(people, People.SOCIAL_WORKER);
        var here = worker.get(page("/naming/taken-back")).body();
        assertThat(here).doesNotContainPattern(CHOICE).doesNotContain(WORDS, "Ce qui reste");
        assertThat(takesBack(worker, agreement).statusCode()).isEqualTo(409);
        assertThat(read(People.DOCTOR)).contains(WORDS);
        assertThatThrownBy(() -> people.runAs(
                        People.SOCIAL_WORKER,
                        () -> clearances.unname(
                                family,
                                people.get(People.DOCTOR).id(),
                                Compartment.C10,
                                people.get(People.MIDWIFE).id())))
                .isInstanceOf(NotFoundException.class);
        var other = held.family(null);
        OpenFamilies.join(context, other, People.MIDWIFE, People.SOCIAL_WORKER, clock.instant(), Proof.BROUGHT_IN);
        talks.named(other, "Karim");
        assertThat(worker.get("/families/" + other + "/person/second-parent").body())
                .as("the way there is the same for everybody")
                .contains("/families/" + other + "/naming/taken-back");
        var never = worker.get("/families/" + other + "/naming/taken-back").body();
        assertThat(plain(here)).isEqualTo(plain(never));
        assertThat(plain(midwife.get(page("/naming/taken-back")).body()))
                .as("control")
                .isNotEqualTo(plain(
                        midwife.get("/families/" + other + "/naming/taken-back").body()));
    }

    private static String plain(String body) {
        var main = body.substring(body.indexOf("<h1"), body.indexOf("<footer"));
        return OWN.matcher(main).replaceAll("-");
    }
}
