package be.mille.consent;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Exclusions;
import be.mille.access.Relations;
import be.mille.testing.Owner;
import be.mille.testing.People;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Nothing is shared with whom she keeps away, in a team or for one subject: it is said where the person is, and what was typed stays. */
class SharedWithWhoIsKeptAwayTests extends ConsentPagesHeld {
    @Autowired
    Exclusions exclusions;

    @Autowired
    Relations relations;

    @Autowired
    Environment settings;

    @Test
    void itIsSaidAtThePersonAndNothingIsOpenedOrNoted() {
        people.runAs(
                People.MIDWIFE,
                () -> exclusions.exclude(
                        family, List.of(people.get(People.DOCTOR).id())));
        assertThat(midwife.get(page("/share?colleague=" + id(People.DOCTOR))).body())
                .contains("tenu·e à l’écart de ce dossier", "/families/" + family + "/access\"");
        for (var place :
                List.of(Map.of("place", "TEAM", "subjects", "C1"), Map.of("place", "SUBJECT", "subject", "C3"))) {
            var form = agreed(People.DOCTOR, "how", "GIVEN", "taskWords", "pour la tension");
            place.forEach((name, value) -> form.add(Map.entry(name, value)));
            var answer = midwife.postAll(page("/share"), form);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body())
                    .contains("Tenu·e à l’écart de ce dossier, ou retiré·e", "href=\"#colleague\"", "pour la tension");
        }
        assertThat(events()).isEqualTo("0");
        assertThat(relationsOf(People.DOCTOR)).isEqualTo("0");
    }

    @Test
    void norForAWholeOrganisationSheKeepsAway() {
        var house = people.get(People.DOCTOR).organisation();
        people.runAs(People.MIDWIFE, () -> exclusions.exclude(family, house));
        var form = agreed(People.DOCTOR, "how", "GIVEN", "subjects", "C1");
        form.removeIf(one -> one.getKey().equals("colleague"));
        form.add(Map.entry("organisation", house.toString()));
        var answer = midwife.postAll(page("/share"), form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("href=\"#organisation\"");
        assertThat(events()).isEqualTo("0");
    }

    /** Controls: that she does not wish it can be noted; and once it is lifted, sharing opens. */
    @Test
    void herNoIsNotedAndWhatIsLiftedIsShared() {
        people.runAs(
                People.MIDWIFE,
                () -> exclusions.exclude(
                        family, List.of(people.get(People.DOCTOR).id())));
        assertThat(midwife.postAll(page("/share"), agreed(People.DOCTOR, "how", "DECLINED", "subjects", "C1"))
                        .statusCode())
                .isEqualTo(303);
        people.runAs(
                People.MIDWIFE,
                () -> exclusions.lift(family, exclusions.of(family).getFirst().id()));
        assertThat(midwife.postAll(page("/share"), agreed(People.DOCTOR, "how", "GIVEN", "subjects", "C1"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(relationsOf(People.DOCTOR)).isEqualTo("1");
    }

    private String events() {
        return new Owner(settings).asSuperuser("select count(*) from consent.event where family = '" + family + "'");
    }

    private String relationsOf(String who) {
        return new Owner(settings)
                .asSuperuser("select count(*) from access.relation where family = '" + family + "' and actor = '"
                        + id(who) + "'");
    }
}
