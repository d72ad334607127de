package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Compartment;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.referral.Workload.Fate;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is asked in a basin, told of many families and never of one. Each test has a half-year of its own, long before all others. */
class WorkloadTests extends AskedByMany {
    /** She and the facilitator work in one basin, the other midwife in another. */
    private static final String HERE = People.HOSPITAL_MIDWIFE;

    @Autowired
    Workload workload;

    private void asked(String who, String at, int families, String kind, @Nullable Answer answer) {
        asked(who, at, families, kind, Compartment.C2, answer);
    }

    private void asked(String who, String at, int families, String kind, Compartment subject, @Nullable Answer answer) {
        families(who, at, families, family -> {
            var id = asked(family, kind, subject);
            if (answer != null) {
                referrals.noteAnswer(family, id, answer);
            }
        });
    }

    private static Answer accepted() {
        return new Answer(ReferralState.ACCEPTED, null, null, null, 0);
    }

    private static Answer full() {
        return new Answer(ReferralState.DECLINED, Reason.FULL, null, null, 0);
    }

    private Map<Fate, Long> of(String reader, String kind) {
        return people.as(reader, () -> workload.last()).kinds().stream()
                .filter(one -> one.category().equals(kind) && one.basin().equals("centre-west"))
                .map(Workload.Kind::families)
                .findFirst()
                .orElse(Map.of());
    }

    @Test
    void whereHelpWasFoundWhereThereWasNoPlaceWhereNobodyAnswered() {
        asked(HERE, "2024-02-05T09:00:00Z", 7, "childcare", accepted());
        asked(HERE, "2024-03-05T09:00:00Z", 6, "childcare", full());
        asked(HERE, "2024-05-05T09:00:00Z", 5, "childcare", null);
        clock.set(Instant.parse("2024-06-30T09:00:00Z"));
        assertThat(of(People.FACILITATOR, "childcare")).as("not over yet").isEmpty();
        clock.set(Instant.parse("2024-07-01T09:00:00Z"));
        assertThat(of(People.FACILITATOR, "childcare"))
                .containsOnly(
                        Map.entry(Fate.ASKED, 20L),
                        Map.entry(Fate.TAKEN_UP, 5L),
                        Map.entry(Fate.FULL, 5L),
                        Map.entry(Fate.NO_ANSWER, 5L));
        var facilitator = new Visitor(port).signIn(people, People.FACILITATOR);
        assertThat(facilitator.get("/").body()).contains("/requests/workload");
        assertThat(facilitator.get("/requests/workload").body())
                .contains("1er semestre 2024", "<td class=\"num\">20</td>", "trop peu pour être dit")
                .doesNotContain("Amina", "Canal");
    }

    @Test
    void whatIsKeptBackIsNobodyOrFive() {
        asked(HERE, "2023-08-01T09:00:00Z", 8, "debt-mediation", accepted());
        asked(HERE, "2023-08-01T09:00:00Z", 6, "debt-mediation", full());
        asked(HERE, "2023-08-01T09:00:00Z", 2, "debt-mediation", null);
        clock.set(Instant.parse("2024-01-02T09:00:00Z"));
        assertThat(of(People.FACILITATOR, "debt-mediation"))
                .as("sixteen without eight and six would leave two")
                .containsOnly(Map.entry(Fate.ASKED, 15L), Map.entry(Fate.TAKEN_UP, 10L));
        asked(HERE, "2023-09-01T09:00:00Z", 3, "debt-mediation", null);
        clock.set(Instant.parse("2024-01-02T09:00:00Z"));
        assertThat(of(People.FACILITATOR, "debt-mediation"))
                .as("negative control: five are enough")
                .containsEntry(Fate.NO_ANSWER, 5L)
                .containsEntry(Fate.FULL, 5L);
    }

