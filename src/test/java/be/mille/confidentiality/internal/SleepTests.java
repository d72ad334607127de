package be.mille.confidentiality.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Compartment;
import be.mille.access.EndReason;
import be.mille.access.Exclusions;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.confidentiality.Sleeping;
import be.mille.consent.ConsentKind;
import be.mille.consent.Consents;
import be.mille.consent.Interpreting;
import be.mille.consent.NoteConsent;
import be.mille.consent.Recipient;
import be.mille.family.Families;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** A relation that nobody confirmed sleeps when its holder gives no sign; sleeping opens nothing, and is woken by whom it concerns. */
@MilleTest
class SleepTests {
    private static final String WORKER = People.SOCIAL_WORKER;
    private static final String ACCEPTED = People.DOCTOR;

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    Relations relations;

    @Autowired
    Families families;

    @Autowired
    Exclusions exclusions;

    @Autowired
    Consents consents;

    @Autowired
    Sleeping sleeping;

    @Autowired
    SleepClock night;

    @Autowired
    TestClock clock;

    @Autowired
    Environment settings;

    /** Not the families of the other tests, which lie beside it. */
    private final String called = "Zohra S" + UUID.randomUUID().toString().substring(0, 8);

    FamilyId family;

    @BeforeEach
    void aFamilyWithAWorkerWhomACollegueBroughtAndADoctorSheAgreedTo() {
        family = people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called(called)));
        people.runAs(People.MIDWIFE, () -> {
            relations.add(
                    family, people.get(WORKER).actor(), RelationType.SOCIAL_CARE, clock.instant(), Proof.BROUGHT_IN);
            relations.add(
                    family,
                    people.get(ACCEPTED).actor(),
                    RelationType.HEALTH_CARE,
                    clock.instant(),
                    Proof.AGREED_ORALLY);
        });
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    private boolean open(String who) {
        try {
            people.as(who, () -> families.get(family));
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }

    private void after(int days) {
        clock.set(TestClock.START.plus(Duration.ofDays(days)));
        night.look();
    }

    /** Those of the shared database that are about this family: the only one with these initials that began today. */
    private List<Sleeping.Asleep> asleep(String who) {
        var mine = Set.copyOf(new Owner(settings)
                .strings(
                        "select id::text from access.relation where family = ?::uuid",
                        family.value().toString()));
        return people.as(who, sleeping::mine).stream()
                .filter(one -> mine.contains(one.id().toString()))
                .toList();
    }

    @Test
    void whoeverGaveNoSignForNinetyDaysSleepsAndWhomSheAgreedToDoesNot() {
        clock.set(TestClock.START.plus(Duration.ofDays(90)).minusSeconds(1));
        night.look();
        assertThat(openAt(clock.instant(), WORKER)).isTrue();
        after(90);
        assertThat(openWithoutASign(WORKER)).isFalse();
        assertThat(openWithoutASign(People.MIDWIFE)).isFalse();
        assertThat(openWithoutASign(ACCEPTED)).isTrue();
    }

    /** Asked of the table: a look would be a sign. */
    private boolean openAt(Instant moment, String who) {
        return !new Owner(settings)
                .strings("select 1 from access.relation where family = '" + family + "' and actor = '"
                        + people.get(who).id() + "' and ends_at > '" + moment + "'")
                .isEmpty();
    }

    private boolean openWithoutASign(String who) {
        return openAt(clock.instant(), who);
    }

    @Test
    void aLookIsASignAndSoIsCoordinatingARenewalOrAColleaguesWord() {
        clock.set(TestClock.START.plus(Duration.ofDays(60)));
        assertThat(open(WORKER)).isTrue();
        after(149);
        assertThat(openWithoutASign(WORKER)).isTrue();
        assertThat(openWithoutASign(People.MIDWIFE)).as("control").isFalse();
        people.runAs(ACCEPTED, () -> relations.renew(family, people.get(WORKER).id()));
        after(200);
        assertThat(openWithoutASign(WORKER)).isTrue();
        people.runAs(
                ACCEPTED, () -> families.coordinate(family, people.get(WORKER).id(), null));
        after(330);
        assertThat(openWithoutASign(WORKER)).as("who coordinates never sleeps").isTrue();
        people.runAs(ACCEPTED, () -> families.uncoordinate(family));
        night.look();
        assertThat(openWithoutASign(WORKER)).isFalse();
    }

    @Test
    void toWhoeverSleepsTheRecordIsAsOneThatDoesNotExist() {
        after(91);
        var worker = new Visitor(port).signIn(people, WORKER);
        var path = "/families/" + family;
        for (var page : List.of(path, path + "/plan", path + "/access", path + "/team", path + "/person")) {
            assertThat(worker.get(page).statusCode()).as(page).isEqualTo(404);
        }
        assertThat(worker.get("/families").body()).doesNotContain(family.toString(), called);
        assertThat(worker.get("/families?q=" + called.replace(' ', '+')).body()).doesNotContain(family.toString());
        assertThat(worker.get("/families/asleep").body()).doesNotContain(family.toString(), called);
        var doctor = new Visitor(port).signIn(people, ACCEPTED);
        assertThat(doctor.get(path).body()).doesNotContain("Sarah Aerts");
        assertThat(doctor.get(path + "/plan").body()).doesNotContain("Sarah Aerts");
    }

    @Test
    void theHolderFindsItByItsInitialsAndWakesItToTheDayItWouldHaveEnded() {
        var planned = end(WORKER);
        after(91);
        var worker = new Visitor(port).signIn(people, WORKER);
        assertThat(worker.get("/families").body()).contains("en sommeil", "/families/asleep");
        var one = asleep(WORKER).getFirst();
        assertThat(one.initials()).isEqualTo("ZS");
        assertThat(worker.get("/families/asleep").body())
                .contains("ZS", "Je l’accompagne toujours", one.id().toString());
        var woken = worker.post("/families/asleep/" + one.id() + "/wake", Map.of());
        assertThat(woken.headers().firstValue("Location")).contains("/families/" + family);
        assertThat(worker.get("/families/" + family).statusCode()).isEqualTo(200);
        assertThat(end(WORKER)).isEqualTo(planned);
        assertThat(asleep(WORKER)).isEmpty();
        assertThat(new Owner(settings)
                        .strings("select actor from audit.entry where action = 'confidentiality.wake' and family = '"
                                + family + "' and outcome = 'PERMIT'"))
                .containsExactly(people.get(WORKER).id().toString());
        night.look();
        assertThat(open(WORKER)).isTrue();
    }

    private String end(String who) {
        return new Owner(settings)
                .strings("select max(ends_at) from access.relation where family = '" + family + "' and actor = '"
                        + people.get(who).id() + "'")
                .getFirst();
    }

    @Test
    void nobodyWakesWhatIsNotHersAndWhatSheLetGoIsNotOfferedAgain() {
        after(91);
        var hers = asleep(WORKER).getFirst();
        for (var other : List.of(People.MIDWIFE, People.OTHER_MIDWIFE, ACCEPTED)) {
            assertThatThrownBy(() -> people.as(other, () -> sleeping.wake(hers.id())))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> people.runAs(other, () -> sleeping.letGo(hers.id())))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> people.as(WORKER, () -> sleeping.wake(UUID.randomUUID())))
                .isInstanceOf(NotFoundException.class);
        people.runAs(WORKER, () -> sleeping.letGo(hers.id()));
        assertThat(asleep(WORKER)).isEmpty();
        assertThatThrownBy(() -> people.as(WORKER, () -> sleeping.wake(hers.id())))
                .isInstanceOf(NotFoundException.class);
        assertThat(open(WORKER)).isFalse();
    }

    @Test
    void whomSheKeepsAwayWakesNothing() {
        after(91);
        var hers = asleep(WORKER).getFirst();
        people.runAs(
                ACCEPTED,
                () -> exclusions.exclude(family, List.of(people.get(WORKER).id())));
        assertThat(asleep(WORKER)).isEmpty();
        assertThatThrownBy(() -> people.as(WORKER, () -> sleeping.wake(hers.id())))
                .isInstanceOf(NotFoundException.class);
        assertThat(people.as(ACCEPTED, () -> relations.asleep(family)))
                .extracting(Relations.Asleep::actor)
                .doesNotContain(people.get(WORKER).id());
    }

    @Test
    void whatSheTakesBackFromTheTeamIsNotWokenAnyMore() {
        after(91);
        assertThat(asleep(WORKER)).isNotEmpty();
        people.runAs(ACCEPTED, () -> {
            var seen = consents.preview(family, Recipient.TEAM, Set.of(Compartment.C0));
            consents.withdraw(
                    new NoteConsent(
                            UUID.randomUUID(),
                            family,
                            ConsentKind.WITHDRAWN,
                            Recipient.TEAM,
                            Set.of(Compartment.C0),
                            null,
                            null,
                            Interpreting.NONE,
                            null,
                            null,
                            null),
                    seen.fingerprint());
        });
        assertThat(asleep(WORKER)).isEmpty();
        assertThat(asleep(People.MIDWIFE)).isEmpty();
    }

    @Test
    void aColleagueOfTheTeamWakesItAndNobodyElseCanAndSocialCareForWhatWasLeftOfItAlone() {
        after(91);
        var doctor = new Visitor(port).signIn(people, ACCEPTED);
        var page = "/families/" + family + "/access";
        var wake = page + "/wake/" + people.get(WORKER).id();
        assertThat(doctor.get(page).body()).contains("En sommeil", "Sarah Aerts", wake);
        var stranger = new Visitor(port).signIn(people, People.OTHER_MIDWIFE);
        assertThat(stranger.post(wake, Map.of()).statusCode()).isEqualTo(404);
        assertThat(open(WORKER)).isFalse();
        assertThat(doctor.post(wake, Map.of()).statusCode()).isEqualTo(303);
        assertThat(open(WORKER)).isTrue();
        assertThat(doctor.get(page).body()).doesNotContain(wake);
        assertThat(doctor.post(wake, Map.of()).statusCode()).isEqualTo(404);
        assertThat(openAt(TestClock.START.plus(Duration.ofDays(91 + 30)), WORKER))
                .isTrue();
        assertThat(openAt(TestClock.START.plus(Duration.ofDays(91 + 180)), WORKER))
                .as("longer is for her to say")
                .isFalse();
    }

    @Test
    void whoeverEndsItAsleepEndsTheSleepToo() {
        after(91);
        people.runAs(ACCEPTED, () -> relations.end(family, people.get(WORKER).id(), EndReason.CARE_ENDED));
        assertThat(asleep(WORKER)).isEmpty();
    }

    /** Her leaving is noted on a later day than the one she left on; meanwhile her relation had fallen asleep. */
    @Test
    void whoeverLeftBeforeItFellAsleepHasLeftAndSleepsNoMore() {
        after(91);
        var left = TestClock.START.plus(Duration.ofDays(30));
        var worker = people.get(WORKER);
        new Owner(settings)
                .run("select set_config('mille.organisation', '%s', false); select access.leave('%s', '%s')"
                        .formatted(
                                worker.actor().organisation().value(),
                                worker.id().value(),
                                left));
        assertThat(asleep(WORKER)).isEmpty();
        assertThat(new Owner(settings)
                        .strings(
                                "select end_reason from access.relation where family = ? and end_reason = 'LEFT_ORGANISATION'",
                                family.value()))
                .hasSize(1);
    }

    @Test
    void herDaySaysItFourteenDaysBeforeAndNoLongerOnceSheLooked() {
        clock.set(TestClock.START.plus(Duration.ofDays(76)).minusSeconds(1));
        var worker = new Visitor(port).signIn(people, WORKER);
        assertThat(soon()).isFalse();
        clock.set(TestClock.START.plus(Duration.ofDays(76)));
        assertThat(soon()).isTrue();
        assertThat(worker.get("/").body()).contains("en sommeil");
        assertThat(new Visitor(port).signIn(people, ACCEPTED).get("/").statusCode())
                .isEqualTo(200);
        assertThat(people.as(ACCEPTED, sleeping::soon))
                .noneMatch(one -> one.family().equals(family));
        assertThat(worker.get("/families/" + family).statusCode()).isEqualTo(200);
        assertThat(soon()).isFalse();
    }

    private boolean soon() {
        return people.as(WORKER, sleeping::soon).stream()
                .anyMatch(one ->
                        one.family().equals(family) && one.sleeps().equals(TestClock.START.plus(Duration.ofDays(90))));
    }

    /** A reader with ten thousand entries, a family with three hundred readers: only both together find the one entry. */
    @Test
    void theLogAndTheRelationsOfAReaderAreAskedByAnIndex() {
        var owner = new Owner(settings);
        assertThat(owner.planAfter("""
                        insert into audit.entry (actor, position, at, action, outcome, reason, family, request, previous, hash)
                        select actor, position, now() - interval '1 minute' * position, 'home.glance', 'PERMIT', '', family, '', '', ''
                        from (select '019f0000-0000-7000-8000-000000000002'::uuid, 1000000 + i, uuidv7() from generate_series(1, 10000) i
                              union all
                              select uuidv7(), i, '019f0000-0000-7000-8000-000000000001'::uuid from generate_series(1, 300) i)
                             rows (actor, position, family);
                        analyze audit.entry
                        """, """
                        select e.at from audit.entry e
                        where e.family = '019f0000-0000-7000-8000-000000000001' and e.actor = '019f0000-0000-7000-8000-000000000002'
                          and e.outcome = 'PERMIT' and e.at <= now() order by e.at desc limit 1
                        """))
                .contains("entry_by_reader_of_family")
                .doesNotContain("Seq Scan");
        assertThat(owner.planAfter("set local enable_seqscan = off", """
                        select r.family from access.relation r
                        where r.actor = any (array['019f0000-0000-7000-8000-000000000002'::uuid])
                        """))
                .contains("relation_by_actor")
                .doesNotContain("Seq Scan");
    }
}
