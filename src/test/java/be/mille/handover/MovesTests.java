package be.mille.handover;

import static be.mille.sql.Sql.p;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Compartment;
import be.mille.access.Proof;
import be.mille.access.Relations;
import be.mille.careplan.AddNeed;
import be.mille.careplan.AddStep;
import be.mille.careplan.CarePlanChanges;
import be.mille.careplan.CarePlans;
import be.mille.careplan.CouldNot;
import be.mille.careplan.StepId;
import be.mille.careplan.StepState;
import be.mille.family.AddressFields;
import be.mille.family.Audience;
import be.mille.family.FamilyEvent;
import be.mille.family.FamilyEventId;
import be.mille.family.FamilyEvents;
import be.mille.family.PersonRecords;
import be.mille.family.RecordEvent;
import be.mille.family.TimeOutcome;
import be.mille.kernel.FamilyId;
import be.mille.network.AskNetwork;
import be.mille.network.Kind;
import be.mille.network.NetworkQuestions;
import be.mille.referral.Reason;
import be.mille.referral.Receiver;
import be.mille.referral.ReferralId;
import be.mille.referral.ReferralState;
import be.mille.referral.Referrals;
import be.mille.sql.Sql;
import be.mille.testing.Asked;
import be.mille.testing.Asking;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import be.mille.testing.WholeDay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A family changes its place: its team stays, who comes there is said, and what was asked of those who do not is looked at once. */
@MilleTest
class MovesTests {
    private static final String STREET = "Rue de l’Ancre-Levée";
    /** She accompanies from the basin that the family leaves. */
    private static final String HERS = People.MIDWIFE;
    /** Of the basin the family comes to. */
    private static final String THERE = People.OTHER_MIDWIFE;

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    FamilyEvents events;

    @Autowired
    Referrals referrals;

    @Autowired
    CarePlans plans;

    @Autowired
    CarePlanChanges changes;

    @Autowired
    Moves moves;

    @Autowired
    NetworkQuestions questions;

    @Autowired
    Relations relations;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    @Autowired
    Environment settings;

    @Autowired
    Sql sql;

    @Autowired
    PlatformTransactionManager transactions;

    final String called = "Lieu " + UUID.randomUUID();
    FamilyId family;

    @BeforeEach
    void aFamilyWithColleaguesOfTwoBasins() {
        family = OpenFamilies.withTeam(context, called, Proof.AGREED_ORALLY, THERE, People.SOCIAL_WORKER);
    }

    @AfterEach
    void theClockStandsStillAgain() {
        clock.reset();
    }

    private void lives(AddressFields.Kind kind, @Nullable String postcode) {
        people.runAs(
                HERS,
                () -> records.setAddress(
                        family,
                        new AddressFields(
                                kind, null, postcode == null ? null : STREET, "3", null, postcode, null, null),
                        0));
    }

    private FamilyEventId moved(FamilyEvent.Kind kind) {
        return moved(kind, Audience.TEAM, null, 0);
    }

    private FamilyEventId moved(FamilyEvent.Kind kind, Audience audience, @Nullable FamilyEventId event, int version) {
        var command = new RecordEvent(
                UUID.randomUUID(),
                event,
                kind,
                TestClock.TODAY,
                null,
                null,
                audience,
                Set.of(),
                TestClock.TODAY,
                version);
        return ((TimeOutcome.Saved<FamilyEventId>) people.as(HERS, () -> events.record(family, command))).id();
    }

    private String page(FamilyEventId event) {
        return "/families/" + family + "/moves/" + event;
    }

    private Visitor visitor(String who) {
        return new Visitor(port).signIn(people, who);
    }

    private String seen(String who, String path) {
        return visitor(who).get(path).body();
    }

    private ReferralId asked(String category, String service, String need) {
        return people.as(
                HERS,
                () -> Asked.send(
                        context,
                        Asking.about(family)
                                .of(category, new Receiver.Service(Asked.service(context, service)))
                                .need(need)
                                .command()));
    }

    @Test
    void theTeamStaysAndThePageSaysWhoComesToTheNewPlaceAndWhomOneCouldAskThere() {
        lives(AddressFields.Kind.FIXED, "1090");
        var event = moved(FamilyEvent.Kind.MOVE);
        var page = seen(HERS, page(event));
        assertThat(page)
                .contains(
                        "Jette, bassin Nord",
                        "Ilse Vermeulen",
                        "bassin Nord : le même",
                        "bassin Centre-Ouest : un autre")
                .doesNotContain(STREET);
        assertThat(page)
                .as("what somebody of the team does there already is looked for no more")
                .doesNotContain("category=independent-midwife");
        assertThat(seen(HERS, page(event) + "?basin=south"))
                .contains("Amandier", "handing=true&amp;category=independent-midwife");
        assertThat(people.as(HERS, () -> relations.of(family)))
                .allSatisfy(
                        one -> assertThat(one.endsAt() == null || one.endsAt().isAfter(clock.instant()))
                                .isTrue());
        assertThat(seen(HERS, "/families/" + family + "/events")).contains(page(event));
        assertThat(seen(HERS, "/families/" + family + "/events/" + event)).contains(page(event));
    }

