package be.mille.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Compartment;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.kernel.NotFoundException;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who asks for an erasure and who decides it: two people, of whom the second learns neither name nor subject. */
class ErasureAskedTests extends ErasureHeld {
    @Test
    void nothingIsErasedByOnePersonAloneOrByAnOfficerOfAnotherHouse() {
        var family = family("Seule");
        var request = asked(family, Set.of());
        for (var other : List.of(People.HOSPITAL_MIDWIFE, People.OTHER_OFFICER, People.ADMINISTRATOR, People.MIDWIFE)) {
            assertThatThrownBy(() -> people.runAs(other, () -> erasures.decide(request, true, "moi")))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThat(people.as(People.OTHER_OFFICER, erasures::waiting))
                .noneMatch(one -> one.id().equals(request));
        assertThat(rows(family)).isGreaterThan(8);
    }

    @Test
    void theOfficerSeesNeitherNameNorSubject() {
        var family = family("Inconnue");
        var request = asked(family, Set.of(Compartment.C3));
        var page = new Visitor(port).signIn(people, People.OFFICER).get("/confidentiality/erasures");
        assertThat(page.body()).contains(request.toString()).doesNotContain("Inconnue", "violence", family.toString());
    }

    @Test
    void whoeverAsksConfirmsOrAnswersHerReadsHowLongBackupsStillHoldIt() {
        var family = family("Copies");
        var asks = new Visitor(port).signIn(people, People.HOSPITAL_MIDWIFE);
        assertThat(asks.get("/families/" + family + "/erasure").body())
                .contains("le gardent encore 35 jours au plus", "Gardé : 35 jours au plus");
        var request = asked(family, Set.of());
        var officer = new Visitor(port).signIn(people, People.OFFICER);
        assertThat(officer.get("/confidentiality/erasures").body())
                .contains("gardent encore ce qui est effacé, 35 jours au plus")
                .doesNotContain("aussi dans les copies");
        people.runAs(People.OFFICER, () -> erasures.decide(request, true, "vu"));
        var answer = "jusqu’au 29 décembre 2026 au plus, puis sont détruites";
        assertThat(asks.get("/erasures").body()).contains(answer);
        clock.set(TestClock.START.plus(Duration.ofDays(36)));
        assertThat(new Visitor(port)
                        .signIn(people, People.HOSPITAL_MIDWIFE)
                        .get("/erasures")
                        .body())
                .as("they are destroyed")
                .doesNotContain(answer);
    }

    @Test
    void aColleagueSeesNoTraceOfARequestThatTellsWhatThereIs() {
        var family = family("Trace");
        people.runAs(
                People.HOSPITAL_MIDWIFE,
                () -> relations.add(
                        family,
                        people.get(People.SOCIAL_WORKER).actor(),
                        RelationType.SOCIAL_CARE,
                        clock.instant(),
                        Proof.BROUGHT_IN));
        asked(family, Set.of(Compartment.C3));
        people.runAs(People.SOCIAL_WORKER, () -> {
            assertThat(erasures.mine()).isEmpty();
            var preview = erasures.preview(family);
            assertThat(preview.asked()).isFalse();
            assertThat(subjects(family)).doesNotContain(Compartment.C3);
            assertThatThrownBy(() -> erasures.ask(UUID.randomUUID(), family, Set.of(Compartment.C3)))
                    .isInstanceOf(NotFoundException.class);
        });
    }

    @Test
    void askedTwiceItIsThereOnceAndTakenBackItIsNoLongerDecided() {
        var family = family("Deux fois");
        var request = asked(family, Set.of());
        people.runAs(People.HOSPITAL_MIDWIFE, () -> {
            assertThat(erasures.ask(request, family, Set.of()))
                    .as("the same form")
                    .isTrue();
            assertThat(erasures.ask(UUID.randomUUID(), family, Set.of()))
                    .as("another form")
                    .isFalse();
            erasures.takeBack(request);
            assertThatThrownBy(() -> erasures.takeBack(request)).isInstanceOf(NotFoundException.class);
        });
        assertThatThrownBy(() -> people.runAs(People.OFFICER, () -> erasures.decide(request, true, "vu")))
                .isInstanceOf(NotFoundException.class);
        assertThat(rows(family)).isGreaterThan(8);
    }

    @Test
    void aFormThatSaysNothingComesBackWithASentence() {
        var family = family("Rien");
        var visitor = new Visitor(port).signIn(people, People.HOSPITAL_MIDWIFE);
        var here = "/families/" + family + "/erasure";
        assertThat(visitor.get(here).body()).contains("1 note", "Rien");
        assertThat(visitor.post(here, Map.of("scope", "")).statusCode()).isEqualTo(422);
        assertThat(visitor.post(here, Map.of("scope", "PART")).body()).contains("Cochez au moins une partie.");
        var officer = new Visitor(port).signIn(people, People.OFFICER);
        var request = asked(family, Set.of());
        var answer = officer.post("/confidentiality/erasures/" + request + "/decide", Map.of("words", "parce que"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("parce que");
        var decided = officer.post(
                "/confidentiality/erasures/" + request + "/decide", Map.of("answer", "YES", "words", "vu avec elle"));
        assertThat(decided.headers().firstValue("Location"))
                .as("an erasure asks for a proof")
                .contains("/prove");
        assertThat(visitor.get("/families/" + family).statusCode()).isEqualTo(200);
    }
}
