package be.mille.confidentiality;

import static be.mille.confidentiality.BreakGlass.asking;
import static be.mille.confidentiality.BreakGlass.family;
import static be.mille.testing.OneHuman.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Actor;
import be.mille.access.ActorFunction;
import be.mille.access.CurrentActor;
import be.mille.account.internal.InvitedByOperator;
import be.mille.account.internal.Persons;
import be.mille.confidentiality.ExceptionalOpenings.Outcome;
import be.mille.confidentiality.OfficerQueue.Kind;
import be.mille.confidentiality.OfficerQueue.Unusual;
import be.mille.confidentiality.OfficerQueue.Verdict;
import be.mille.directory.Professionals;
import be.mille.family.Families;
import be.mille.family.PersonRecords;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.testing.MilleTest;
import be.mille.testing.OneHuman;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Exceptional access and its officer, where one human being has two posts: what is limited or asked in one is so in the other. */
@MilleTest
class OneHumanTests {
    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    Families families;

    @Autowired
    ExceptionalOpenings openings;

    @Autowired
    UnrecognisedLooks unrecognised;

    @Autowired
    OfficerQueue queue;

    @Autowired
    InvitedByOperator operator;

    @Autowired
    Persons persons;

    @Autowired
    Professionals professionals;

    @Autowired
    TestClock clock;

    private final String house = "Maison " + UUID.randomUUID();
    private final String elsewhere = "Ailleurs " + UUID.randomUUID();
    private final String called = "Glass " + UUID.randomUUID();

    Actor here;
    Actor there;
    FamilyId family;

    @BeforeEach
    void aMidwifeOfTwoHouses() {
        clock.reset();
        var midwife = somebody();
        here = midwife.hired(house, ActorFunction.HOSPITAL_MIDWIFE);
        there = midwife.hired(elsewhere, ActorFunction.HOSPITAL_MIDWIFE);
        family = family(people, records, called, null);
    }

    @AfterEach
    void theClockOfTheOthers() {
        for (var post : List.of(here, there)) {
            CurrentActor.runAs(post, () -> openings.running().ifPresent(one -> openings.end(one.id())));
        }
        clock.reset();
    }

    private OneHuman somebody() {
        return new OneHuman(operator, persons, professionals);
    }

    private Outcome asks(Actor who, String name) {
        return as(who, () -> openings.open(asking(name)));
    }

    @Test
    void oneRecordAtATimeWhateverThePost() {
        var other = "Glass " + UUID.randomUUID();
        family(people, records, other, null);
        assertThat(asks(here, called)).isEqualTo(new Outcome.Opened(family));
        assertThat(asks(there, other)).isInstanceOf(Outcome.Another.class);
        assertThat(as(there, openings::running))
                .as("what is open is so in the one post")
                .isEmpty();
        var stranger = somebody().hired(elsewhere, ActorFunction.HOSPITAL_MIDWIFE);
        assertThat(asks(stranger, other)).as("control").isInstanceOf(Outcome.Opened.class);
        CurrentActor.runAs(
                stranger, () -> openings.end(openings.running().orElseThrow().id()));
        CurrentActor.runAs(
                here, () -> openings.end(openings.running().orElseThrow().id()));
        assertThat(asks(there, other)).isInstanceOf(Outcome.Opened.class);
    }

    @Test
    void wrongGuessesOfAllHerPostsAreCountedTogether() {
        for (int i = 0; i < 5; i++) {
            assertThat(asks(i < 3 ? here : there, "Nobody")).isInstanceOf(Outcome.Absent.class);
        }
        assertThat(asks(here, called)).isInstanceOf(Outcome.Limited.class);
        assertThat(asks(there, called)).isInstanceOf(Outcome.Limited.class);
        assertThat(asks(somebody().hired(house, ActorFunction.HOSPITAL_MIDWIFE), "Nobody"))
                .as("control")
                .isInstanceOf(Outcome.Absent.class);
        clock.forward(Duration.ofHours(1).plusSeconds(1));
        assertThat(asks(there, called)).isInstanceOf(Outcome.Opened.class);
    }

