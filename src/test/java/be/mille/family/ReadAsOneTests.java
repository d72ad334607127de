package be.mille.family;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The time side of two records of one person: read as one, written each in its own, apart again without loss. */
@MilleTest
class ReadAsOneTests {
    private static final LocalDate TODAY = TestClock.TODAY;

    @LocalServerPort
    int port;

    @Autowired
    PersonRecords records;

    @Autowired
    Merges merges;

    @Autowired
    Families families;

    @Autowired
    Pregnancies pregnancies;

    @Autowired
    Contacts contacts;

    @Autowired
    FamilyEvents events;

    @Autowired
    ExpectedItems expected;

    @Autowired
    Relations relations;

    @Autowired
    Ids ids;

    @Autowired
    People people;

    private FamilyId open(@Nullable LocalDate due) {
        return as(() -> records.open(OpenFamilies.called("Mina", due)));
    }

    private UUID merge(FamilyId first, FamilyId second) {
        return as(() -> ((Merges.Outcome.Merged) merges.merge(first, second)).merge());
    }

    private <T> T as(java.util.concurrent.Callable<T> work) {
        return people.as(People.MIDWIFE, work);
    }

    private ContactId contact(FamilyId family, Contact.State state, LocalDate day) {
        return as(() -> contacts.record(family, command(null, state, day, 0)).orThrow());
    }

    private RecordContact command(@Nullable ContactId contact, Contact.State state, LocalDate day, int version) {
        return new RecordContact(
                ids.next(),
                contact,
                Contact.Kind.HOME_VISIT,
                state,
                day,
                null,
                null,
                null,
                null,
                Contact.Interpreter.NOT_NEEDED,
                null,
                Audience.TEAM,
                Set.of(),
                TODAY,
                version);
    }

    private FamilyEventId event(FamilyId family, FamilyEvent.Kind kind, LocalDate day) {
        return as(() -> events.record(
                        family,
                        new RecordEvent(ids.next(), null, kind, day, null, null, Audience.TEAM, Set.of(), TODAY, 0))
                .orThrow());
    }

    private List<String> expectedOf(FamilyId family) {
        var one = as(() -> expected.of(family, "fr"));
        var mine = as(() -> expected.ofMine("fr")).getOrDefault(family, List.of());
        assertThat(mine).isEqualTo(one);
        return one.stream().map(ExpectedItem::id).toList();
    }

    @Test
    void contactsAndEventsOfBothAreReadAndEachIsChangedInItsOwnRecord() {
        var first = open(null);
        var second = open(null);
        var planned = contact(second, Contact.State.PLANNED, TODAY.plusDays(2));
        contact(second, Contact.State.DONE, TODAY.minusDays(1));
        contact(first, Contact.State.DONE, TODAY.minusDays(9));
        var moved = event(second, FamilyEvent.Kind.MOVE, TODAY.minusDays(3));
        var merge = merge(first, second);

        assertThat(as(() -> contacts.of(first))).hasSize(3);
        assertThat(as(() -> contacts.last(first))).contains(TODAY.minusDays(1));
        assertThat(as(() -> families.get(first)).lastContact()).isEqualTo(TODAY.minusDays(1));
        assertThat(as(() -> contacts.lastOfMine()))
                .containsEntry(first, TODAY.minusDays(1))
                .doesNotContainKey(second);
        assertThat(as(() -> contacts.plannedOfMine(TODAY.plusDays(3))))
                .filteredOn(one -> one.id().equals(planned))
                .singleElement()
                .satisfies(one -> assertThat(one.family()).isEqualTo(first));
        assertThat(as(() -> events.of(first))).extracting(FamilyEvent::id).containsExactly(moved);
        assertThat(as(() -> events.ofMine(TODAY.minusDays(5), TODAY)))
                .containsKey(first)
                .doesNotContainKey(second);

        people.runAs(People.MIDWIFE, () -> contacts.become(first, planned, Contact.State.MISSED, 0));
        assertThat(as(() -> contacts.record(first, command(planned, Contact.State.DONE, TODAY, 1))
                        .orThrow()))
                .isEqualTo(planned);
        people.runAs(People.MIDWIFE, () -> events.withdraw(first, moved, 0));
        contact(first, Contact.State.DONE, TODAY);
        people.runAs(People.MIDWIFE, () -> merges.undo(first, merge));

        assertThat(as(() -> contacts.of(first))).hasSize(2);
        assertThat(as(() -> contacts.of(second))).extracting(Contact::id).contains(planned);
        assertThat(as(() -> contacts.of(second))).hasSize(2).allMatch(one -> one.state() == Contact.State.DONE);
        assertThat(as(() -> events.of(second))).isEmpty();
    }

