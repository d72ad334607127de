package be.mille.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.access.EndReason;
import be.mille.access.Exclusions;
import be.mille.access.Proof;
import be.mille.access.Relations;
import be.mille.consent.ConsentEvent;
import be.mille.consent.ConsentKind;
import be.mille.consent.Consents;
import be.mille.consent.Decider;
import be.mille.family.PersonRecords;
import be.mille.family.Persons;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** What is the second parent’s own opens on the second parent’s own agreement; hers is not enough, and none of her pages tells of it. */
@MilleTest
@Import({Held.class, SecondParentTalks.class})
class SecondParentAgreesTests {
    private static final String WORDS = "calls at noon";
    private static final Map<String, String> AGREED = Map.of("informed", "true", "how", "GIVEN");

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
    Persons persons;

    @Autowired
    PersonRecords records;

    @Autowired
    Relations relations;

    @Autowired
    Exclusions exclusions;

    @Autowired
    Clearances clearances;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    FamilyId family;
    UUID karim;
    Visitor midwife;

    @BeforeEach
    void theMidwifeWritesAboutKarim() {
        family = held.family(null);
        OpenFamilies.join(context, family, People.MIDWIFE, People.PSYCHOLOGIST, clock.instant(), Proof.BROUGHT_IN);
        karim = talks.named(family, "Karim");
        talks.writesAbout(People.MIDWIFE, family, karim);
        midwife = new Visitor(port).signIn(people, People.MIDWIFE);
    }

    private String page(String path) {
        return "/families/" + family + path;
    }

    private String id(String who) {
        return people.get(who).id().toString();
    }

    private HttpResponse<String> chooses(String who) {
        midwife.get(page("/person/second-parent"));
        return midwife.post(page("/person/second-parent/readers"), Map.of("colleague", id(who)));
    }

    private String read(String who) {
        return new Visitor(port)
                .signIn(people, who)
                .get(page("/person/second-parent"))
                .body();
    }

    private List<ConsentEvent> events(String who) {
        return people.as(who, () -> consents.of(family));
    }

    @Test
    void theSecondParentIsAskedAndNamedInWhatIsNoted() {
        var asked = NamedReaders.asked(midwife, chooses(People.DOCTOR));
        assertThat(read(People.DOCTOR)).as("nobody was asked yet").doesNotContain(WORDS);
        var silent = NamedReaders.answer(midwife, asked, Map.of());
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body())
                .contains("Demandez-le à Karim", "Karim est d’accord, maintenant, avec moi", "Que dit Karim ?")
                .contains("Notez ce que dit Karim", "Dites d’abord de quoi il s’agit")
                .doesNotContain("Elle est d’accord", "value=\"C3\"", "name=\"hers\"");
        assertThat(read(People.DOCTOR)).doesNotContain(WORDS);