    @Test
    void oneThatWasNotJustifiedSuspendsHerInEveryPostAndOnlyThatHouseGivesItBack() {
        var officer = somebody().hired(house, ActorFunction.CONFIDENTIALITY_OFFICER);
        var other = somebody().hired(elsewhere, ActorFunction.CONFIDENTIALITY_OFFICER);
        asks(here, called);
        CurrentActor.runAs(
                here, () -> openings.end(openings.running().orElseThrow().id()));
        CurrentActor.runAs(officer, () -> queue.review(waiting(officer), Verdict.NOT, "vu avec elle"));
        assertThat(asks(there, called)).isInstanceOf(Outcome.Suspended.class);
        assertThatThrownBy(() -> CurrentActor.runAs(other, () -> queue.lift(there.id(), "not hers to give back")))
                .isInstanceOf(NotFoundException.class);
        assertThat(as(other, queue::suspended)).doesNotContain(there.id());
        clock.forward(Duration.ofMinutes(1));
        CurrentActor.runAs(officer, () -> queue.lift(here.id(), "compris"));
        assertThat(asks(there, called)).isInstanceOf(Outcome.Opened.class);
    }

    /** Unclear twice is enough, once in each post; what one house gives back leaves what the other said. */
    @Test
    void twoUnclearOnesOfTwoPostsSuspend() {
        var officer = somebody().hired(house, ActorFunction.CONFIDENTIALITY_OFFICER);
        var other = somebody().hired(elsewhere, ActorFunction.CONFIDENTIALITY_OFFICER);
        for (var post : List.of(here, there)) {
            var answers = post == here ? officer : other;
            assertThat(asks(post, called)).isInstanceOf(Outcome.Opened.class);
            CurrentActor.runAs(
                    post, () -> openings.end(openings.running().orElseThrow().id()));
            CurrentActor.runAs(answers, () -> queue.review(waiting(answers), Verdict.UNCLEAR, "on ne sait pas"));
        }
        assertThat(as(here, openings::suspended)).isTrue();
        assertThat(as(there, openings::suspended)).isTrue();
        clock.forward(Duration.ofMinutes(1));
        CurrentActor.runAs(other, () -> queue.lift(there.id(), "compris"));
        assertThat(as(here, openings::suspended)).isFalse();
        clock.forward(Duration.ofMinutes(1));
        asks(there, called);
        CurrentActor.runAs(
                there, () -> openings.end(openings.running().orElseThrow().id()));
        CurrentActor.runAs(other, () -> queue.review(waiting(other), Verdict.UNCLEAR, "encore"));
        assertThat(as(there, openings::suspended))
                .as("the first house never gave its own back")
                .isTrue();
    }