    @Test
    void withoutAFixedAddressABasinIsChosenAndNothingOfItIsKept() {
        lives(AddressFields.Kind.NO_FIXED, null);
        var event = moved(FamilyEvent.Kind.EVICTION);
        assertThat(seen(HERS, page(event))).contains("Sans adresse fixe").doesNotContain(": le même", ": un autre");
        assertThat(seen(HERS, page(event) + "?basin=north")).contains("bassin Nord", "Ilse Vermeulen", ": le même");
        assertThat(seen(HERS, page(event) + "?basin=nowhere")).contains("Sans adresse fixe");
    }

    @Test
    void aShelterIsNotShownByWhereItsBasinIs() {
        lives(AddressFields.Kind.SHELTER, "1090");
        assertThat(seen(HERS, page(moved(FamilyEvent.Kind.TRANSFER))))
                .contains("sans adresse à montrer")
                .doesNotContain("Jette", ": le même");
    }

    @Test
    void requestsToTheOldBasinAreListedOnceWithThreeGesturesAndNothingEndsByItself() {
        var far = asked("cpas", "cpas-rive-claire-social", "Une aide de loin");
        var other = asked("maison-medicale", "quai-vert", "Un médecin de loin");
        var near = asked("maternity", "materniteit-helderdal", "Une aide de près");
        lives(AddressFields.Kind.FIXED, "1090");
        var event = moved(FamilyEvent.Kind.MOVE);
        var midwife = visitor(HERS);
        var list = midwife.get(page(event)).body();
        assertThat(list)
                .contains(
                        "Une aide de loin",
                        "Un médecin de loin",
                        "/referrals/new?after=" + far,
                        "/referrals/new?after=" + other)
                .doesNotContain("Une aide de près");
        assertThat(people.as(HERS, () -> referrals.of(family)))
                .as("looking ends nothing")
                .allMatch(one -> one.state() == ReferralState.REQUESTED);

        assertThat(midwife.post(page(event) + "/items/" + other + "/keep", Map.of())
                        .statusCode())
                .isEqualTo(303);
        var again = midwife.get(page(event)).body();
        assertThat(again).contains("Une aide de loin").doesNotContain("Un médecin de loin");
        assertThat(midwife.post(page(event) + "/items/" + far + "/end", Map.of("version", "5"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(midwife.post(page(event) + "/items/" + far + "/end", Map.of("version", "0"))
                        .statusCode())
                .isEqualTo(303);
        var ended = people.as(HERS, () -> referrals.get(family, far));
        assertThat(ended.state()).isEqualTo(ReferralState.CANCELLED);
        assertThat(ended.reason()).isEqualTo(Reason.SHE_MOVED);
        assertThat(people.as(HERS, () -> referrals.get(family, other)).state()).isEqualTo(ReferralState.REQUESTED);
        for (var gesture : Set.of("keep", "end")) {
            assertThat(midwife.post(page(event) + "/items/" + near + "/" + gesture, Map.of("version", "0"))
                            .statusCode())
                    .as("what is not listed is not moved from here")
                    .isEqualTo(404);
        }
    }

    @Test
    void aDelicateRequestIsListedForThoseAloneWhoMayKnowOfIt() {
        lives(AddressFields.Kind.FIXED, "1090");
        var event = moved(FamilyEvent.Kind.MOVE);
        var service = Asked.service(context, "windscherm");
        var delicate = people.as(
                HERS,
                () -> Asked.send(
                        context,
                        Asking.about(family)
                                .subject(Compartment.C3)
                                .of("violence-support", new Receiver.Outside("Windscherm", "02 000 00 00", service))
                                .need("Une écoute")
                                .command()));
        assertThat(seen(HERS, page(event))).as("control").contains("Une écoute");
        assertThat(seen(THERE, page(event))).doesNotContain("Une écoute", "Windscherm", delicate.toString());
        assertThat(visitor(THERE)
                        .post(page(event) + "/items/" + delicate + "/keep", Map.of())
                        .statusCode())
                .isEqualTo(404);
        visitor(HERS).post(page(event) + "/items/" + delicate + "/keep", Map.of());
        assertThat(people.as(HERS, () -> moves.kept(family, event))).containsExactly(delicate.value());
        assertThat(people.as(THERE, () -> moves.kept(family, event))).isEmpty();
    }

    @Test
    void whatEndsAfterAMoveThatFewMayKnowOfDoesNotSayWhy() {
        lives(AddressFields.Kind.FIXED, "1090");
        var known = moved(FamilyEvent.Kind.MOVE);
        var secret = moved(FamilyEvent.Kind.MOVE, Audience.VIOLENCE, null, 0);
        var quiet = "Peu de personnes savent qu’elle n’habite plus là";
        var request = asked("cpas", "cpas-rive-claire-social", "Une aide de loin");
        var step = planned();
        assertThat(seen(HERS, page(known)))
                .as("control")
                .contains("Arrêter : elle n’habite plus là", "Un pas de loin")
                .doesNotContain(quiet, "sans dire pourquoi");
        var midwife = visitor(HERS);
        assertThat(midwife.get(page(secret)).body())
                .contains(quiet, "Arrêter, sans dire pourquoi")
                .doesNotContain("Arrêter : elle n’habite plus là");

        for (var item : List.of(request.value(), step.value())) {
            assertThat(midwife.post(page(secret) + "/items/" + item + "/end", Map.of("version", "0"))
                            .statusCode())
                    .isEqualTo(303);
        }
        assertThat(midwife.get(page(secret)).body())
                .contains("C’est arrêté, sans dire pourquoi.")
                .doesNotContain("C’est arrêté : elle");
        assertThat(people.as(THERE, () -> referrals.get(family, request)).reason())
                .isEqualTo(Reason.CANCELLED_OTHER);
        assertThat(people.as(THERE, () -> plans.get(family)).steps())
                .singleElement()
                .satisfies(one -> assertThat(one.state().couldNot()).isEqualTo(CouldNot.OTHER));
        assertThat(Reason.of(ReferralState.CANCELLED))
                .as("a reason that only this page gave would say why")
                .contains(Reason.CANCELLED_OTHER);
    }

    private StepId planned() {
        return people.as(HERS, () -> {
            var need = changes.add(AddNeed.free(family, "housing", "Un besoin"));
            var who = new be.mille.careplan.Owner.Professional(people.get(HERS).id());
            var far = StepState.wanted(who, TestClock.TODAY.plusDays(3))
                    .at(Asked.service(context, "cpas-rive-claire-social"));
            return changes.add(AddStep.free(family, need, "Un pas de loin", far));
        });
    }

    /** The row would be invisible to whoever reads the event by now, and in her way: that something was secret would be felt. */
    @Test
    void whatWasDoneGoesWhereTheEventGoes() {
        var event = moved(FamilyEvent.Kind.MOVE, Audience.VIOLENCE, null, 0);
        people.runAs(HERS, () -> moves.reviewed(family, event));
        assertThat(people.as(THERE, () -> moves.of(Set.of(event))))
                .as("control")
                .isEmpty();
        moved(FamilyEvent.Kind.MOVE, Audience.TEAM, event, 0);
        var there = visitor(THERE);
        there.get(page(event));
        assertThat(there.post(page(event), Map.of()).statusCode()).isEqualTo(303);
        assertThat(people.as(THERE, () -> moves.of(Set.of(event)))).hasSize(1);
        moved(FamilyEvent.Kind.MOVE, Audience.VIOLENCE, event, 1);
        assertThat(people.as(THERE, () -> moves.of(Set.of(event)))).isEmpty();
        assertThat(people.as(HERS, () -> moves.of(Set.of(event)))).hasSize(1);
    }

    @Test
    void theHelpdeskOfTheBasinIsAskedWithoutWhoSheIsAndTheEventSaysThatItWas() {
        lives(AddressFields.Kind.FIXED, "1080");
        var event = moved(FamilyEvent.Kind.MOVE);
        var there = visitor(THERE);
        assertThat(there.get(page(event)).body())
                .contains("Prévenir le helpdesk du bassin", "Une famille que j’accompagne arrive dans votre bassin")
                .doesNotContain("Helpdesk du bassin prévenu");
        var before = people.as(People.FACILITATOR, () -> questions.all()).size();
        for (var words : Set.of(called + " cherche", "Elle habite " + STREET, " ")) {
            assertThat(there.post(page(event) + "/helpdesk", said(words)).statusCode())
                    .as(words)
                    .isEqualTo(422);
        }
        assertThat(people.as(People.FACILITATOR, () -> questions.all())).hasSize(before);
        assertThat(seen(THERE, page(event))).doesNotContain("Helpdesk du bassin prévenu");

        var words = "qui peut continuer des visites à domicile "
                + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        assertThat(there.post(page(event) + "/helpdesk", said(words)).statusCode())
                .isEqualTo(303);
        assertThat(people.as(People.FACILITATOR, () -> questions.all()))
                .as("of another basin than hers who asks")
                .anyMatch(one -> one.words().equals(words) && one.basin().equals("centre-west"));
        assertThat(people.as(HERS, () -> questions.all()))
                .noneMatch(one -> one.words().equals(words));
        assertThat(seen(HERS, "/families/" + family + "/events"))
                .contains("Helpdesk du bassin prévenu le", "Ilse Vermeulen");
        assertThat(seen(HERS, page(event))).contains("Helpdesk du bassin prévenu");
    }

    private static Map<String, String> said(String words) {
        return new HashMap<>(Map.of("key", UUID.randomUUID().toString(), "to", "centre-west", "words", words));
    }

    @Test
    void theDatabaseLetsNobodyAskTheWholeNetworkOfAnotherBasin() {
        assertThatThrownBy(() -> inserted("QUESTION", "centre-west")).hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> inserted("HELPDESK", "south")).hasStackTraceContaining("row-level security");
        inserted("HELPDESK", "centre-west");
    }

    /** As the program would, had it asked nothing; its words were closed by the program before. */
    private void inserted(String kind, String basin) {
        people.runAs(THERE, () -> {
            var asked = new AskNetwork(UUID.randomUUID(), Kind.QUESTION, null, "qui connaît une crèche", "fr", true);
            questions.ask(asked);
            new TransactionTemplate(transactions)
                    .executeWithoutResult(
                            _ -> sql.update("""
                            insert into network.question (id, kind, basin, author, words, state, asked_at, said_at, heard_at, key)
                            select gen_random_uuid(), :kind, :basin, author, words, state, asked_at, said_at, heard_at, gen_random_uuid()
                            from network.question where key = :key
                            """, p("kind", kind), p("basin", basin), p("key", asked.key())));
        });
    }

    @Test
    void whoeverAnswersHasItOnHerDayUntilItWasLookedAtAndNobodyElse() {
        var line = "Revoir ce qui change avec le lieu";
        assertThat(WholeDay.of(visitor(HERS), called)).doesNotContain(line);
        var event = moved(FamilyEvent.Kind.MOVE);
        var readers = Set.of(HERS, THERE, People.SOCIAL_WORKER).stream()
                .filter(one -> WholeDay.of(visitor(one), called).contains(line))
                .toList();
        assertThat(readers).hasSize(1);
        assertThat(visitor(readers.getFirst()).post(page(event), Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(WholeDay.of(visitor(readers.getFirst()), called)).doesNotContain(line);
    }

    @Test
    void forWhoeverMayNotKnowWhereSheIsThereIsNothing() {
        lives(AddressFields.Kind.FIXED, "1080");
        var event = moved(FamilyEvent.Kind.MOVE);
        assertThat(visitor(People.SOCIAL_WORKER).get(page(event)).statusCode())
                .as("control")
                .isEqualTo(200);
        new Owner(settings)
                .asSuperuser("update access.relation set scope = array['C0', 'C2'] where family = '" + family
                        + "' and actor = '" + people.get(People.SOCIAL_WORKER).id() + "' returning 'narrowed'");
        var narrowed = visitor(People.SOCIAL_WORKER);
        assertThat(narrowed.get(page(event)).statusCode()).isEqualTo(404);
        assertThat(narrowed.post(page(event), Map.of()).statusCode()).isEqualTo(404);
        assertThat(narrowed.post(page(event) + "/helpdesk", said("qui peut continuer"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(seen(People.SOCIAL_WORKER, "/families/" + family + "/events"))
                .doesNotContain(page(event));
        assertThat(WholeDay.of(narrowed, called)).doesNotContain("Revoir ce qui change");
        people.runAs(HERS, () -> moves.informed(family, event));
        assertThat(people.as(People.SOCIAL_WORKER, () -> moves.of(Set.of(event))))
                .isEmpty();
        assertThat(people.as(HERS, () -> moves.of(Set.of(event)))).as("control").hasSize(1);
    }

    @Test
    void whoeverKnowsNobodyOfTheTeamToAskIsShownWhoIsNearTheNewAddress() {
        var alone = people.as(HERS, () -> records.open(OpenFamilies.called("Seule " + UUID.randomUUID())));
        people.runAs(
                HERS,
                () -> records.setAddress(
                        alone,
                        new AddressFields(AddressFields.Kind.FIXED, null, null, null, null, "1090", null, null),
                        0));
        assertThat(seen(HERS, "/families/" + alone + "/handovers/new"))
                .contains("Qui pourrait continuer", "Zilverberk")
                .doesNotContain("Amandier");
    }
}
