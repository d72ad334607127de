package be.mille.consent;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.access.Looks;
import be.mille.family.Persons;
import be.mille.kernel.OrganisationId;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever comes for one restricted subject alone: who knows that she is there. */
class RestrictedRoleTests extends RestrictedRoleHeld {
    @Autowired
    Persons persons;

    @Autowired
    Clearances clearances;

    @Autowired
    Looks looks;

    @Test
    void isSeenByWhoBroughtHerInByHerselfAndByNobodyElse() {
        var midwife = brought();
        assertThat(sees(People.MIDWIFE)).isTrue();
        assertThat(sees(HERS)).isTrue();
        assertThat(midwife.get(path("/team")).body()).contains("Jeanne Mukendi", "Ici pour : violences");
        assertThat(midwife.get(path("/access")).body()).contains("Jeanne Mukendi", "Ici pour : violences");
        var doctor = new Visitor(port).signIn(people, People.DOCTOR);
        for (var page : List.of("", "/team", "/access", "/network", "/consent", "/consent/withdraw?from=TEAM")) {
            // she can still be chosen, as everybody who has an account
            var body = doctor.get(path(page)).body().replaceAll("<option[^>]*>[^<]*", "");
            assertThat(body).as(page).doesNotContain("Mukendi", "Ici pour");
        }
        assertThat(sees(People.DOCTOR)).isFalse();
        assertThat(people.as(People.DOCTOR, () -> consents.of(family))).isEmpty();
        assertThat(people.as(People.DOCTOR, () -> consents.reading(family))).doesNotContainKey(id(HERS));
    }

    /** With a clock that stands still it would begin at the very moment at which it is looked for. */
    @Test
    void isBroughtInWhileTheClockGoesOn() {
        clock.goOn();
        brought();
        assertThat(sees(People.MIDWIFE)).isTrue();
    }

    @Test
    void readsWhoSheIsAndTheSubjectAndNothingElse() {
        brought();
        var scope = people.as(HERS, () -> relations.of(family)).stream()
                .filter(one -> one.actor().equals(id(HERS)))
                .findFirst()
                .orElseThrow();
        assertThat(scope.scope()).containsExactly(Compartment.C0);
        assertThat(scope.subject()).isEqualTo(Compartment.C3);
        assertThat(people.as(People.MIDWIFE, () -> clearances.mayKnow(family, Compartment.C3, id(People.MIDWIFE))))
                .contains(id(HERS));
    }

    @Test
    void whoeverIsNamedForTheSubjectLearnsOfHer() {
        brought();
        people.runAs(People.MIDWIFE, () -> clearances.clear(family, id(People.DOCTOR), Compartment.C3));
        assertThat(sees(People.DOCTOR)).isTrue();
        assertThat(sees(People.SOCIAL_WORKER)).isFalse();
    }

    @Test
    void herLooksTellNobodyWhoMayNotKnowThatSheWasThere() {
        brought();
        people.runAs(HERS, () -> persons.card(family));
        var house = people.get(HERS).organisation();
        assertThat(looked(People.MIDWIFE)).contains(house);
        assertThat(looked(People.DOCTOR)).doesNotContain(house);
    }

    private List<OrganisationId> looked(String who) {
        return people
                .as(
                        who,
                        () -> looks.of(
                                family,
                                TestClock.TODAY.minusDays(9).atStartOfDay().toInstant(ZoneOffset.UTC)))
                .stream()
                .map(Looks.Look::organisation)
                .toList();
    }

    @Test
    void theSubjectMustBeSaidAndWhatWasTypedStays() {
        var midwife = new Visitor(port).signIn(people, People.MIDWIFE);
        midwife.get(path("/share?colleague=" + id(HERS)));
        for (var wrong : List.of("", "C2", "C10", "nonsense")) {
            var answer = midwife.post(path("/share"), form("SUBJECT", wrong));
            assertThat(answer.statusCode()).as(wrong).isEqualTo(422);
            assertThat(answer.body()).contains("Choisissez le sujet pour lequel cette personne vient.");
        }
        assertThat(sees(People.MIDWIFE)).isFalse();
    }
}
