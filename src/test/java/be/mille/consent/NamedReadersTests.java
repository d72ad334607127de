package be.mille.consent;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Compartment;
import be.mille.access.Proof;
import be.mille.kernel.FamilyId;
import be.mille.testing.MilleTest;
import be.mille.testing.NamedReaders;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TakenBack;
import be.mille.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Wherever something for few is written, a colleague reads it once she agreed, or on a duty, and not before. */
@MilleTest
class NamedReadersTests {
    private static final String WORDS = "elle craint son retour";
    private static final Map<String, String> AGREED = Map.of("informed", "true", "how", "GIVEN");

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Consents consents;

    @Autowired
    ApplicationContext context;

    FamilyId family;
    Visitor midwife;

    @BeforeEach
    void aFamilyWithATeam() {
        family = OpenFamilies.withTeam(context, "Amina", Proof.AGREED_ORALLY, People.DOCTOR, People.HOSPITAL_MIDWIFE);
        midwife = new Visitor(port).signIn(people, People.MIDWIFE);
    }

    private String page(String path) {
        return "/families/" + family + path;
    }

    private String read(String who, String list) {
        return new Visitor(port).signIn(people, who).get(page("/" + list)).body();
    }

    private String id(String who) {
        return people.get(who).id().toString();
    }

    private HttpResponse<String> written(String list, String kind, String field) {
        midwife.get(page("/" + list + "/new"));
        return midwife.post(
                page("/" + list + "/new"),
                Map.ofEntries(
                        Map.entry("key", UUID.randomUUID().toString()),
                        Map.entry("kind", kind),
                        Map.entry("state", "DONE"),
                        Map.entry("day", "23/11/2026"),
                        Map.entry("whom", "HER"),
                        Map.entry("interpreter", "NOT_NEEDED"),
                        Map.entry(field, WORDS),
                        Map.entry("audience", "NAMED"),
                        Map.entry("subject", "VIOLENCE"),
                        Map.entry("readers", id(People.DOCTOR)),
                        Map.entry("version", "0")));
    }

    @Test
    void aContactOpensToAColleagueOnceSheAgreed() {
        opensOnceSheAgreed("contacts", written("contacts", "HOME_VISIT", "note"));
    }

    @Test
    void anEventOpensToAColleagueOnceSheAgreed() {
        opensOnceSheAgreed("events", written("events", "OTHER", "words"));
    }

    private void opensOnceSheAgreed(String list, HttpResponse<String> led) {
        assertThat(read(People.MIDWIFE, list)).as("it is written").contains(WORDS);
        assertThat(read(People.DOCTOR, list)).as("she was not asked yet").doesNotContain(WORDS);

        var asked = NamedReaders.asked(midwife, led);
        var silent = NamedReaders.answer(midwife, asked, Map.of());
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body())
                .contains("Dites d’abord", "Notez ce qu’elle dit", "violences")
                .containsPattern("value=\"" + id(People.DOCTOR) + "\"[^>]*checked");
        assertThat(NamedReaders.answer(midwife, asked, Map.of("informed", "true", "how", "DECLINED"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(read(People.DOCTOR, list)).as("nor did she agree").doesNotContain(WORDS);
        assertThat(events(People.MIDWIFE)).isEmpty();

        var agreed = NamedReaders.answer(midwife, asked, AGREED);
        assertThat(agreed.headers().firstValue("Location")).contains(page("/" + list));
        assertThat(read(People.DOCTOR, list)).contains(WORDS);
        assertThat(read(People.HOSPITAL_MIDWIFE, list)).doesNotContain(WORDS);
        assertThat(events(People.MIDWIFE)).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(ConsentKind.GIVEN);
            assertThat(one.subjects()).isEqualTo(Set.of(Compartment.C3));
        });
        assertThat(events(People.HOSPITAL_MIDWIFE))
                .as("that there is an agreement tells the subject")
                .isEmpty();
    }

    private List<ConsentEvent> events(String who) {
        return people.as(who, () -> consents.of(family));
    }

