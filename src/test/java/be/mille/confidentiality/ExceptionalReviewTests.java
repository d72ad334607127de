package be.mille.confidentiality;

import static be.mille.confidentiality.BreakGlass.at;
import static be.mille.confidentiality.BreakGlass.family;
import static be.mille.confidentiality.BreakGlass.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.confidentiality.ExceptionalOpenings.Outcome;
import be.mille.confidentiality.OfficerQueue.Verdict;
import be.mille.kernel.NotFoundException;
import be.mille.testing.Owner;
import be.mille.testing.People;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What follows an exceptional opening: notice, review and suspension. */
class ExceptionalReviewTests extends OfficerQueueHeld {
    private static final int DRILL = 200;

    private UUID waiting() {
        return people.as(People.OFFICER, queue::openings).stream()
                .filter(one -> one.verdict() == null)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void review(Verdict verdict) {
        open();
        var opening = waiting();
        people.runAs(People.OFFICER, () -> queue.review(opening, verdict, "spoken with her"));
    }

    @Test
    void whoeverOpenedTheRecordIsToldAtOnceAndTheLooksSayThatItWasExceptional() {
        opened(people, openings, READER, called);
        at(port, people, READER).get("/families/" + family);
        var midwife = at(port, people, People.MIDWIFE);
        var day = midwife.get("/").body();
        assertThat(day).contains(called, "ouvert par accès exceptionnel", "danger pour la vie");
        var looks = midwife.get("/families/" + family + "/access").body();
        assertThat(looks.substring(looks.indexOf("id=\"looks\"")))
                .contains("Sage-femme à l’hôpital", "accès exceptionnel");
        assertThat(midwife.get("/families/" + family + "/team").body())
                .doesNotContain(people.get(READER).name() + "</");
        var seen = day.substring(day.indexOf("/exceptional/notices/"));
        midwife.get("/");
        midwife.post(seen.substring(0, seen.indexOf('"')), Map.of());
        assertThat(midwife.get("/").body()).doesNotContain("ouvert par accès exceptionnel");
    }

    @Test
    void theCoordinatorIsToldInstead() {
        people.runAs(People.MIDWIFE, () -> {
            relations.add(
                    family,
                    people.get(People.DOCTOR).actor(),
                    RelationType.HEALTH_CARE,
                    clock.instant(),
                    Proof.BROUGHT_IN);
            families.coordinate(family, people.get(People.DOCTOR).id(), null);
        });
        open();
        assertThat(people.as(People.DOCTOR, openings::notices)).hasSize(1);
        assertThat(people.as(People.MIDWIFE, openings::notices)).isEmpty();
    }

    @Test
    void theOfficerOfTheReadersOrganisationReviewsWithoutLearningWhoseRecordItIs() {
        open();
        var officer = at(port, people, People.OFFICER);
        var page = officer.get("/confidentiality").body();
        var reference = people.as(READER, () -> openings.reference(family));
        assertThat(page)
                .contains(reference, people.get(READER).name(), BreakGlass.WORDS, "jeudi 26 nov", "Danger pour la vie")
                .doesNotContain(called, family.toString());
        assertThat(officer.get("/families/" + family).statusCode()).isEqualTo(404);
        assertThat(officer.get("/families").statusCode()).isEqualTo(404);
        assertThat(at(port, people, People.OTHER_OFFICER)
                        .get("/confidentiality")
                        .body())
                .doesNotContain(reference, people.get(READER).name());
        var opening = waiting();
        for (var code : List.of(People.MIDWIFE, People.ADMINISTRATOR, People.FACILITATOR, People.OTHER_OFFICER)) {
            assertThatThrownBy(() -> people.runAs(code, () -> queue.review(opening, Verdict.JUSTIFIED, "not mine")))
                    .as(code)
                    .isInstanceOf(NotFoundException.class);
        }
        officer.get("/confidentiality");
        var path = "/confidentiality/openings/" + opening + "/review";
        var wrong = officer.post(path, Map.of("words", "kept words", "verdict", ""));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("kept words", "Choisissez ce qui ressort");
        var decision = Map.of("words", "Elle était de garde.", "verdict", "JUSTIFIED");
        assertThat(officer.post(path, decision).headers().firstValue("Location"))
                .as("a decision asks for a proof")
                .contains("/prove");
        assertThat(officer.get("/confidentiality").body()).doesNotContain("Elle était de garde.");
        officer.postProven(people, People.OFFICER, path, decision);
        assertThat(officer.get("/confidentiality").body()).contains("Elle était de garde.", "Rien à relire");
        assertThat(people.as(READER, openings::suspended)).isFalse();
    }

    @Test
    void oneThatWasNotJustifiedOrTwoUnclearOnesSuspendUntilTheOfficerGivesItBack() {
        review(Verdict.UNCLEAR);
        assertThat(people.as(READER, openings::suspended)).isFalse();
        review(Verdict.UNCLEAR);
        assertThat(people.as(READER, openings::suspended)).isTrue();
        assertThat(people.as(READER, () -> openings.open(BreakGlass.asking(called))))
                .isInstanceOf(Outcome.Suspended.class);
        assertThat(at(port, people, READER).get("/exceptional").body())
                .contains("est suspendu", "peut le rendre")
                .doesNotContain("name=\"called\"");
        var reader = people.get(READER).id();
        assertThatThrownBy(() -> people.runAs(People.OTHER_OFFICER, () -> queue.lift(reader, "not mine")))
                .isInstanceOf(NotFoundException.class);
        clock.forward(java.time.Duration.ofMinutes(1));
        people.runAs(People.OFFICER, () -> queue.lift(reader, "spoken, understood"));
        assertThat(people.as(READER, openings::suspended)).isFalse();
        clock.forward(java.time.Duration.ofMinutes(1));
        review(Verdict.NOT);
        assertThat(people.as(READER, openings::suspended)).isTrue();
    }

    /** T26: every opening tells and asks for a review; with the telling muted, the drill notices. */
    @Test
    void aDrillOfManyOpeningsLeavesANoticeAndAReviewForEach() {
        var names = new ArrayList<String>();
        for (int i = 0; i < DRILL; i++) {
            var name = "Drill " + UUID.randomUUID();
            family(people, records, name, null);
            names.add(name);
        }
        for (var name : names) {
            opened(people, openings, READER, name);
            people.runAs(
                    READER, () -> openings.end(openings.running().orElseThrow().id()));
        }
        assertThat(missing(names.size())).isZero();
        var rate = people.as(People.OFFICER, queue::rate);
        assertThat(rate.exceptional()).isEqualTo(DRILL);
        var owner = new Owner(settings);
        owner.run("delete from confidentiality.opening where id = (select id from confidentiality.opening limit 1)");
        assertThat(missing(names.size())).as("control: one muted").isEqualTo(2);
    }

    /** Notices and reviews that are not there. */
    private int missing(int openings) {
        var told = people.as(People.MIDWIFE, this.openings::notices);
        var asked = people.as(People.OFFICER, queue::openings).stream()
                .filter(one -> one.verdict() == null)
                .filter(one -> one.due().equals(Instant.parse("2026-11-26T23:00:00Z")))
                .toList();
        return 2 * openings - told.size() - asked.size();
    }
}
