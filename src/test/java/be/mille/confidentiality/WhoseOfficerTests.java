package be.mille.confidentiality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Actor;
import be.mille.access.ActorFunction;
import be.mille.access.CurrentActor;
import be.mille.account.internal.InvitedByOperator;
import be.mille.account.internal.InvitedByOperator.Invite;
import be.mille.account.internal.Persons;
import be.mille.confidentiality.OfficerQueue.Kind;
import be.mille.confidentiality.OfficerQueue.Verdict;
import be.mille.directory.Professionals;
import be.mille.erasure.Erasures;
import be.mille.family.Families;
import be.mille.family.PersonRecords;
import be.mille.kernel.NotFoundException;
import be.mille.testing.MilleTest;
import be.mille.testing.OneHuman;
import be.mille.testing.OpenFamilies;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What waits for an officer reaches one: that of the house, or all where the house has none, and never both. */
@MilleTest
class WhoseOfficerTests {
    private static final List<String> OF_OTHERS = List.of(People.OFFICER, People.OTHER_OFFICER);

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
    Erasures erasures;

    @Autowired
    InvitedByOperator operator;

    @Autowired
    Persons persons;

    @Autowired
    Professionals professionals;

    @Autowired
    TestClock clock;

    @Autowired
    Environment settings;

    private final String house = "Maison " + UUID.randomUUID();

    @AfterEach
    void theClockOfTheOthers() {
        clock.reset();
    }

    private Actor invited(ActorFunction function) {
        var link = operator.invite(new Invite(
                        house,
                        List.of(function),
                        "OTHER",
                        "1000",
                        "Bruxelles",
                        "centre-west",
                        "Ada",
                        house,
                        "http://x"))
                .getFirst();
        return professionals.find(link.actor()).orElseThrow().actor();
    }

    private static <T> T as(Actor actor, Callable<T> work) {
        try {
            return CurrentActor.callAs(actor, work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void post(Actor actor, String change) {
        new Owner(settings)
                .run(
                        ("insert into directory.post (actor, organisation, starts_on) values ('%s', '%s', date '2000-01-01')"
                                        + " on conflict (actor) do nothing; update directory.post set %s where actor = '%s'")
                                .formatted(actor.id(), actor.organisation(), change, actor.id()));
    }

    /** Nobody, then her own officer, who then is suspended: the others have it before them only where there is nobody. */
    private Actor whoeverAnswers(Predicate<Actor> hasItBeforeHer) {
        var others = OF_OTHERS.stream().map(one -> people.get(one).actor()).toList();
        assertThat(others).as("a house without an officer").allMatch(hasItBeforeHer);
        var own = new OneHuman(operator, persons, professionals).hired(house, ActorFunction.CONFIDENTIALITY_OFFICER);
        assertThat(hasItBeforeHer.test(own)).as("her own officer").isTrue();
        assertThat(others).as("of another house, once this one has its own").noneMatch(hasItBeforeHer);
        post(own, "suspended_at = now()");
        assertThat(others).as("her own officer does not work").allMatch(hasItBeforeHer);
        post(own, "suspended_at = null");
        return own;
    }

    @Test
    void anExceptionalOpeningIsReviewed() {
        var reader = invited(ActorFunction.HOSPITAL_MIDWIFE);
        var called = "Glass " + UUID.randomUUID();
        BreakGlass.family(people, records, called, null);
        as(reader, () -> openings.open(BreakGlass.asking(called)));
        var own = whoeverAnswers(officer -> as(officer, () -> queue.openings()).stream()
                .anyMatch(one -> one.reader().equals(reader.id())));
        var opening = as(own, () -> queue.openings()).stream()
                .filter(one -> one.reader().equals(reader.id()))
                .findFirst()
                .orElseThrow()
                .id();
        assertThatThrownBy(() -> people.runAs(People.OFFICER, () -> queue.review(opening, Verdict.NOT, "not hers")))
                .isInstanceOf(NotFoundException.class);
        CurrentActor.runAs(own, () -> queue.review(opening, Verdict.NOT, "vu avec elle"));
        assertThat(as(reader, () -> openings.suspended())).isTrue();
        assertThatThrownBy(() -> people.runAs(People.OFFICER, () -> queue.lift(reader.id(), "not hers")))
                .isInstanceOf(NotFoundException.class);
        post(own, "suspended_at = now()");
        clock.forward(java.time.Duration.ofMinutes(1));
        people.runAs(People.OFFICER, () -> queue.lift(reader.id(), "sa maison n’a personne"));
        assertThat(as(reader, () -> openings.suspended())).isFalse();
    }

    @Test
    void anErasureIsConfirmed() {
        var midwife = invited(ActorFunction.INDEPENDENT_MIDWIFE);
        var family = as(midwife, () -> records.open(OpenFamilies.called("Ailleurs")));
        var key = UUID.randomUUID();
        as(midwife, () -> erasures.ask(key, family, Set.of()));
        var own = whoeverAnswers(officer -> as(officer, () -> erasures.waiting()).stream()
                .anyMatch(one -> one.id().equals(key)));
        assertThatThrownBy(() -> people.runAs(People.OFFICER, () -> erasures.decide(key, true, "not hers")))
                .isInstanceOf(NotFoundException.class);
        post(own, "ends_on = date '2020-01-01'");
        people.runAs(People.OFFICER, () -> erasures.decide(key, true, "vu avec la sage-femme"));
        assertThatThrownBy(() -> as(midwife, () -> families.get(family))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aLookNobodyRecognisesIsAskedAboutHoweverLongAgoItWas() {
        var reader = invited(ActorFunction.HOSPITAL_MIDWIFE);
        var called = "Glass " + UUID.randomUUID();
        var family = BreakGlass.family(people, records, called, null);
        as(reader, () -> openings.open(BreakGlass.asking(called)));
        as(reader, () -> families.get(family));
        clock.forward(java.time.Duration.ofDays(60));
        people.runAs(
                People.MIDWIFE,
                () -> unrecognised.note(
                        family,
                        new UnrecognisedLooks.Line(
                                TestClock.TODAY, reader.organisation(), ActorFunction.HOSPITAL_MIDWIFE)));
        whoeverAnswers(officer -> as(officer, () -> queue.unusual()).stream()
                .anyMatch(one -> one.kind() == Kind.UNRECOGNISED && one.reader().equals(reader.id())));
    }
}
