package be.mille.screening;

import static be.mille.screening.HerWays.address;
import static be.mille.screening.HerWays.base;
import static be.mille.screening.HerWays.inside;
import static be.mille.screening.HerWays.say;
import static be.mille.screening.HerWays.send;
import static be.mille.sql.Sql.p;
import static org.assertj.core.api.Assertions.assertThat;

import be.mille.kernel.FamilyId;
import be.mille.sql.Sql;
import be.mille.testing.MilleTest;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of what she answered herself: who reads it when, and that nothing is lost or there twice. */
@MilleTest
class HerAnswersTests {
    @LocalServerPort
    int port;

    @Autowired
    Held held;

    @Autowired
    People people;

    @Autowired
    Doors doors;

    @Autowired
    Conversations conversations;

    @Autowired
    ScreeningResults results;

    @Autowired
    Sql sql;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Environment settings;

    FamilyId family;
    ScreeningId screening;
    Visitor midwife;
    Visitor her;

    @BeforeEach
    void sheCameInByAnAddress() {
        family = held.family(null);
        screening = held.start(family);
        midwife = new Visitor(port).signIn(people, People.MIDWIFE);
        her = inside(port, address(midwife, family, screening));
    }

    private Conversations.Conversation read(String who) {
        return people.as(who, () -> conversations.read(family, screening));
    }

    private Answer stored(String item) {
        return Objects.requireNonNull(read(People.MIDWIFE).answers().get(item));
    }

    private ScreeningResult latest(String who) {
        return people.as(who, () -> results.latest(family));
    }

    @Test
    void nothingComesOutForAnybodyBeforeTheMidwifeFinishedAndThenItDoes() {
        var housing = HerRoom.page(her, "housing");
        say(her, "housing.situation", "no-place");
        assertThat(read(People.MIDWIFE).answers()).containsKey("housing.situation");
        assertThat(read(People.MIDWIFE).byHerself().toTalkOver()).containsExactly("housing");
        assertThat(read(People.DOCTOR).answers()).isEmpty();
        for (var who : List.of(People.MIDWIFE, People.DOCTOR)) {
            assertThat(latest(who).indicators()).as(who).isEmpty();
            assertThat(latest(who).answers()).as(who).isEmpty();
        }
        people.runAs(People.DOCTOR, () -> held.screenings().finish(family, screening));
        assertThat(read(People.DOCTOR).screening().state()).isEqualTo(ScreeningState.OPEN);
        held.finish(family, screening);
        for (var who : List.of(People.MIDWIFE, People.DOCTOR)) {
            assertThat(latest(who).indicators())
                    .as(who)
                    .extracting(one -> one.domain())
                    .contains("housing");
            assertThat(read(who).answers()).as(who).containsKey("housing.situation");
        }
        assertThat(her.get(housing).statusCode()).as("her door is closed").isEqualTo(404);
    }

    @Test
    void theMidwifeSeesWhichAnswersAreHersGoesThroughThemAndACorrectionKeepsHers() {
        say(her, "work.situation", "looking");
        var page = midwife.get(base(family, screening) + "/work").body();
        assertThat(page).contains("Elle a répondu ici elle-même", "par elle-même");
        assertThat(midwife.get("/families/" + family + "/screenings").body()).contains("à reprendre ensemble");
        assertThat(midwife.get(base(family, screening) + "/result").body())
                .contains("Ses réponses, qui comptent quand vous terminez");
        midwife.post(
                base(family, screening) + "/work",
                Map.of("a.work.situation", "looking", "v.work.situation", "1", "shown", "work.situation", "page", "x"));
        assertThat(read(People.MIDWIFE).byHerself().toTalkOver()).isEmpty();
        assertThat(read(People.MIDWIFE).byHerself().items()).containsExactly("work.situation");
        held.sayAgain(family, screening, 1, "work.situation", "stable");
        assertThat(read(People.MIDWIFE).byHerself().items()).isEmpty();
        var kept = people.as(People.MIDWIFE, () -> conversations.corrections(family, screening));
        assertThat(kept).singleElement().satisfies(one -> {
            assertThat(one.codes()).containsExactly("looking");
            assertThat(one.by()).isNotEqualTo(people.get(People.MIDWIFE).id());
        });
        assertThat(people.as(People.DOCTOR, () -> conversations.corrections(family, screening)))
                .as("what she had said is the midwife’s until the end")
                .isEmpty();
    }

