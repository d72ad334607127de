package be.mille.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.kernel.FamilyId;
import be.mille.opinion.internal.ForgettingClock;
import be.mille.testing.Owner;
import be.mille.testing.People;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An opinion is known to those who may know all it speaks of, and gone in time. */
class OpinionReachTests extends OpinionHeld {
    @Autowired
    Clearances clearances;

    @Autowired
    ForgettingClock forgetting;

    private UUID aboutViolence(FamilyId family) {
        var chosen = hesitating.lines(family, Hesitating.withWhatIsIn(Compartment.C3));
        return hesitating.sent(hesitating.ask(family, COLLEAGUE, Hesitating.QUESTION, chosen));
    }

    @Test
    void whatIsRestrictedIsKnownToThoseWhoMayKnowItAndLeavesNoTraceForOthers() {
        var family = family();
        var plain = hesitating.sent(family);
        var secret = aboutViolence(family);
        assertThat(people.as(COLLEAGUE, () -> received.read(secret)).extract().of(Subject.NEED))
                .contains("Un lieu où souffler");
        assertThat(people.as(People.HOSPITAL_MIDWIFE, () -> opinions.of(family)))
                .extracting(AskedOpinion::id)
                .containsExactly(plain);
        people.runAs(
                ASKER,
                () -> clearances.clear(
                        family, people.get(People.HOSPITAL_MIDWIFE).id(), Compartment.C3));
        assertThat(people.as(People.HOSPITAL_MIDWIFE, () -> opinions.of(family)))
                .extracting(AskedOpinion::id)
                .containsExactlyInAnyOrder(plain, secret);
    }

    @Test
    void whoMayNotKnowItIsOfferedNothingOfIt() {
        var family = family();
        var hidden = people.as(People.HOSPITAL_MIDWIFE, () -> opinions.draft(family, hesitating.texts()));
        assertThat(hidden).extracting(DraftLine::words).contains("Un logement plus grand");
        assertThat(hidden).extracting(DraftLine::compartment).doesNotContain(Compartment.C3);
        assertThat(hesitating.draft(family))
                .as("control")
                .extracting(DraftLine::compartment)
                .contains(Compartment.C3);
    }

    @Test
    void erasingOneSubjectTakesTheOpinionsThatSpeakOfItAndTheirKeys() {
        var family = family();
        var plain = hesitating.sent(family);
        var secret = aboutViolence(family);
        erase(family, false, "{C3}");
        gone(COLLEAGUE, secret);
        assertThat(people.as(ASKER, () -> opinions.of(family)))
                .extracting(AskedOpinion::id)
                .containsExactly(plain);
        assertThat(people.as(COLLEAGUE, () -> received.read(plain))).isNotNull();
        erase(family, true, "{}");
        gone(COLLEAGUE, plain);
        assertThat(new Owner(settings)
                        .asSuperuser("select count(*) from opinion.opinion where family = '" + family + "'"))
                .isEqualTo("0");
    }

    /** As an erasure that two people wanted does it. */
    private void erase(FamilyId family, boolean whole, String subjects) {
        new Owner(settings)
                .run("select erasure.erase(array['" + family + "']::uuid[], " + whole + ", '" + subjects + "', '"
                        + clock.instant() + "')");
    }

    @Test
    void twelveMonthsAfterItClosedTheWordsAreGoneAndTheRestStays() {
        var family = family();
        var id = hesitating.sent(family);
        people.runAs(COLLEAGUE, () -> received.answer(id, UUID.randomUUID(), "Je commencerais par l’écouter."));
        clock.forward(Duration.ofDays(365));
        forgetting.look();
        assertThat(people.as(ASKER, () -> opinions.read(id)).extract()).isNotNull();
        clock.forward(Duration.ofDays(17));
        forgetting.look();
        var left = people.as(ASKER, () -> opinions.read(id));
        assertThat(left.extract()).isNull();
        assertThat(left.said()).isEmpty();
        assertThat(new Owner(settings).asSuperuser("select count(*) from opinion.said where opinion = '" + id + "'"))
                .isEqualTo("0");
    }

    @Test
    void nothingOnTheColleaguesSideCanCarryAFamily() {
        for (var type :
                List.of(ReceivedOpinions.Received.class, ReceivedOpinions.Opened.class, Extract.class, Said.class)) {
            for (var part : type.getRecordComponents()) {
                assertThat(part.getType()).as(type + "." + part.getName()).isNotEqualTo(FamilyId.class);
            }
        }
        assertThat(List.of(AskedOpinion.class.getRecordComponents()))
                .as("control: the asker's side does")
                .anyMatch(part -> part.getType().equals(FamilyId.class));
    }

    @Test
    void readingItIsLoggedWithoutTheFamilyOnTheColleaguesSide() {
        var id = hesitating.sent(family());
        var before = logged("family is not null");
        var read = logged("action = 'opinion.read-received'");
        people.as(COLLEAGUE, () -> received.read(id));
        assertThat(logged("family is not null")).isEqualTo(before);
        assertThat(logged("action = 'opinion.read-received'")).isEqualTo(read + 1);
    }

    private long logged(String what) {
        return Long.parseLong(new Owner(settings)
                .asSuperuser("select count(*) from audit.entry where actor = '"
                        + people.get(COLLEAGUE).id() + "' and " + what));
    }
}
