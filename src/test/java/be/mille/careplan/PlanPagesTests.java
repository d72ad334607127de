package be.mille.careplan;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of a plan: saved by one button, shown again with what was typed, and the same for who may not know more. */
class PlanPagesTests extends PlanPagesHeld {
    @Autowired
    CarePlans plans;

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

    private static String seen(Visitor visitor, String page) {
        return visitor.get(page)
                .body()
                .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "")
                .replaceAll("name=\"key\" value=\"[^\"]+\"", "");
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
