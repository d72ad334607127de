package be.mille.consent;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.access.Proof;
import be.mille.kernel.FamilyId;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TakenBack;
import be.mille.testing.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/** What only some may know of her is opened to nobody by a merge, and a merge tells nothing of it. */
class MergedRestrictedTests extends TwoRecordsHeld {
    private static final String ROLE = "jeanne-mukendi";
    private static final String COLLEAGUE = People.HOSPITAL_MIDWIFE;
    private static final Set<Compartment> TEAM = Set.of(Compartment.C0, Compartment.C1, Compartment.C2);
    private static final Set<Compartment> WITH_C9 = Set.of(Compartment.C0, Compartment.C1, Compartment.C9);
    private static final Pattern TOKENS =
            Pattern.compile("(name=\"_csrf\" value=\"|name=\"key\" value=\"|content=\")[A-Za-z0-9_=-]{20,}");

    @Autowired
    Clearances clearances;

    @Autowired
    ApplicationContext context;

    @Autowired
    Environment settings;

    private void comesForViolenceHere() {
        people.runAs(
                People.MIDWIFE,
                () -> bounds.addForSubject(here, people.get(ROLE).actor(), Compartment.C3, null, Proof.AGREED));
    }

    private int opened(String who, FamilyId family) {
        return new Visitor(port).signIn(people, who).get("/families/" + family).statusCode();
    }

    private List<String> named() {
        return new Owner(settings)
                .strings(
                        "select actor::text from access.clearance where family = ? and basis = 'NAMED' and not ended_by_act",
                        other.value());
    }

    @Test
    void whoeverComesForOneSubjectIsNamedInTheOtherByNobody() {
        comesForViolenceHere();
        people.runAs(People.MIDWIFE, () -> clearances.clearAuthor(other, Compartment.C3));
        mergedBy(People.MIDWIFE);
        assertThat(opened(ROLE, here)).as("control").isEqualTo(200);
        assertThat(opened(ROLE, other)).isEqualTo(404);
        assertThat(named()).isEmpty();
        assertThat(people.as(People.MIDWIFE, () -> consents.of(other))).isEmpty();
    }

    /** Control: asked, she reads it. */
    @Test
    void whoeverSheAgreedToIsNamed() {
        comesForViolenceHere();
        mergedBy(People.MIDWIFE);
        var agreed = note(
                ConsentKind.GIVEN, Recipient.colleague(people.get(ROLE).id().value()), Compartment.C3);
        people.runAs(
                People.MIDWIFE,
                () -> consents.bringFor(agreed, Compartment.C3, people.get(ROLE).id()));
        assertThat(opened(ROLE, other)).isEqualTo(200);
        assertThat(named()).containsExactly(people.get(ROLE).id().toString());
    }

    @Test
    void thePageSaysSoToThoseWhoKnowOfHerAndToNobodyElse() {
        for (var record : List.of(here, other)) {
            accompanies(People.SOCIAL_WORKER, record, TEAM, null);
        }
        var before = page(People.SOCIAL_WORKER);
        comesForViolenceHere();
        assertThat(page(People.MIDWIFE))
                .contains(people.get(ROLE).name() + " vient pour un seul sujet (violences)")
                .contains("/families/" + other + "/share?colleague="
                        + people.get(ROLE).id());
        assertThat(page(People.SOCIAL_WORKER)).isEqualTo(before).contains("Personne de plus");
    }

    private String page(String who) {
        var body = new Visitor(port)
                .signIn(people, who)
                .get("/families/" + here + "/merge?other=" + other)
                .body();
        return TOKENS.matcher(body).replaceAll("$1");
    }

    private void colleagueHereAndSocialWorkerInBoth() {
        accompanies(COLLEAGUE, here, WITH_C9, null);
        for (var record : List.of(here, other)) {
            accompanies(People.SOCIAL_WORKER, record, TEAM, null);
        }
    }

    /** Whoever merges may not know it; the same for the team, her house, her name, and for what was never agreed to. */
    @Test
    void whatSheTookBackOfAnOrdinarySubjectOfFewStaysClosed() {
        var colleague = people.get(COLLEAGUE);
        var words = Map.of(
                Recipient.TEAM,
                ConsentKind.WITHDRAWN,
                new Recipient(
                        Recipient.Kind.ORGANISATION, colleague.organisation().value()),
                ConsentKind.SUSPENDED_UNSAFE,
                Recipient.colleague(colleague.id().value()),
                ConsentKind.DECLINED);
        words.forEach((from, kind) -> {
            twoRecordsOfOnePerson();
            colleagueHereAndSocialWorkerInBoth();
            said(kind, from, Compartment.C9);
            mergedBy(People.SOCIAL_WORKER);
            assertThat(reads(COLLEAGUE, other))
                    .as(kind + " " + from)
                    .contains(Compartment.C1)
                    .doesNotContain(Compartment.C9);
            assertThat(reads(COLLEAGUE, here)).contains(Compartment.C9);
        });
    }

    /** Controls: nothing was said; somebody else was meant; she agreed again. */
    @Test
    void whatSheDidNotTakeBackOrGaveAgainComesAlong() {
        colleagueHereAndSocialWorkerInBoth();
        said(
                ConsentKind.DECLINED,
                Recipient.colleague(people.get(People.DOCTOR).id().value()),
                Compartment.C9);
        said(ConsentKind.WITHDRAWN, Recipient.TEAM, Compartment.C9);
        clock.forward(Duration.ofMinutes(1));
        var again = note(
                ConsentKind.GIVEN,
                Recipient.colleague(people.get(COLLEAGUE).id().value()),
                Compartment.C9);
        people.runAs(People.MIDWIFE, () -> consents.noteNamed(again));
        mergedBy(People.SOCIAL_WORKER);
        assertThat(reads(COLLEAGUE, other)).contains(Compartment.C9);
    }

    @Test
    void whatSheTookBackOfFewChangesNothingOnThePageBeforeAMerge() {
        colleagueHereAndSocialWorkerInBoth();
        var before = page(People.SOCIAL_WORKER);
        assertThat(before).contains("suivi de la grossesse").doesNotContain("vie sexuelle");
        said(ConsentKind.WITHDRAWN, Recipient.TEAM, Compartment.C9);
        TakenBack.from(context, here, COLLEAGUE, Compartment.C9);
        assertThat(reads(COLLEAGUE, here)).doesNotContain(Compartment.C9);
        assertThat(page(People.SOCIAL_WORKER)).isEqualTo(before);
    }
}
