package be.mille.careplan;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.family.OpenFamily;
import be.mille.family.PersonFields;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@MilleTest
class PlanPagesTests {
    private static final String STORM = "Partir chez <i>Élodie</i> \uD83C\uDF27 مينا";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    Relations relations;

    @Autowired
    CarePlanChanges changes;

    @Autowired
    CarePlans plans;

    @Autowired
    Ids ids;

    FamilyId mina;

    @BeforeEach
    void midwifeAndSocialWorkerAccompanyMina() {
        mina = people.as(
                People.MIDWIFE,
                () -> records.open(new OpenFamily(
                        ids.next(),
                        new PersonFields("Mina", null, null, null, null, List.of("ar"), true, null, null),
                        null,
                        null)));
        people.runAs(
                People.MIDWIFE,
                () -> relations.add(
                        mina,
                        people.get(People.SOCIAL_WORKER).actor(),
                        RelationType.SOCIAL_CARE,
                        TestClock.START,
                        Proof.BROUGHT_IN));
    }

    private String path() {
        return "/families/" + mina + "/plan";
    }

    private Visitor visitor(String who) {
        return new Visitor(port).signIn(people, who);
    }

    private StepState byMidwife() {
        return StepState.wanted(
                new Owner.Professional(people.get(People.MIDWIFE).id()), TestClock.TODAY.plusDays(2));
    }

    private StepId step(String domain, String title) {
        return people.as(People.MIDWIFE, () -> {
            var need = changes.add(AddNeed.free(mina, domain, null));
            return changes.add(AddStep.free(mina, need, title, byMidwife()));
        });
    }

    private Step stored(StepId id) {
        return people.as(People.MIDWIFE, () -> plans.get(mina)).steps().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, String> form(Step step) {
        var prefix = "s." + step.id() + ".";
        var fields = new HashMap<String, String>();
        fields.put("key", ids.next().toString());
        fields.put(prefix + "version", String.valueOf(step.version()));
        fields.put(prefix + "wish", step.state().wish().name());
        fields.put(prefix + "owner", "P:" + people.get(People.MIDWIFE).id());
        fields.put(prefix + "due", "26/11/2026");
        fields.put(prefix + "progress", step.state().progress().name());
        fields.put(prefix + "title", Objects.requireNonNullElse(step.state().title(), ""));
        return fields;
    }

    @Test
    void aNeedToldFreelyAndItsFirstStepAreSavedByTheOneButton() {
        var midwife = visitor(People.MIDWIFE);
        assertThat(midwife.get(path()).body()).contains("Pas encore de plan", "name=\"key\"");
        var answer = midwife.post(
                path(),
                Map.of(
                        "key", ids.next().toString(),
                        "new.title", STORM,
                        "new.step.title", "Appeler l’accueil",
                        "new.step.wish", "WANTS",
                        "new.step.owner", "HER",
                        "new.step.due", "28.11.26"));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(midwife.get(path()).body())
                .contains("&lt;i&gt;Élodie", "مينا", "Appeler l’accueil", "Le plan est enregistré")
                .doesNotContain("<i>Élodie");
    }

    @Test
    void aRefusedSaveKeepsWhatWasTypedAndSaysWhyAtTheField() {
        var id = step("housing", "Appeler L’Archipel");
        var fields = form(stored(id));
        fields.put("s." + id + ".due", "31/02/2026");
        fields.put("new.title", STORM);
        var answer = visitor(People.MIDWIFE).post(path(), fields);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("31/02/2026", "s." + id + ".due-error", "href=\"#s." + id + ".due\"", "&lt;i>Élodie");
        assertThat(people.as(People.MIDWIFE, () -> plans.get(mina)).needs()).hasSize(1);
    }

    @Test
    void aStalePlanShowsBothSidesAndTheirsCanBeKept() {
        var id = step("housing", "Appeler L’Archipel");
        var fields = form(stored(id));
        people.as(People.SOCIAL_WORKER, () -> changes.tick(new TickStep(mina, id, 0, Progress.REQUESTED, null)));
        fields.put("s." + id + ".wish", "DECLINES");
        var midwife = visitor(People.MIDWIFE);
        var answer = midwife.post(path(), fields);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Sarah Aerts", "Demandé", "value=\"DECLINES\" checked", "value=\"theirs\"");
        assertThat(stored(id).state().wish()).isEqualTo(Wish.WANTS);
        fields.put("s." + id + ".version", "1");
        fields.put("s." + id + ".take", "theirs");
        assertThat(midwife.post(path(), fields).statusCode()).isEqualTo(303);
        assertThat(stored(id).state().progress()).isEqualTo(Progress.REQUESTED);
        fields.put("s." + id + ".take", "mine");
        fields.put("key", ids.next().toString());
        assertThat(midwife.post(path(), fields).statusCode()).isEqualTo(303);
        assertThat(stored(id).state().wish()).isEqualTo(Wish.DECLINES);
    }

