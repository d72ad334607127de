package be.mille.careplan;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.testing.People;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From what came out of a screening to an agreed plan, as a midwife sees and touches it. */
class PlanBrowserTests extends PlanBrowserHeld {
    @Autowired
    CarePlans plans;

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
}