    @Test
    void theSameSaveTwiceIsThereOnceAndTwoDevicesOfHersShowBoth() {
        var page = UUID.randomUUID().toString();
        var key = UUID.randomUUID().toString();
        send(her, page, key, 0, "money.month", "tight");
        send(her, page, key, 0, "money.month", "tight");
        assertThat(stored("money.month").version()).isEqualTo(1);
        var other = send(her, UUID.randomUUID().toString(), UUID.randomUUID().toString(), 0, "money.month", "short");
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("un autre appareil");
        send(her, UUID.randomUUID().toString(), UUID.randomUUID().toString(), 1, "money.month", "short");
        assertThat(stored("money.month").codes()).containsExactly("short");
    }

    @Test
    void whatTheMidwifeHasAskedIsNeitherShownNorAskedAndALateAnswerIsKeptBesideHers() {
        var before = HerRoom.pages(her);
        held.say(family, screening, "housing.situation", "stable");
        assertThat(her.get(Objects.requireNonNull(before.remove("housing"))).statusCode())
                .isEqualTo(404);
        assertThat(HerRoom.pages(her)).as("the others keep their numbers").isEqualTo(before);
        var late = say(her, "housing.situation", "no-place");
        assertThat(late.statusCode()).isEqualTo(303);
        assertThat(stored("housing.situation").codes()).containsExactly("stable");
        assertThat(people.as(People.MIDWIFE, () -> conversations.corrections(family, screening)))
                .singleElement()
                .satisfies(one -> assertThat(one.codes()).containsExactly("no-place"));
    }

    @Test
    void theMidwifeWhoTypesOverAnOldPageIsShownHerAnswer() {
        say(her, "housing.situation", "no-place");
        assertThat(held.say(family, screening, "housing.situation", "stable")).isInstanceOf(Saved.Conflict.class);
    }

    @Test
    void anotherAddressShowsNothingOfWhatWasAnsweredThroughTheFirst() {
        say(her, "housing.situation", "worries");
        var second = inside(port, address(midwife, family, screening));
        assertThat(HerRoom.pages(second)).doesNotContainKey("housing");
        assertThat(her.get(HerRoom.page(her, "housing")).body()).contains("value=\"worries\" checked");
    }

    @Test
    void theLogNamesTheAddressAsTheOneWhoActed() {
        say(her, "housing.situation", "worries");
        var door = people.as(People.MIDWIFE, () -> doors.of(family, screening))
                .getFirst()
                .id();
        assertThat(new Owner(settings).strings("""
                        select distinct function || ' ' || action || ' ' || reason from audit.entry
                        where actor = '%s' and family = '%s' order by 1
                        """.formatted(door, family)))
                .contains(
                        "HERSELF herself.answer ADDRESS",
                        "HERSELF herself.knock ADDRESS",
                        "HERSELF herself.read ADDRESS");
        assertThat(new Owner(settings).strings("select actor::text from audit.breaks()"))
                .isEmpty();
    }

    /** The wall by itself: what a statement finds that stands in a door, and in none. */
    @Test
    void theDoorOpensItsOwnAnswersOfItsOwnScreeningAndNothingElse() {
        say(her, "housing.situation", "worries");
        held.say(family, screening, "work.situation", "looking");
        var other = held.family(null);
        var otherScreening = held.start(other);
        held.say(other, otherScreening, "work.situation", "looking");
        var door = people.as(People.MIDWIFE, () -> doors.of(family, screening))
                .getFirst()
                .id();
        var keys = new Owner(settings)
                .strings("select encode(secret, 'hex') || ' ' || encode(code, 'hex') from screening.door where id = '"
                        + door + "'")
                .getFirst()
                .split(" ");
        assertThat(standing(keys[0], keys[1], "select item from screening.answer"))
                .containsExactly("housing.situation");
        assertThat(standing(keys[0], keys[1], "select id::text from screening.screening"))
                .containsExactly(screening.toString());
        for (var table : List.of("result", "same_day", "disclosure", "postponed", "door")) {
            var column = table.equals("door") ? "id" : "family";
            assertThat(standing(keys[0], keys[1], "select " + column + "::text from screening." + table))
                    .as(table)
                    .isEmpty();
        }
        assertThat(standing(keys[0], keys[1], "select family::text from access.relation"))
                .isEmpty();
        assertThat(standing(keys[0], keys[0], "select item from screening.answer"))
                .as("another code")
                .isEmpty();
        assertThat(standing(keys[1], keys[1], "select item from screening.answer"))
                .as("another secret")
                .isEmpty();
        assertThat(standing("", "", "select item from screening.answer")).isEmpty();
    }

    private List<String> standing(String secret, String code, String statement) {
        return new TransactionTemplate(transactions).execute(_ -> {
            sql.list(_ -> 1, """
                    select set_config('mille.door', :door, true), set_config('mille.code', :code, true),
                        set_config('mille.now', '2026-11-24T09:00:00Z', true)
                    """, p("door", secret), p("code", code));
            return sql.list(row -> row.getString(1), statement);
        });
    }
}