    @Test
    void aTickGoesBackWhereItCameFromAndCanBeUndone() {
        var id = step("housing", "Appeler L’Archipel");
        var midwife = visitor(People.MIDWIFE);
        midwife.get(path());
        var answer = midwife.post(
                path() + "/steps/" + id + "/progress", Map.of("version", "0", "progress", "DONE", "back", path()));
        assertThat(answer.headers().firstValue("Location")).hasValue(path());
        assertThat(midwife.get(path()).body()).contains("Noté", path() + "/steps/" + id + "/undo/0");
        midwife.post(path() + "/steps/" + id + "/undo/0", Map.of());
        assertThat(stored(id).state().progress()).isEqualTo(Progress.TODO);
        assertThat(midwife.post(
                                path() + "/steps/" + id + "/progress",
                                Map.of("version", "2", "back", "https://evil.example/"))
                        .headers()
                        .firstValue("Location"))
                .hasValue("/");
    }

    @Test
    void aReaderWhoIsNotClearedGetsTheSamePageWithAndWithoutAViolenceNeed() {
        step("housing", "Appeler L’Archipel");
        var socialWorker = visitor(People.SOCIAL_WORKER);
        var pages = List.of(path(), path() + "/print?in=fr", path() + "/crisis");
        var before = pages.stream().map(page -> seen(socialWorker, page)).toList();
        step("violence", "Plan de sécurité");
        people.runAs(
                People.MIDWIFE,
                () -> crises.save(new SaveCrisisPlan(
                        mina, ids.next(), null, be.mille.access.Compartment.C3, "peur", "sa sœur", "", List.of(), 0)));
        assertThat(pages.stream().map(page -> seen(socialWorker, page)).toList())
                .isEqualTo(before);
        assertThat(seen(visitor(People.MIDWIFE), path())).contains("Plan de sécurité");
        assertThat(seen(visitor(People.MIDWIFE), path() + "/crisis")).contains("sa sœur");
    }

    @Autowired
    CrisisPlans crises;

    private static String seen(Visitor visitor, String page) {
        return visitor.get(page)
                .body()
                .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "")
                .replaceAll("name=\"key\" value=\"[^\"]+\"", "");
    }

    @Test
    void herPageHasNothingRestrictedWhoeverPrintsIt() {
        step("housing", "Appeler L’Archipel");
        step("violence", "Plan de sécurité");
        step("residence", "Avocate");
        step("depression", "Psychologue");
        var midwife = visitor(People.MIDWIFE);
        assertThat(midwife.get(path()).body()).contains("Plan de sécurité", "Avocate", "Psychologue");
        assertThat(midwife.get(path() + "/print?in=fr").body())
                .contains("Appeler L’Archipel", "Le plan de Mina", "Nadia Kessels")
                .doesNotContain("Plan de sécurité", "Avocate", "Psychologue");
    }

    @Test
    void herPageIsInTheLanguageSheSpeaksBestFromRightToLeft() {
        step("housing", "Appeler L’Archipel");
        assertThat(visitor(People.MIDWIFE).get(path() + "/print").body())
                .contains("lang=\"ar\" dir=\"rtl\"", "خطة", "brouillon");
    }

    @Test
    void aCrisisPlanIsKeptAndAStaleOneShowsBothSides() {
        var midwife = visitor(People.MIDWIFE);
        assertThat(midwife.get(path() + "/crisis").body()).contains("Pas encore vérifié", "112");
        var fields = new HashMap<String, String>();
        fields.put("key", ids.next().toString());
        fields.put("subject", "GENERAL");
        fields.put("signals", "ne dort plus\nne mange plus");
        assertThat(midwife.post(path() + "/crisis", fields).statusCode()).isEqualTo(422);
        fields.put("calls", STORM);
        fields.put("helplines", "emergency-112");
        assertThat(midwife.post(path() + "/crisis", fields).statusCode()).isEqualTo(303);
        assertThat(midwife.post(path() + "/crisis", fields).statusCode()).isEqualTo(303);
        var kept = people.as(People.SOCIAL_WORKER, () -> crises.of(mina));
        assertThat(kept).hasSize(1);
        people.runAs(
                People.SOCIAL_WORKER,
                () -> crises.save(new SaveCrisisPlan(
                        mina,
                        ids.next(),
                        kept.getFirst().id(),
                        be.mille.access.Compartment.C2,
                        "pleure",
                        "sa sœur",
                        "",
                        List.of(),
                        0)));
        fields.put("key", ids.next().toString());
        fields.put("id", kept.getFirst().id().toString());
        fields.put("version", "0");
        var stale = midwife.post(path() + "/crisis", fields);
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("pleure", "ne mange plus", "Sarah Aerts");
    }

    @Test
    void theSameServiceAskedTwiceIsSaidBeforeItHappens() {
        people.as(People.MIDWIFE, () -> {
            var need = changes.add(AddNeed.free(mina, "housing", null));
            changes.add(new AddStep(
                    mina,
                    need,
                    null,
                    "housing-help",
                    byMidwife().named("Demander au service").progress(Progress.REQUESTED, null),
                    null,
                    null));
            return changes.add(
                    new AddStep(mina, need, null, "housing-help", byMidwife().named("Demander encore"), null, null));
        });
        assertThat(visitor(People.MIDWIFE).get(path()).body()).containsOnlyOnce("class=\"asked\"");
    }

    @Test
    void strangersGetNotFoundOnEveryPage() {
        var stranger = visitor(People.OTHER_MIDWIFE);
        for (var page : List.of("", "/crisis", "/print")) {
            assertThat(stranger.get(path() + page).statusCode()).isEqualTo(404);
        }
        assertThat(stranger.post(path(), Map.of("key", ids.next().toString())).statusCode())
                .isEqualTo(404);
    }
}
