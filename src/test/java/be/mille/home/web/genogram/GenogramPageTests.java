package be.mille.home.web.genogram;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Bounds;
import be.mille.access.Compartment;
import be.mille.family.EndKind;
import be.mille.family.Kinship;
import be.mille.family.Kinships;
import be.mille.family.MemberFields;
import be.mille.family.PersonCard;
import be.mille.family.PersonRecords;
import be.mille.family.Persons;
import be.mille.family.Pregnancies;
import be.mille.family.RecordBirth;
import be.mille.family.RecordBirth.Newborn;
import be.mille.family.RecordLoss;
import be.mille.home.Household;
import be.mille.kernel.FamilyId;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Her family draws itself from the record; what is missing is noted once, by whoever wishes; what is hidden leaves no trace. */
@MilleTest
class GenogramPageTests {
    private static final String HER = People.MIDWIFE;
    private static final String OTHER = People.SOCIAL_WORKER;

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    Persons persons;

    @Autowired
    Pregnancies pregnancies;

    @Autowired
    Kinships kinships;

    @Autowired
    Bounds bounds;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    private final UUID karim = UUID.randomUUID();
    private final UUID lina = UUID.randomUUID();
    private FamilyId family;
    private Visitor midwife;

    @BeforeEach
    void sheAPartnerAChildAndOneExpected() {
        var homes = new Household(context);
        family = homes.open(HER, "Naïma", TestClock.TODAY.plusDays(60));
        homes.join(family, HER, OTHER, TestClock.TODAY.minusDays(20));
        people.runAs(HER, () -> {
            records.addMember(
                    family, karim, member(MemberFields.Role.SECOND_PARENT, "Karim", MemberFields.Lives.WITH_HER));
            records.addMember(family, lina, member(MemberFields.Role.OLDER_CHILD, "Lina", MemberFields.Lives.WITH_HER));
        });
        midwife = new Visitor(port).signIn(people, HER);
    }

    private static MemberFields member(MemberFields.Role role, String called, MemberFields.Lives lives) {
        return new MemberFields(role, called, null, null, lives, null, null);
    }

    private String page(Visitor who) {
        return who.get("/families/" + family + "/genogram").body();
    }

    private static String drawn(String page) {
        return page.substring(page.indexOf("<h1"), page.indexOf("print-only"));
    }

    private String form() {
        return "/families/" + family + "/person/kin";
    }

    private Map<String, String> tie(UUID who, String kind, UUID other) {
        return new HashMap<>(Map.of(
                "key", UUID.randomUUID().toString(), "who", who.toString(), "kind", kind, "other", other.toString()));
    }

    private List<Kinship> ties(String who) {
        return people.as(who, () -> kinships.of(family)).ties();
    }

    private Visitor other() {
        return new Visitor(port).signIn(people, OTHER);
    }

    @Test
    void itDrawsItselfFromWhatTheRecordHolds() {
        var page = page(midwife);
        assertThat(page)
                .contains("La famille de Naïma", "parents : Naïma et Karim", "enfant : Lina")
                .contains("class=\"roof\"", "Femme ou homme : pas noté")
                .doesNotContain("kl--apart", "Carré", "Homme, garçon", "en couple");
        assertThat(midwife.get("/families/" + family).body()).contains("/families/" + family + "/genogram");
    }

    @Test
    void whileNobodyElseIsNotedThePageSaysHowItFillsItself() {
        family = new Household(context).open(HER, "Selam", null);
        assertThat(page(midwife)).contains("Le dessin se fait de lui-même").doesNotContain("<table");
    }

    @Test
    void aPartnerWhoLivesElsewhereIsDrawnWithADashedLine() {
        var before = people.as(HER, () -> persons.card(family)).secondParent().orElseThrow();
        people.runAs(
                HER,
                () -> records.changeMember(
                        family,
                        karim,
                        member(MemberFields.Role.SECOND_PARENT, "Karim", MemberFields.Lives.ELSEWHERE),
                        before.version()));
        assertThat(page(midwife)).contains("kl--apart");
    }