    @Test
    void whoeverKnowsAlreadyIsNotAskedForAgain() {
        NamedReaders.sheAgrees(midwife, written("contacts", "HOME_VISIT", "note"));
        var again = written("contacts", "CALL", "note");
        var asked = midwife.get(again.headers().firstValue("Location").orElseThrow());
        assertThat(asked.statusCode()).isEqualTo(303);
        assertThat(asked.headers().firstValue("Location")).contains(page("/contacts"));
        var unsaid = Map.of("key", UUID.randomUUID().toString(), "subject", "C3");
        assertThat(midwife.post(page("/naming"), unsaid).body())
                .contains("Lisent déjà", people.get(People.DOCTOR).name(), "value=\"" + id(People.HOSPITAL_MIDWIFE))
                .doesNotContain("value=\"" + id(People.DOCTOR));
    }

    /** What a colleague wrote is hers to open: whoever may not know it finds no page about it, and opens nothing. */
    @Test
    void nobodyOpensWhatSheMayNotKnow() {
        written("contacts", "HOME_VISIT", "note");
        var doctor = new Visitor(port).signIn(people, People.DOCTOR);
        doctor.get(page("/naming"));
        var fields = new HashMap<>(Map.of("subject", "C3", "by", id(People.MIDWIFE), "who", id(People.DOCTOR)));
        fields.putAll(Map.of("key", UUID.randomUUID().toString(), "informed", "true", "how", "GIVEN"));
        assertThat(doctor.post(page("/naming"), fields).statusCode()).isEqualTo(404);
        fields.remove("how");
        assertThat(doctor.post(page("/naming"), fields).statusCode())
                .as("nor does a form that is not complete tell who knows")
                .isEqualTo(404);
        assertThat(read(People.DOCTOR, "contacts")).doesNotContain(WORDS);
    }

    @Test
    void whereOneGoesOnIsAlwaysAPageOfTheRecord() {
        written("contacts", "HOME_VISIT", "note");
        assertThat(midwife.post(page("/naming"), Map.of("subject", "C3", "back", "//evil.example"))
                        .body())
                .contains("Qui d’autre peut le savoir")
                .doesNotContain("href=\"//evil");
        var fields = new HashMap<>(Map.of("subject", "C3", "back", "https://evil.example", "who", id(People.DOCTOR)));
        fields.putAll(Map.of("key", UUID.randomUUID().toString(), "informed", "true", "how", "GIVEN"));
        assertThat(midwife.post(page("/naming"), fields).headers().firstValue("Location"))
                .contains(page("/consent"));
    }

    @Test
    void aPageThatIsReadAgainOrAskedForByItsAddressIsItsEmptyForm() {
        var led = written("contacts", "HOME_VISIT", "note");
        var chosen = Map.of("subject", "C3", "back", "contacts", "who", id(People.DOCTOR));
        assertThat(NamedReaders.asked(midwife, led).fields()).containsAllEntriesOf(chosen);
        for (var address : List.of("/naming", "/naming?subject=C3&who=" + id(People.DOCTOR))) {
            assertThat(midwife.get(page(address)).body())
                    .as(address)
                    .contains("Qui d’autre peut le savoir", page("/consent"))
                    .doesNotContain("value=\"C3\" selected")
                    .doesNotContainPattern("value=\"" + id(People.DOCTOR) + "\"[^>]*checked");
        }
    }

    @Test
    void anOldFormThatIsSentAgainOpensNothingAfterSheTookItBack() {
        var asked = NamedReaders.asked(midwife, written("contacts", "HOME_VISIT", "note"));
        NamedReaders.answer(midwife, asked, AGREED);
        assertThat(midwife.get(page("/contacts")).body()).contains("Les personnes nommées peuvent le lire");
        assertThat(read(People.DOCTOR, "contacts")).contains(WORDS);
        TakenBack.from(context, family, People.DOCTOR, Compartment.C3);
        assertThat(read(People.DOCTOR, "contacts")).doesNotContain(WORDS);

        assertThat(NamedReaders.answer(midwife, asked, AGREED).statusCode()).isEqualTo(303);
        assertThat(midwife.get(page("/contacts")).body())
                .as("nor does the page say that it opened")
                .doesNotContain("Les personnes nommées peuvent le lire");
        assertThat(read(People.DOCTOR, "contacts")).doesNotContain(WORDS);

        var anew = Map.of("key", UUID.randomUUID().toString(), "informed", "true", "how", "GIVEN");
        NamedReaders.answer(midwife, asked, anew);
        assertThat(midwife.get(page("/contacts")).body()).contains("Les personnes nommées peuvent le lire");
        assertThat(read(People.DOCTOR, "contacts"))
                .as("negative control: she agreed anew")
                .contains(WORDS);
    }
}