    @Test
    void aFamilyCountsOnceWhateverIsAskedForHerAndStandsStillAfterwards() {
        var ids = new HashMap<FamilyId, ReferralId>();
        families(HERE, "2022-02-01T09:00:00Z", 5, family -> {
            asked(family, "clothing-equipment", Compartment.C2);
            clock.set(Instant.parse("2022-02-02T09:00:00Z"));
            ids.put(family, asked(family, "clothing-equipment", Compartment.C2));
            clock.set(Instant.parse("2022-02-01T09:00:00Z"));
        });
        clock.set(Instant.parse("2022-07-03T09:00:00Z"));
        assertThat(of(People.FACILITATOR, "clothing-equipment"))
                .containsOnly(Map.entry(Fate.ASKED, 5L), Map.entry(Fate.NO_ANSWER, 5L));
        ids.forEach((family, id) -> people.runAs(HERE, () -> referrals.noteAnswer(family, id, accepted())));
        assertThat(of(People.FACILITATOR, "clothing-equipment"))
                .as("answered after the half-year was over")
                .containsEntry(Fate.NO_ANSWER, 5L)
                .doesNotContainKey(Fate.TAKEN_UP);
    }

    @Test
    void neitherRestrictedOnesNorAnotherBasinAreCountedAndTheProgrammeReadsEveryBasin() {
        asked(HERE, "2021-02-01T09:00:00Z", 6, "violence-support", Compartment.C3, null);
        asked(People.OTHER_MIDWIFE, "2021-02-01T09:00:00Z", 10, "social-grocery", null);
        clock.set(Instant.parse("2021-07-01T09:00:00Z"));
        assertThat(people.as(People.FACILITATOR, () -> workload.last()).kinds()).isEmpty();
        assertThat(people.as(People.ANALYST, () -> workload.last()).kinds())
                .extracting(Workload.Kind::category)
                .containsExactly("social-grocery");
        assertThat(new Visitor(port)
                        .signIn(people, People.ANALYST)
                        .get("/requests/workload")
                        .body())
                .contains("/questions", "/requests/figures");
    }

    @Test
    void theProgrammeReadsFromTenFamiliesOnAndNobodyReadsOneFamilyMore() {
        asked(HERE, "2020-08-01T09:00:00Z", 11, "childcare", accepted());
        asked(HERE, "2020-08-02T09:00:00Z", 12, "childcare", full());
        asked(HERE, "2020-08-03T09:00:00Z", 7, "childcare", null);
        asked(HERE, "2020-08-04T09:00:00Z", 9, "debt-mediation", null);
        clock.set(Instant.parse("2021-01-02T09:00:00Z"));
        assertThat(of(People.ANALYST, "childcare"))
                .as("thirty without eleven and twelve would leave seven")
                .containsOnly(Map.entry(Fate.ASKED, 30L), Map.entry(Fate.FULL, 10L));
        assertThat(of(People.ANALYST, "debt-mediation")).isEmpty();
        var before = of(People.FACILITATOR, "childcare");
        assertThat(before)
                .as("negative control: whoever brings services together reads from five on")
                .containsOnlyKeys(Fate.ASKED, Fate.TAKEN_UP, Fate.FULL, Fate.NO_ANSWER);
        assertThat(of(People.FACILITATOR, "debt-mediation")).containsEntry(Fate.ASKED, 10L);
        asked(HERE, "2020-08-05T09:00:00Z", 1, "childcare", accepted());
        clock.set(Instant.parse("2021-01-02T09:00:00Z"));
        assertThat(of(People.FACILITATOR, "childcare"))
                .as("one family more moves nothing")
                .isEqualTo(before);
    }

    @Test
    void whoAccompaniesFamiliesHasNoSuchPageAndWhoKeepsAHouseNeither() {
        for (var who : new String[] {People.MIDWIFE, People.ADMINISTRATOR, People.OFFICER}) {
            assertThatThrownBy(() -> people.as(who, () -> workload.last())).isInstanceOf(NotFoundException.class);
        }
    }
}
