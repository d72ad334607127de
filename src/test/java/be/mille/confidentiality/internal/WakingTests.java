package be.mille.confidentiality.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Compartment;
import be.mille.access.Exclusions;
import be.mille.access.Relations;
import be.mille.consent.ConsentKind;
import be.mille.consent.Consents;
import be.mille.consent.Interpreting;
import be.mille.consent.NoteConsent;
import be.mille.consent.Recipient;
import be.mille.kernel.NotFoundException;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A sleeping relation is woken by whom it concerns and by nobody else. */
class WakingTests extends SleepHeld {
    @Autowired
    Exclusions exclusions;

    @Autowired
    Consents consents;

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
}
