package be.mille.confidentiality.internal;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.EndReason;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A relation that nobody confirmed sleeps when its holder gives no sign, and sleeping opens nothing. */
class SleepTests extends SleepHeld {
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
