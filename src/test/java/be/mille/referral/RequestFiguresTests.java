package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Compartment;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.referral.RequestFigures.Part;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of requests, told of many families and never of one. Each test has a quarter of its own, long before all others. */
class RequestFiguresTests extends AskedByMany {
    @Autowired
    RequestFigures figures;

    private void asked(String at, int families, Compartment subject, NeedMet met) {
        families(People.MIDWIFE, at, families, family -> closed(family, subject, met));
    }

    private void closed(FamilyId family, Compartment subject, NeedMet met) {
        var id = asked(family, subject.restricted() ? "violence-support" : "maison-medicale", subject);
        referrals.noteAnswer(family, id, new Answer(ReferralState.ACCEPTED, null, null, null, 0));
        referrals.noteAnswer(family, id, new Answer(ReferralState.DONE, null, null, null, 1));
        referrals.close(family, id, 2);
        referrals.met(family, id, met, Brussels.today(clock), 3);
    }

    private Map<Part, Long> quarter(String from) {
        return quarter(People.DOCTOR, from);
    }

    private Map<Part, Long> quarter(String reader, String from) {
        return people.as(reader, () -> figures.quarters()).stream()
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
                        Map.entry(Part.ASKED, 10L),
                        Map.entry(Part.SERVICE, 10L),
                        Map.entry(Part.SENDER, 10L),
                        Map.entry(Part.YES, 5L));
        assertThat(quarter(People.ANALYST, "2026-01-01"))
                .as("nine are not enough for the programme")
                .isEmpty();
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
