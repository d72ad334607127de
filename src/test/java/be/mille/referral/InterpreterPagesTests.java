package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.family.Audience;
import be.mille.family.ContactId;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.time.LocalTime;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An interpreter asked for on the pages, from the appointment to the answer of a service. */
class InterpreterPagesTests extends InterpreterPagesHeld {
    @Autowired
    InterpreterRequests interpreters;

    @Test
    void herLanguageHourAndPlaceAreNeverAskedAgain() {
        var at = planned(LocalTime.of(10, 0), Audience.TEAM);
        assertThat(list()).contains(address(at), "Demander un ou une interprète");
        var page = midwife.get(address(at)).body();
        assertThat(page)
                .contains("vendredi 4 déc., 10:00", "Rue du Canal 4", "value=\"ti\" selected", "Langue-Pont")
                .contains("elle ne peut peut-être pas parler librement", "Jamais un enfant");
    }

    @Test
    void theMediatorReadsNoReasonNoTradeAndNoHouseAndTheAppointmentSaysThatSheComes() {
        var at = planned(LocalTime.of(10, 0), Audience.TEAM);
        assertThat(list()).contains("Demander un ou une interprète");
        midwife.get(address(at));
        assertThat(midwife.post(address(at), filled("SERVICE:" + service("mediation-tilleuls")))
                        .statusCode())
                .isEqualTo(303);
        assertThat(list()).contains("demande faite à Médiation interculturelle", "Voir la demande");
        var path = requestOf(at);
        var mediator = new Visitor(port).signIn(people, People.HOSPITAL_MIDWIFE);
        assertThat(mediator.get("/requests").body()).contains("Interprète, tigrigna, vendredi 4 déc., 10:00");
        var request = mediator.get("/requests/" + path).body();
        assertThat(request)
                .contains("Nadia Kessels", "Rue du Canal 4", "Une femme", "Qui vient, et un mot")
                .doesNotContain("Sages-femmes de la Berge", "sage-femme indépendante", "Amina", "Parler des nuits")
                .doesNotContain(family.toString());
        mediator.post(
                "/requests/" + path + "/answer",
                Map.of("version", "0", "state", "ACCEPTED", "words", "Selam, 10 minutes avant"));
        assertThat(list()).contains("a accepté, Selam, 10 minutes avant");
        assertThat(midwife.get(address(at)).statusCode()).isEqualTo(303);
    }

    @Test
    void afterANoTheNextServiceIsOneTapAwayWithEverythingThatWasSaid() {
        var at = planned(LocalTime.of(10, 0), Audience.TEAM);
        midwife.get(address(at));
        var form = filled("SERVICE:" + service("mediation-tilleuls"));
        form.put("minutes", "90");
        midwife.post(address(at), form);
        var mediator = new Visitor(port).signIn(people, People.HOSPITAL_MIDWIFE);
        mediator.get("/requests/" + requestOf(at));
        mediator.post(
                "/requests/" + requestOf(at) + "/answer",
                Map.of("version", "0", "state", "DECLINED", "declined", "FULL"));
        assertThat(list()).contains("complet", "Demander à Langue-Pont");
        assertThat(midwife.get(address(at)).body())
                .contains("Tout ce qui était dit est repris")
                .contains("value=\"90\" selected")
                .containsPattern("value=\"OUTSIDE:" + service("langue-pont") + "\" checked");
    }

    @Test
    void withoutAnHourNobodyIsAskedAndWithoutAnAnswerEverythingTypedStays() {
        var hourless = planned(null, Audience.TEAM);
        assertThat(midwife.get(address(hourless)).body()).contains("n’a pas encore d’heure");
        var at = planned(LocalTime.of(10, 0), Audience.TEAM);
        midwife.get(address(at));
        var form = filled("SERVICE:" + service("mediation-tilleuls"));
        form.remove("agreed");
        form.put("place", "Chez la voisine");
        var refused = midwife.post(address(at), form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Chez la voisine", "Sans lui, rien ne part");
    }

    @Test
    void aCancelledAppointmentIsSaidInTheQueueOfWhoeverHadIt() {
        var at = planned(LocalTime.of(10, 0), Audience.TEAM);
        midwife.get(address(at));
        midwife.post(address(at), filled("SERVICE:" + service("mediation-tilleuls")));
        var id = requestOf(at);
        list();
        midwife.post(
                "/families/" + family + "/contacts/" + at + "/state", Map.of("version", "0", "state", "CANCELLED"));
        var mediator = new Visitor(port).signIn(people, People.HOSPITAL_MIDWIFE);
        assertThat(mediator.get("/requests").body()).contains("Ce rendez-vous n’a plus lieu : tigrigna");
        var over = mediator.get("/requests/" + id);
        assertThat(over.statusCode()).isEqualTo(200);
        assertThat(over.body()).contains("n’a plus lieu").doesNotContain("Rue du Canal 4", "Nadia Kessels");
    }

    private String requestOf(ContactId at) {
        return Objects.requireNonNull(
                        people.as(People.MIDWIFE, () -> interpreters.of(family)).get(at))
                .getFirst()
                .id()
                .toString();
    }
}