    @Test
    void onePregnancyToldInBothCountsOnceAndALossInEitherIsALoss() {
        var first = open(TODAY.plusWeeks(20));
        var second = open(TODAY.plusWeeks(20).plusDays(5));
        contact(second, Contact.State.DONE, TODAY.minusDays(1));
        assertThat(expectedOf(first)).contains("first-midwife-contact");
        var merge = merge(first, second);
        assertThat(expectedOf(first)).doesNotContain("first-midwife-contact").doesNotHaveDuplicates();
        assertThat(as(() -> pregnancies.of(first))).hasSize(2);

        var other = as(() -> pregnancies.of(second)).getFirst();
        as(() -> pregnancies.loss(
                first, new RecordLoss(ids.next(), other.id(), TODAY.minusDays(2), null, TODAY, other.version())));
        assertThat(as(() -> families.get(first)).stage()).isInstanceOf(Stage.AfterLoss.class);
        assertThat(as(() -> families.mine()).stream()
                        .filter(one -> one.id().equals(first))
                        .findFirst())
                .hasValueSatisfying(one -> assertThat(one.stage()).isInstanceOf(Stage.AfterLoss.class));
        assertThat(expectedOf(first)).doesNotContain("first-one-contact", "plan-agreed");

        people.runAs(People.MIDWIFE, () -> merges.undo(first, merge));
        assertThat(as(() -> families.get(first)).stage()).isInstanceOf(Stage.Pregnant.class);
        assertThat(as(() -> families.get(second)).stage()).isInstanceOf(Stage.AfterLoss.class);
        assertThat(expectedOf(first)).contains("first-midwife-contact");
    }

    @Test
    void thePageOfPregnanciesShowsOneAndWhatTheOtherRecordSaysOtherwise() {
        var first = open(TODAY.plusWeeks(20));
        var second = open(TODAY.plusWeeks(20).plusDays(5));
        var merge = merge(first, second);
        var later = people.get(People.DOCTOR).actor();
        people.runAs(
                People.MIDWIFE,
                () -> relations.add(first, later, RelationType.HEALTH_CARE, Brussels.startOf(TODAY), Proof.BROUGHT_IN));
        var page = "/families/" + first + "/pregnancies";
        var midwife = new Visitor(port).signIn(people, People.MIDWIFE);
        assertThat(cards(midwife.get(page).body())).isEqualTo(1);
        assertThat(midwife.get(page).body())
                .contains(
                        "dit autrement",
                        full(TODAY.plusWeeks(20)),
                        full(TODAY.plusWeeks(20).plusDays(5)));

        assertThat(new Visitor(port).signIn(people, People.DOCTOR).get(page).body())
                .as("who has only one of the two reads of no other")
                .contains(full(TODAY.plusWeeks(20)))
                .doesNotContain("L’autre dossier", full(TODAY.plusWeeks(20).plusDays(5)));

        var other = as(() -> pregnancies.of(second)).getFirst();
        assertThat(midwife.get(page).body()).contains(page + "/" + other.id());
        assertThat(midwife.get(page + "/" + other.id()).statusCode()).isEqualTo(200);
        as(() -> pregnancies.date(
                first,
                new DatePregnancy(
                        ids.next(),
                        other.id(),
                        DatingSource.TOLD,
                        TODAY.plusWeeks(20),
                        null,
                        null,
                        0,
                        TODAY,
                        other.version())));
        assertThat(midwife.get(page).body())
                .as("put right in the other record")
                .contains("ne dit rien d’autre")
                .doesNotContain("dit autrement");

        people.runAs(People.MIDWIFE, () -> merges.undo(first, merge));
        assertThat(midwife.get(page).body()).doesNotContain("L’autre dossier");
    }

    @Test
    void aLossInTheOtherRecordIsWhatCountsAndItIsSaidThatThisOneGoesOn() {
        var first = open(TODAY.plusWeeks(20));
        var second = open(TODAY.plusWeeks(20));
        merge(first, second);
        var other = as(() -> pregnancies.of(second)).getFirst();
        as(() -> pregnancies.loss(
                first, new RecordLoss(ids.next(), other.id(), TODAY.minusDays(2), null, TODAY, other.version())));
        var body = new Visitor(port)
                .signIn(people, People.MIDWIFE)
                .get("/families/" + first + "/pregnancies")
                .body();
        assertThat(cards(body)).isEqualTo(1);
        assertThat(body).contains("Fin de la grossesse le", "La grossesse continue.");
    }

    private static int cards(String body) {
        return body.split("aria-labelledby=\"p-", -1).length - 1;
    }

    private static String full(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH).format(day);
    }

    @Test
    void aNewPregnancyAndABirthBeforeItAreTwo() {
        var first = open(TODAY.plusWeeks(20));
        var second = open(null);
        as(() -> pregnancies.birth(
                second,
                new RecordBirth(
                        ids.next(),
                        null,
                        TODAY.minusDays(400),
                        null,
                        null,
                        List.of(new RecordBirth.Newborn(null, "Lina", null, false, null)),
                        TODAY,
                        0)));
        merge(first, second);
        assertThat(expectedOf(first)).contains("first-midwife-contact", "screening-12-months");
        assertThat(as(() -> families.get(first)).stage()).isInstanceOf(Stage.Pregnant.class);
    }

    @Test
    void whoHasOnlyOneOfTheRecordsReadsOnlyThatOne() {
        var first = open(null);
        var second = open(null);
        contact(second, Contact.State.DONE, TODAY.minusDays(1));
        merge(first, second);
        var later = people.get(People.DOCTOR).actor();
        people.runAs(
                People.MIDWIFE,
                () -> relations.add(first, later, RelationType.HEALTH_CARE, Brussels.startOf(TODAY), Proof.BROUGHT_IN));
        assertThat(people.as(People.DOCTOR, () -> contacts.of(first))).isEmpty();
        assertThat(people.as(People.DOCTOR, () -> merges.along(first))).containsExactly(first);
    }
}