        var agreed = NamedReaders.answer(midwife, asked, AGREED);
        assertThat(agreed.headers().firstValue("Location")).contains(page("/person/second-parent"));
        assertThat(read(People.DOCTOR)).contains(WORDS);
        assertThat(events(People.MIDWIFE)).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(ConsentKind.GIVEN);
            assertThat(one.grounds().decider()).isEqualTo(new Decider.SecondParent("Karim"));
        });
        assertThat(events(People.PSYCHOLOGIST)).as("for who does not know").isEmpty();
        var hers = midwife.get(page("/consent")).body();
        assertThat(hers).as("hers is another matter").doesNotContain("autres personnes autour d’elle", "Karim");
        assertThat(midwife.get(NamedReaders.asked(midwife, chooses(People.PSYCHOLOGIST))
                                .path())
                        .body())
                .as("by its address alone it is the empty form")
                .doesNotContain("Karim");
        assertThat(NamedReaders.answer(midwife, NamedReaders.asked(midwife, chooses(People.PSYCHOLOGIST)), Map.of())
                        .body())
                .as("control: it stands where the second parent is asked")
                .contains("Noté avec Karim", people.get(People.DOCTOR).name() + " : d’accord");
    }

    @Test
    void whatSheSaidIsNotTakenForAnAnswerOfTheSecondParent() {
        var fields = new HashMap<>(Map.of("subject", "C10", "back", "contacts", "who", id(People.DOCTOR)));
        fields.put("key", UUID.randomUUID().toString());
        fields.putAll(AGREED);
        var path = page("/naming");
        midwife.get(path);
        var no = midwife.post(path, fields);
        assertThat(no.statusCode()).isEqualTo(422);
        assertThat(no.body())
                .contains("Ce sujet s’ouvre avec l’accord de Karim", "Karim est d’accord, maintenant")
                .doesNotContainPattern("value=\"GIVEN\"[^>]*checked")
                .contains("name=\"asks\" value=\"SECOND_PARENT\"", "Mina est d’accord aussi");
        fields.put("asks", "SECOND_PARENT");
        assertThat(midwife.post(path, fields).body()).as("nor his for hers").contains("Demandez-le-lui aussi");
        assertThat(read(People.DOCTOR)).doesNotContain(WORDS);
        assertThat(events(People.MIDWIFE)).isEmpty();

        fields.put("hers", "true");
        assertThat(midwife.post(path, fields).statusCode()).isEqualTo(303);
        assertThat(read(People.DOCTOR)).as("control: both agreed").contains(WORDS);
    }

    @Test
    void whereThereIsNoSecondParentSheIsAskedAboutOthers() {
        people.runAs(
                People.MIDWIFE,
                () -> records.endMember(
                        family,
                        karim,
                        persons.card(family).secondParent().orElseThrow().version()));
        var fields = new HashMap<>(Map.of("subject", "C10", "back", "contacts", "who", id(People.DOCTOR)));
        fields.put("key", UUID.randomUUID().toString());
        fields.putAll(AGREED);
        midwife.get(page("/naming"));
        assertThat(midwife.post(page("/naming"), fields).statusCode()).isEqualTo(303);
        assertThat(events(People.MIDWIFE))
                .singleElement()
                .satisfies(one -> assertThat(one.grounds().decider()).isNull());
    }

    @Test
    void oneWhoStandsInTheRecordNoMoreIsAskedAboutWhatWasSaidThen() {
        talks.hold(family, karim, "parole-de-karim");
        people.runAs(
                People.MIDWIFE,
                () -> records.endMember(
                        family,
                        karim,
                        persons.card(family).secondParent().orElseThrow().version()));
        var fields = new HashMap<>(Map.of("subject", "C10", "back", "contacts", "who", id(People.DOCTOR)));
        fields.put("key", UUID.randomUUID().toString());
        fields.putAll(AGREED);
        midwife.get(page("/naming"));
        assertThat(midwife.post(page("/naming"), fields).body()).contains("avec l’accord de l’autre parent");
        assertThat(events(People.MIDWIFE)).isEmpty();
    }

    @Test
    void anOldFormThatIsSentAgainOpensNothing() {
        var asked = NamedReaders.asked(midwife, chooses(People.DOCTOR));
        NamedReaders.answer(midwife, asked, AGREED);
        assertThat(read(People.DOCTOR)).contains(WORDS);
        TakenBack.from(context, family, People.DOCTOR, Compartment.C10);
        assertThat(read(People.DOCTOR)).doesNotContain(WORDS);
        assertThat(NamedReaders.answer(midwife, asked, AGREED).statusCode()).isEqualTo(303);
        assertThat(read(People.DOCTOR)).as("the page of the agreement").doesNotContain(WORDS);
        var anew = NamedReaders.asked(midwife, chooses(People.DOCTOR));
        assertThat(read(People.DOCTOR)).as("choosing asks, and names nobody").doesNotContain(WORDS);
        NamedReaders.answer(midwife, anew, AGREED);
        assertThat(read(People.DOCTOR)).as("control: agreed anew").contains(WORDS);
    }

    /** The page was opened before; by the time it is sent the colleague is not around the family any more. */
    @Test
    void aFormOpenedBeforeSomebodyWasKeptAwayNamesNobody() {
        var asked = NamedReaders.asked(midwife, chooses(People.DOCTOR));
        assertThat(chooses(People.PSYCHOLOGIST).statusCode()).as("control").isEqualTo(303);
        people.runAs(
                People.MIDWIFE,
                () -> exclusions.exclude(
                        family, List.of(people.get(People.DOCTOR).id())));
        people.runAs(
                People.MIDWIFE,
                () -> relations.end(family, people.get(People.PSYCHOLOGIST).id(), EndReason.CARE_ENDED));
        assertThat(NamedReaders.answer(midwife, asked, AGREED).body()).contains("Choisissez au moins une personne");
        for (var gone : List.of(People.DOCTOR, People.PSYCHOLOGIST)) {
            assertThatThrownBy(() -> people.runAs(
                            People.MIDWIFE,
                            () -> clearances.clear(family, people.get(gone).id(), Compartment.C10)))
                    .as("whatever page asks for it")
                    .isInstanceOf(NotFoundException.class);
            assertThat(chooses(gone).statusCode()).as(gone).isEqualTo(422);
        }
        assertThat(events(People.MIDWIFE)).as("nor is anything noted").isEmpty();
    }

    @Test
    void theConversationAsksTheSecondParentByName() {
        var his = talks.hold(family, karim, "parole-de-karim");
        var readers = page("/screenings/" + his + "/parent-mood/readers");
        assertThat(midwife.get(readers).body())
                .contains("Karim est d’accord, maintenant, avec moi")
                .doesNotContain("Elle est d’accord");
        var form = new HashMap<>(Map.of("key", UUID.randomUUID().toString(), "who", id(People.DOCTOR)));
        assertThat(midwife.post(readers, form).body()).contains("Notez ce que dit Karim");
        form.putAll(AGREED);
        assertThat(midwife.post(readers, form).statusCode()).isEqualTo(303);
        assertThat(events(People.DOCTOR))
                .singleElement()
                .satisfies(one -> assertThat(one.grounds().decider()).isEqualTo(new Decider.SecondParent("Karim")));
        assertThat(midwife.get(page("/consent")).body()).doesNotContain("Karim", "autres personnes autour d’elle");
    }
}