    @Test
    void aTieIsNotedByTapTakenBackAndRestoredAndStaysInTheHistory() {
        var wish = tie(family.value(), "SEPARATED", karim);
        wish.put("since", "2024");
        assertThat(midwife.post(form(), wish).statusCode()).isEqualTo(303);
        assertThat(page(midwife)).contains("séparation d’avec Karim (depuis 2024)", "Ne sont plus en couple");
        assertThat(midwife.get(form()).body()).contains("Naïma, séparation d’avec Karim (2024)", "Noté par");
        var tie = ties(HER).getFirst();
        var other = other();
        other.get(form());
        assertThat(other.post(form() + "/" + tie.id() + "/undo", Map.of()).statusCode())
                .as("a colleague who reads her social situation")
                .isEqualTo(303);
        assertThat(page(midwife)).doesNotContain("séparation");
        assertThat(other.post(form() + "/" + tie.id() + "/restore", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(page(midwife)).contains("séparation d’avec Karim");
        assertThat(midwife.get("/families/" + family + "/history").body())
                .contains("Lien de famille", "N’est plus en couple avec…", "Karim");
    }

    @Test
    void theLastWordOnTheSameTwoCountsAndTakenBackTheOneBeforeStands() {
        midwife.get(form());
        midwife.post(form(), tie(family.value(), "COUPLE", karim));
        clock.forward(Duration.ofMinutes(1));
        midwife.post(form(), tie(karim, "SEPARATED", family.value()));
        clock.reset();
        assertThat(ties(HER)).extracting(Kinship::kind).containsExactly(Kinship.Kind.SEPARATED);
        midwife.post(form() + "/" + ties(HER).getFirst().id() + "/undo", Map.of());
        assertThat(ties(HER)).extracting(Kinship::kind).containsExactly(Kinship.Kind.COUPLE);
    }

    @Test
    void aChildThatIsHisAloneHangsFromHimOnceItIsSaid() {
        midwife.get(form());
        midwife.post(form(), tie(lina, "CHILD", karim));
        assertThat(page(midwife))
                .contains("parent : Karim", "parents : Naïma et Karim")
                .doesNotContain("parent : Naïma");
    }

    @Test
    void somebodyWhoIsNotInTheRecordIsNotedInTheSameFormOnceAndWithoutAName() {
        midwife.get(form());
        var wish = tie(family.value(), "SIBLING", family.value());
        wish.put("who", "");
        wish.put("newcomer", "frère");
        wish.put("sign", "SQUARE");
        assertThat(midwife.post(form(), wish).statusCode()).isEqualTo(303);
        assertThat(midwife.post(form(), wish).statusCode()).as("sent twice").isEqualTo(303);
        assertThat(people.as(HER, () -> persons.card(family)).household())
                .extracting(one -> one.fields().called())
                .containsExactly("Karim", "Lina", "frère");
        assertThat(page(midwife)).contains("frère ou sœur : Naïma", "Homme, garçon");
    }

    @Test
    void whatIsMissingInTheFormIsSaidAtTheFieldAndNothingIsWritten() {
        midwife.get(form());
        var answer = midwife.post(form(), Map.of("newcomer", "frère", "since", "demain"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Choisissez un lien, ou un signe", "une année, un mois", "frère");
        var same = tie(karim, "CHILD", karim);
        same.put("also", karim.toString());
        assertThat(midwife.post(form(), same).body()).contains("Choisissez de qui", "troisième personne");
        assertThat(midwife.post(form(), tie(UUID.randomUUID(), "CHILD", karim)).statusCode())
                .as("somebody of another family")
                .isEqualTo(422);
        assertThat(ties(HER)).isEmpty();
        assertThat(people.as(HER, () -> persons.card(family)).household()).hasSize(2);
    }

    @Test
    void aTieKeptForItsAuthorLeavesNoTraceForTheOthers() {
        var before = drawn(page(other()));
        midwife.get(form());
        var wish = tie(family.value(), "SEPARATED", karim);
        wish.put("kept", "true");
        assertThat(midwife.post(form(), wish).statusCode()).isEqualTo(303);
        assertThat(page(midwife)).contains("séparation", "pensez-y avant de le montrer");
        assertThat(ties(OTHER)).isEmpty();
        assertThat(drawn(page(other()))).isEqualTo(before);
        var hidden = ties(HER).getFirst().id();
        var other = other();
        other.get(form());
        assertThat(other.post(form() + "/" + hidden + "/undo", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(other.get("/families/" + family + "/history").body()).doesNotContain("N’est plus en couple");
    }

    @Test
    void whoDoesNotReadHerSocialSituationSeesThePeopleAndNoTie() {
        midwife.get(form());
        var wish = tie(karim, "SEPARATED", family.value());
        wish.put("sign", "SQUARE");
        midwife.post(form(), wish);
        people.runAs(HER, () -> bounds.narrow(family, people.get(OTHER).id(), Set.of(Compartment.C2)));
        var other = other();
        assertThat(page(other))
                .contains("Karim", "Grossesse")
                .doesNotContain("séparation", "Homme, garçon", "/person/kin");
        assertThat(other.get(form()).statusCode()).isEqualTo(404);
        assertThat(other.get("/families/" + family + "/person").body()).doesNotContain("/person/kin");
    }

    @Test
    void whoIsNoLongerAroundHerTakesTheTieAlong() {
        midwife.get(form());
        midwife.post(form(), tie(family.value(), "SEPARATED", karim));
        var gone = people.as(HER, () -> persons.card(family)).secondParent().map(PersonCard.Member::version);
        people.runAs(HER, () -> records.endMember(family, karim, gone.orElseThrow()));
        assertThat(ties(HER)).isEmpty();
        assertThat(page(midwife)).contains("parent : Naïma").doesNotContain("séparation", "Karim");
    }

    @Test
    void aLossHasASignOfItsOwnAndItsKindStaysWithThoseWhoMayKnow() {
        var one = people.as(HER, () -> pregnancies.of(family)).getFirst();
        people.runAs(
                HER,
                () -> pregnancies
                        .loss(
                                family,
                                new RecordLoss(
                                        UUID.randomUUID(),
                                        one.id(),
                                        TestClock.TODAY.minusDays(2),
                                        EndKind.TERMINATION,
                                        TestClock.TODAY,
                                        one.version()))
                        .orThrow());
        assertThat(page(midwife)).contains("node--soft", "Fin de la grossesse le", "interruption");
        assertThat(page(other()))
                .contains("node--soft", "Fin de la grossesse le")
                .doesNotContain("interruption", "Grossesse en cours");
    }

    @Test
    void twinsAreNamedEachAndOneWhoDiedIsNotLeftOut() {
        var one = people.as(HER, () -> pregnancies.of(family)).getFirst();
        LocalDate born = TestClock.TODAY.minusDays(6);
        people.runAs(
                HER,
                () -> pregnancies
                        .birth(
                                family,
                                new RecordBirth(
                                        UUID.randomUUID(),
                                        one.id(),
                                        born,
                                        null,
                                        null,
                                        List.of(
                                                new Newborn(null, "Noé", null, false, null),
                                                new Newborn(null, "Ilyas", null, false, born.plusDays(1))),
                                        TestClock.TODAY,
                                        one.version()))
                        .orThrow());
        assertThat(page(midwife)).contains("Noé", "Ilyas", "décès le", "Est décédé·e");
    }
}
