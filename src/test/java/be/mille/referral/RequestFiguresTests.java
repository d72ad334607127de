package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Compartment;
import be.mille.family.PersonRecords;
import be.mille.kernel.Brussels;
import be.mille.kernel.NotFoundException;
import be.mille.referral.RequestFigures.Part;
import be.mille.testing.Asked;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What becomes of requests, told of many families and never of one. Each test has a quarter of its own, long before all others. */
@MilleTest
class RequestFiguresTests {
    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    Referrals referrals;

    @Autowired
    RequestFigures figures;

    @Autowired
    TestClock clock;

    @AfterEach
    void theClockStandsStillAgain() {
        clock.reset();
    }

    private void asked(String at, int families, Compartment subject, NeedMet met) {
        clock.set(Instant.parse(at));
        for (int i = 0; i < families; i++) {
            people.runAs(People.MIDWIFE, () -> one(subject, met));
        }
    }

    private void one(Compartment subject, NeedMet met) {
        var family = records.open(OpenFamilies.called("Amina"));
        var to = subject.restricted()
                ? new Receiver.Colleague(people.get("bram-verlinden").id())
                : new Receiver.Outside("Maison du Canal", "02 000 00 00");
        var today = Brussels.today(clock);
        var command = new SendReferral(
                UUID.randomUUID(),
                family,
                subject,
                null,
                subject.restricted() ? "violence-support" : "maison-medicale",
                to,
                Asked.told("Une consultation", null),
                new Agreement(Agreement.Way.ORALLY, today),
                subject.restricted(),
                null,
                today.plusDays(7),
                null);
        var id = Asked.send(context, command);
        referrals.noteAnswer(family, id, new Answer(ReferralState.ACCEPTED, null, null, null, 0));
        referrals.noteAnswer(family, id, new Answer(ReferralState.DONE, null, null, null, 1));
        referrals.close(family, id, 2);
        referrals.met(family, id, met, today, 3);
    }

    private Map<Part, Long> quarter(String from) {
        return people.as(People.DOCTOR, () -> figures.quarters()).stream()
                .filter(one -> one.from().equals(LocalDate.parse(from)))
                .map(RequestFigures.Quarter::counts)
                .findFirst()
                .orElse(Map.of());
    }

    @Test
    void askedClosedTwiceAndWhatSheSaysOfFiveFamiliesAtLeast() {
        asked("2026-02-10T09:00:00Z", 5, Compartment.C2, NeedMet.YES);
        asked("2026-02-11T09:00:00Z", 4, Compartment.C2, NeedMet.NO);
        clock.set(Instant.parse("2026-03-30T09:00:00Z"));
        assertThat(quarter("2026-01-01")).as("not over yet").isEmpty();
        clock.set(Instant.parse("2026-04-02T09:00:00Z"));
        assertThat(quarter("2026-01-01"))
                .containsOnly(
                        Map.entry(Part.ASKED, 9L),
                        Map.entry(Part.SERVICE, 9L),
                        Map.entry(Part.SENDER, 9L),
                        Map.entry(Part.YES, 5L));
        var page = new Visitor(port)
                .signIn(people, People.DOCTOR)
                .get("/requests/figures")
                .body();
        assertThat(page)
                .contains("1er trimestre 2026", "trop peu pour être dit")
                .doesNotContain("Amina", "Canal");
    }

    @Test
    void neitherFewNorRestrictedOnesAreCounted() {
        asked("2025-08-10T09:00:00Z", 4, Compartment.C2, NeedMet.YES);
        asked("2025-08-11T09:00:00Z", 6, Compartment.C3, NeedMet.YES);
        clock.reset();
        assertThat(quarter("2025-07-01")).isEmpty();
        asked("2025-08-12T09:00:00Z", 1, Compartment.C2, NeedMet.YES);
        clock.reset();
        assertThat(quarter("2025-07-01"))
                .as("negative control")
                .containsEntry(Part.ASKED, 5L)
                .containsEntry(Part.YES, 5L);
    }

    @Test
    void whoAccompaniesNobodyHasNoSuchPage() {
        assertThatThrownBy(() -> people.as(People.ADMINISTRATOR, () -> figures.quarters()))
                .isInstanceOf(NotFoundException.class);
    }
}