    private UUID waiting(Actor officer) {
        return as(officer, queue::openings).stream()
                .filter(one -> one.verdict() == null)
                .filter(one -> one.reader().equals(here.id()) || one.reader().equals(there.id()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void anOfficerAnswersNoLookOfHerOwnAndAnotherOneOfTheHouseDoes() {
        var both = somebody();
        var officer = both.hired(house, ActorFunction.CONFIDENTIALITY_OFFICER);
        var midwife = both.hired(house, ActorFunction.HOSPITAL_MIDWIFE);
        var colleague = somebody().hired(house, ActorFunction.CONFIDENTIALITY_OFFICER);
        notRecognised(midwife);
        var own = asked(officer, midwife.id()).orElseThrow();
        assertThatThrownBy(() ->
                        CurrentActor.runAs(officer, () -> queue.settle(own.key(), "c’était moi", "rien d’anormal")))
                .isInstanceOf(NotFoundException.class);
        assertThat(asked(colleague, midwife.id())).as("nothing was settled").contains(own);
        assertThat(page(officer))
                .contains("C’est l’un de vos propres postes")
                .doesNotContain("/unusual/" + own.key() + "/settle");
        assertThat(page(colleague))
                .contains("/unusual/" + own.key() + "/settle")
                .doesNotContain("C’est l’un de vos propres postes");
        assertThat(seenByOthers(midwife))
                .as("of another house, once this one has another")
                .isEmpty();
        CurrentActor.runAs(colleague, () -> queue.settle(own.key(), "vu avec elle", "C’était la garde."));
        assertThat(asked(officer, midwife.id())).isEmpty();
    }

    @Test
    void whereSheIsTheOnlyOfficerOfTheHouseThoseOfOtherHousesAnswer() {
        var both = somebody();
        var officer = both.hired(house, ActorFunction.CONFIDENTIALITY_OFFICER);
        var midwife = both.hired(house, ActorFunction.HOSPITAL_MIDWIFE);
        notRecognised(midwife);
        assertThat(asked(officer, midwife.id())).as("she sees that it waits").isPresent();
        var one = seenByOthers(midwife).orElseThrow();
        people.runAs(People.OFFICER, () -> queue.settle(one.key(), "vu avec elle", "C’était la garde."));
        assertThat(asked(officer, midwife.id())).isEmpty();
        var opening = as(officer, queue::openings).stream()
                .filter(each -> each.reader().equals(midwife.id()))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() ->
                        CurrentActor.runAs(officer, () -> queue.review(opening.id(), Verdict.JUSTIFIED, "c’était moi")))
                .isInstanceOf(NotFoundException.class);
        people.runAs(People.OFFICER, () -> queue.review(opening.id(), Verdict.JUSTIFIED, "vu avec elle"));
    }

    @Test
    void aNameAlikeIsSettledByHerOnlyWhereSomebodyElseLooked() {
        var both = somebody();
        var officer = both.hired(house, ActorFunction.CONFIDENTIALITY_OFFICER);
        var midwife = both.hired(house, ActorFunction.HOSPITAL_MIDWIFE);
        for (var reader : List.of(midwife, here)) {
            var name = professionals.find(reader.id()).orElseThrow().familyName();
            var alike = "Glass " + UUID.randomUUID();
            var record = family(people, records, alike, name);
            asks(reader, alike);
            as(reader, () -> families.get(record));
            CurrentActor.runAs(
                    reader, () -> openings.end(openings.running().orElseThrow().id()));
        }
        var looks = as(officer, queue::unusual).stream()
                .filter(one -> one.kind() == Kind.SAME_NAME)
                .toList();
        assertThat(looks).extracting(Unusual::reader).containsExactlyInAnyOrder(midwife.id(), here.id());
        for (var look : looks) {
            Runnable settled = () -> CurrentActor.runAs(officer, () -> queue.settle(look.key(), "un hasard", null));
            if (look.reader().equals(midwife.id())) {
                assertThatThrownBy(settled::run).isInstanceOf(NotFoundException.class);
            } else {
                settled.run();
            }
        }
        assertThat(as(officer, queue::unusual)).extracting(Unusual::reader).contains(midwife.id());
    }

    /** She looked, and the family asks who that was. */
    private void notRecognised(Actor midwife) {
        asks(midwife, called);
        as(midwife, () -> families.get(family));
        CurrentActor.runAs(
                midwife, () -> openings.end(openings.running().orElseThrow().id()));
        people.runAs(
                People.MIDWIFE,
                () -> unrecognised.note(
                        family,
                        new UnrecognisedLooks.Line(
                                TestClock.TODAY, midwife.organisation(), ActorFunction.HOSPITAL_MIDWIFE)));
    }

    private String page(Actor officer) {
        return BreakGlass.at(port, people, officer.id().toString())
                .get("/confidentiality")
                .body();
    }

    private Optional<Unusual> seenByOthers(Actor midwife) {
        return asked(people.get(People.OFFICER).actor(), midwife.id());
    }

    private Optional<Unusual> asked(Actor officer, ActorId reader) {
        return as(officer, queue::unusual).stream()
                .filter(one -> one.kind() == Kind.UNRECOGNISED && one.reader().equals(reader))
                .findFirst();
    }
}
