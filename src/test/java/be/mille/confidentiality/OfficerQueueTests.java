package be.mille.confidentiality;

import static be.mille.confidentiality.BreakGlass.at;
import static be.mille.confidentiality.BreakGlass.family;
import static be.mille.confidentiality.BreakGlass.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.confidentiality.ExceptionalOpenings.Outcome;
import be.mille.confidentiality.OfficerQueue.Kind;
import be.mille.confidentiality.OfficerQueue.Verdict;
import be.mille.family.Families;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.testing.MilleTest;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** What follows an exceptional opening: notice, review, suspension; and which look-ups the officer is asked about. */
@MilleTest
class OfficerQueueTests {
    private static final String READER = People.HOSPITAL_MIDWIFE;
    private static final int DRILL = 200;

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    Families families;

    @Autowired
    Relations relations;

    @Autowired
    ExceptionalOpenings openings;

    @Autowired
    OfficerQueue queue;

    @Autowired
    TestClock clock;

    @Autowired
    Environment settings;

    String called = "Glass " + UUID.randomUUID();
    FamilyId family;

    @BeforeEach
    void aRecord() {
        forgetEverything();
        family = family(people, records, called, null);
    }

    @AfterEach
    void forgetEverything() {
        people.runAs(READER, () -> openings.running().ifPresent(one -> openings.end(one.id())));
        clock.reset();
        new Owner(settings)
                .run(
                        "truncate confidentiality.opening, confidentiality.guess, confidentiality.lift, confidentiality.settled, confidentiality.unrecognised, confidentiality.clarified, confidentiality.neighbour_look");
    }

    private void open() {
        opened(people, openings, READER, called);
        people.runAs(READER, () -> openings.end(openings.running().orElseThrow().id()));
    }

