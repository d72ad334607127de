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
import be.mille.screening.AnswerKind;
import be.mille.screening.Given;
import be.mille.screening.Interpreting;
import be.mille.screening.Presence;
import be.mille.screening.ScreeningId;
import be.mille.screening.ScreeningMoment;
import be.mille.screening.Screenings;
import be.mille.testing.BrowserTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From what came out of a screening to an agreed plan, as a midwife sees and touches it. */
class PlanBrowserTests extends BrowserTest {
    @Autowired
    PersonRecords records;

    @Autowired
    Relations relations;

    @Autowired
    Screenings screenings;

    @Autowired
    CarePlans plans;

    @Autowired
    CarePlanChanges changes;

    @Autowired
    CrisisPlans crises;

    @Autowired
    Ids ids;

    FamilyId mina;

    @BeforeEach
    void minaWasScreened() {
        mina = people.as(
                People.MIDWIFE,
                () -> records.open(new OpenFamily(
                        ids.next(),
                        new PersonFields("Mina", null, null, null, null, List.of("ar", "fr"), true, null, null),
                        TestClock.TODAY.plusDays(88),
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

    private void screening() {
        people.runAs(People.MIDWIFE, () -> {
            var id = screenings.start(
                    mina,
                    new Screenings.Start(
                            ScreeningMoment.FIRST,
                            "fr",
                            Interpreting.INTERPRETER_PRESENT,
                            Presence.ALONE,
                            null,
                            ids.next()));
            answer(id, "housing", "housing.situation", "worries");
            answer(id, "housing", "housing.problem", "eviction");
            answer(id, "money", "money.month", "short");
            answer(id, "support", "support.who", "family");
            answer(id, "communication", "communication.ease", "better-with-interpreter");
            screenings.finish(mina, id);
        });
    }

    private void answer(ScreeningId id, String domain, String item, String code) {
        screenings.save(
                mina,
                id,
                domain,
                List.of(new Given(item, AnswerKind.ANSWERED, List.of(code), null, null, 0, ids.next(), ids.next())));
    }

    private void agreed() {
        people.runAs(People.MIDWIFE, () -> {
            var me = new Owner.Professional(people.get(People.MIDWIFE).id());
            var need = changes.add(new AddNeed(
                    mina,
                    "housing",
                    null,
                    null,
                    null,
                    "Je ne veux plus de moisissures pour le bébé.",
                    NeedState.OPEN,
                    null));
            changes.add(new AddStep(
                    mina,
                    need,
                    "housing.search-help",
                    null,
                    StepState.wanted(me, TestClock.TODAY.minusDays(2)).progress(Progress.REQUESTED, null),
                    TestClock.START.minusSeconds(12 * 86400),
                    null));
            changes.add(AddStep.ofPath(
                    mina, need, "housing.cpas", StepState.wanted(new Owner.Her(), TestClock.TODAY.plusDays(6))));
            changes.add(AddStep.free(
                    mina,
                    need,
                    "Place en maison maternelle",
                    StepState.toDiscuss().wish(Wish.NOT_NOW, TestClock.TODAY.plusDays(20), null)));
            var children = changes.add(AddNeed.free(mina, "other-children", "Garde de Yanis pendant l’accouchement"));
            changes.add(AddStep.free(
                    mina,
                    children,
                    "Chercher une deuxième personne",
                    StepState.wanted(me, TestClock.TODAY.plusDays(24))));
            changes.add(AddStep.free(
                    mina,
                    children,
                    "Demander à sa sœur",
                    StepState.wanted(me, TestClock.TODAY).progress(Progress.DONE, null)));
            changes.add(AddStep.free(
                    mina, children, "Crèche d’urgence", StepState.toDiscuss().wish(Wish.DECLINES, null, null)));
        });
    }

    private String path() {
        return "/families/" + mina + "/plan";
    }

    @Test
    void oneTapPerStepMakesAPlan() {
        screening();
        var page = open(Look.WIDE, People.MIDWIFE, path());
        picture(page, "plan-proposed-1280");
        assertThat(page.locator(".strengths, .plus li").count()).isPositive();
        var wants = page.locator(".step .seg input[value=WANTS]");
        wants.first().check(new com.microsoft.playwright.Locator.CheckOptions().setForce(true));
        page.locator(".bar button").click();
        page.waitForLoadState();
        assertThat(people.as(People.MIDWIFE, () -> plans.open(mina, "fr"))).hasSize(1);
        assertThat(people.as(People.MIDWIFE, () -> plans.get(mina)).needs())
                .extracting(Need::indicator)
                .doesNotContainNull();
        assertThat(complaints()).isEmpty();
    }

    @Test
    void fieldsFollowHerWish() {
        agreed();
        var page = open(Look.WIDE, People.MIDWIFE, path());
        var step = page.locator(".step").first();
        assertThat(step.locator("[data-for~=NOT_NOW]").isVisible()).isFalse();
        step.locator("input[value=NOT_NOW]").check(new com.microsoft.playwright.Locator.CheckOptions().setForce(true));
        assertThat(step.locator("[data-for~=NOT_NOW]").isVisible()).isTrue();
        assertThat(step.locator("[data-for='WANTS NONE']").first().isVisible()).isFalse();
    }

    @Test
    void noBarrierInAnyStateAndNothingSticksOut() {
        empty();
        screening();
        agreed();
        for (var look : List.of(Look.WIDE, Look.PHONE, Look.WIDE.wide(320).in("de"))) {
            var page = open(look, People.MIDWIFE, path());
            look(page, "plan-" + look.width());
        }
        var wrong = open(Look.PHONE, People.MIDWIFE, path());
        wrong.locator(".step:not(.step--folded) input[name$='.due']:visible")
                .first()
                .fill("31/02/2026");
        wrong.locator(".bar button").click();
        wrong.waitForSelector(".errsum");
        look(wrong, "plan-error-390");
        var stale = open(Look.WIDE, People.MIDWIFE, path());
        var first = people.as(People.MIDWIFE, () -> plans.get(mina)).steps().getFirst();
        people.as(
                People.SOCIAL_WORKER,
                () -> changes.tick(new TickStep(mina, first.id(), first.version(), Progress.WAITING, null)));
        stale.locator("input[name='s." + first.id() + ".due']").fill("01/12/2026");
        stale.locator(".bar button").click();
        stale.waitForSelector(".both");
        look(stale, "plan-stale-1280");
    }

    private void empty() {
        look(open(Look.WIDE, People.MIDWIFE, path()), "plan-empty-1280");
    }

    @Test
    void theCrisisPlanHasNoBarrier() {
        look(open(Look.PHONE, People.MIDWIFE, path() + "/crisis"), "crisis-empty-390");
        people.runAs(
                People.MIDWIFE,
                () -> crises.save(new SaveCrisisPlan(
                        mina,
                        ids.next(),
                        null,
                        be.mille.access.Compartment.C2,
                        "Ne dort plus depuis deux nuits\nNe répond plus à sa sœur",
                        "Samira, sa sœur\nNadia, la journée",
                        "Sortir marcher avec Yanis",
                        List.of("emergency-112"),
                        0)));
        look(open(Look.WIDE, People.MIDWIFE, path() + "/crisis"), "crisis-1280");
    }

    @Test
    void herPageIsOneSheetOfPaperInEveryLanguage() throws Exception {
        screening();
        agreed();
        for (var language : List.of("fr", "nl", "de", "en", "ar")) {
            var page = open(Look.WIDE, People.MIDWIFE, path() + "/print?in=" + language);
            look(page, "her-" + language + "-1280");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.setViewportSize(718, 1060);
            picture(page, "her-" + language + "-paper");
            var pdf = page.pdf(new Page.PdfOptions()
                    .setFormat("A4")
                    .setPreferCSSPageSize(true)
                    .setPrintBackground(true));
            Files.write(Path.of("target/screens/her-" + language + ".pdf"), pdf);
            assertThat(pages(pdf)).as(language).isEqualTo(1);
        }
    }

    /** Chromium writes one page object per page, uncompressed. */
    private static long pages(byte[] pdf) {
        return new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1).split("/Type /Page\\b(?!s)", -1).length
                - 1L;
    }

    private void look(Page page, String name) {
        picture(page, name);
        assertThat(barriers(page)).as(name).isEmpty();
        assertThat(complaints()).as(name).isEmpty();
        staysInWidth(page);
    }
}