    private UUID waiting() {
        return people.as(People.OFFICER, queue::openings).stream()
                .filter(one -> one.verdict() == null)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void review(Verdict verdict) {
        open();
        var opening = waiting();
        people.runAs(People.OFFICER, () -> queue.review(opening, verdict, "spoken with her"));
    }

    @Test
    void whoeverOpenedTheRecordIsToldAtOnceAndTheLooksSayThatItWasExceptional() {
        opened(people, openings, READER, called);
        at(port, people, READER).get("/families/" + family);
        var midwife = at(port, people, People.MIDWIFE);
        var day = midwife.get("/").body();
        assertThat(day).contains(called, "ouvert par accès exceptionnel", "danger pour la vie");
        var looks = midwife.get("/families/" + family + "/access").body();
        assertThat(looks.substring(looks.indexOf("id=\"looks\"")))
                .contains("Sage-femme à l’hôpital", "accès exceptionnel");
        assertThat(midwife.get("/families/" + family + "/team").body())
                .doesNotContain(people.get(READER).name() + "</");
        var seen = day.substring(day.indexOf("/exceptional/notices/"));
        midwife.get("/");
        midwife.post(seen.substring(0, seen.indexOf('"')), Map.of());
        assertThat(midwife.get("/").body()).doesNotContain("ouvert par accès exceptionnel");
    }

    @Test
    void theCoordinatorIsToldInstead() {
        people.runAs(People.MIDWIFE, () -> {
            relations.add(
                    family,
                    people.get(People.DOCTOR).actor(),
                    RelationType.HEALTH_CARE,
                    clock.instant(),
                    Proof.BROUGHT_IN);
            families.coordinate(family, people.get(People.DOCTOR).id(), null);
        });
        open();
        assertThat(people.as(People.DOCTOR, openings::notices)).hasSize(1);
        assertThat(people.as(People.MIDWIFE, openings::notices)).isEmpty();
    }

    @Test
    void theOfficerOfTheReadersOrganisationReviewsWithoutLearningWhoseRecordItIs() {
        open();
        var officer = at(port, people, People.OFFICER);
        var page = officer.get("/confidentiality").body();
        var reference = people.as(READER, () -> openings.reference(family));
        assertThat(page)
                .contains(reference, people.get(READER).name(), BreakGlass.WORDS, "jeudi 26 nov", "Danger pour la vie")
                .doesNotContain(called, family.toString());
        assertThat(officer.get("/families/" + family).statusCode()).isEqualTo(404);
        assertThat(officer.get("/families").statusCode()).isEqualTo(404);
        assertThat(at(port, people, People.OTHER_OFFICER)
                        .get("/confidentiality")
                        .body())
                .doesNotContain(reference, people.get(READER).name());
        var opening = waiting();
        for (var code : List.of(People.MIDWIFE, People.ADMINISTRATOR, People.FACILITATOR, People.OTHER_OFFICER)) {
            assertThatThrownBy(() -> people.runAs(code, () -> queue.review(opening, Verdict.JUSTIFIED, "not mine")))
                    .as(code)
                    .isInstanceOf(NotFoundException.class);
        }
        officer.get("/confidentiality");
        var path = "/confidentiality/openings/" + opening + "/review";
        var wrong = officer.post(path, Map.of("words", "kept words", "verdict", ""));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("kept words", "Choisissez ce qui ressort");
        var decision = Map.of("words", "Elle était de garde.", "verdict", "JUSTIFIED");
        assertThat(officer.post(path, decision).headers().firstValue("Location"))
                .as("a decision asks for a proof")
                .contains("/prove");
        assertThat(officer.get("/confidentiality").body()).doesNotContain("Elle était de garde.");
        officer.postProven(people, People.OFFICER, path, decision);
        assertThat(officer.get("/confidentiality").body()).contains("Elle était de garde.", "Rien à relire");
        assertThat(people.as(READER, openings::suspended)).isFalse();
    }

    @Test
    void oneThatWasNotJustifiedOrTwoUnclearOnesSuspendUntilTheOfficerGivesItBack() {
        review(Verdict.UNCLEAR);
        assertThat(people.as(READER, openings::suspended)).isFalse();
        review(Verdict.UNCLEAR);
        assertThat(people.as(READER, openings::suspended)).isTrue();
        assertThat(people.as(READER, () -> openings.open(BreakGlass.asking(called))))
                .isInstanceOf(Outcome.Suspended.class);
        assertThat(at(port, people, READER).get("/exceptional").body())
                .contains("est suspendu", "peut le rendre")
                .doesNotContain("name=\"called\"");
        var reader = people.get(READER).id();
        assertThatThrownBy(() -> people.runAs(People.OTHER_OFFICER, () -> queue.lift(reader, "not mine")))
                .isInstanceOf(NotFoundException.class);
        clock.forward(java.time.Duration.ofMinutes(1));
        people.runAs(People.OFFICER, () -> queue.lift(reader, "spoken, understood"));
        assertThat(people.as(READER, openings::suspended)).isFalse();
        clock.forward(java.time.Duration.ofMinutes(1));
        review(Verdict.NOT);
        assertThat(people.as(READER, openings::suspended)).isTrue();
    }

    /** T26: every opening tells and asks for a review; with the telling muted, the drill notices. */
    @Test
    void aDrillOfManyOpeningsLeavesANoticeAndAReviewForEach() {
        var names = new ArrayList<String>();
        for (int i = 0; i < DRILL; i++) {
            var name = "Drill " + UUID.randomUUID();
            family(people, records, name, null);
            names.add(name);
        }
        for (var name : names) {
            opened(people, openings, READER, name);
            people.runAs(
                    READER, () -> openings.end(openings.running().orElseThrow().id()));
        }
        assertThat(missing(names.size())).isZero();
        var rate = people.as(People.OFFICER, queue::rate);
        assertThat(rate.exceptional()).isEqualTo(DRILL);
        var owner = new Owner(settings);
        owner.run("delete from confidentiality.opening where id = (select id from confidentiality.opening limit 1)");
        assertThat(missing(names.size())).as("control: one muted").isEqualTo(2);
    }

    /** Notices and reviews that are not there. */
    private int missing(int openings) {
        var told = people.as(People.MIDWIFE, this.openings::notices);
        var asked = people.as(People.OFFICER, queue::openings).stream()
                .filter(one -> one.verdict() == null)
                .filter(one -> one.due().equals(Instant.parse("2026-11-26T23:00:00Z")))
                .toList();
        return 2 * openings - told.size() - asked.size();
    }

    @Test
    void aSameNameACollegueAndManyRecordsAreAskedAboutOnceAndOnlyByTheirOfficer() {
        var midwife = people.get(READER);
        var same = family(people, records, "Same", midwife.familyName().toUpperCase(java.util.Locale.ROOT));
        var colleague = family(people, records, "Imane", "El-Amrani");
        var many = new ArrayList<FamilyId>(List.of(same, colleague));
        for (int i = 0; i < 29; i++) {
            many.add(family(people, records, "Many" + i, null));
        }
        many.forEach(one -> people.runAs(
                People.MIDWIFE,
                () -> relations.add(
                        one, midwife.actor(), RelationType.HEALTH_CARE, clock.instant(), Proof.BROUGHT_IN)));
        clock.forward(java.time.Duration.ofDays(100));
        many.subList(0, 30).forEach(one -> people.as(READER, () -> families.get(one)));
        assertThat(kinds()).containsOnly(Kind.SAME_NAME, Kind.COLLEAGUE);
        people.as(READER, () -> families.get(many.get(30)));
        assertThat(kinds()).containsExactlyInAnyOrder(Kind.SAME_NAME, Kind.COLLEAGUE, Kind.MANY);
        assertThat(people.as(People.OTHER_OFFICER, queue::unusual)).isEmpty();
        var one = people.as(People.OFFICER, queue::unusual).getFirst();
        assertThatThrownBy(() -> people.runAs(People.OTHER_OFFICER, () -> queue.settle(one.key(), "not mine", null)))
                .isInstanceOf(NotFoundException.class);
        var officer = at(port, people, People.OFFICER);
        var page = officer.get("/confidentiality").body();
        assertThat(page).contains("Plus de 30 dossiers", "Même nom").doesNotContain("El-Amrani", same.toString());
        officer.postProven(
                people,
                People.OFFICER,
                "/confidentiality/unusual/" + one.key() + "/settle",
                Map.of("words", "A cousin, stepped back."));
        assertThat(kinds()).hasSize(2).doesNotContain(one.kind());
    }

    private List<Kind> kinds() {
        return people.as(People.OFFICER, queue::unusual).stream()
                .map(OfficerQueue.Unusual::kind)
                .toList();
    }

    @Test
    void aLookSheDoesNotRecogniseGoesToTheOfficerOfThatOrganisation() {
        open();
        opened(people, openings, READER, called);
        at(port, people, READER).get("/families/" + family);
        var midwife = at(port, people, People.MIDWIFE);
        var page = "/families/" + family + "/access";
        midwife.get(page);
        var line = page + "/not-recognised/2026-11-24/" + people.get(READER).organisation() + "/HOSPITAL_MIDWIFE";
        assertThat(midwife.post(line, Map.of()).statusCode()).isEqualTo(303);
        assertThat(midwife.get(page).body()).contains("c’est transmis");
        assertThat(kinds()).contains(Kind.UNRECOGNISED);
        assertThat(midwife.post(line.replace("11-24", "11-23"), Map.of()).statusCode())
                .as("no such line")
                .isEqualTo(404);
        assertThat(at(port, people, People.OTHER_MIDWIFE).post(line, Map.of()).statusCode())
                .isEqualTo(404);
    }
}
