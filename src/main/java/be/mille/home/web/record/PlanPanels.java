package be.mille.home.web.record;

import be.mille.careplan.CarePlans;
import be.mille.careplan.DomainLine;
import be.mille.careplan.OpenStep;
import be.mille.careplan.Progress;
import be.mille.careplan.Responsible;
import be.mille.careplan.UndertakenStep;
import be.mille.careplan.UnmetNeed;
import be.mille.family.FamilySummary;
import be.mille.home.web.Links;
import be.mille.home.web.Words;
import be.mille.ui.Knot;
import be.mille.ui.Moment;
import be.mille.ui.Wish;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the plan says, in the reader's words. */
@Component
class PlanPanels {
    private final CarePlans plans;

    PlanPanels(CarePlans plans) {
        this.plans = plans;
    }

    List<Due> due(FamilySummary family, Words words, boolean writes) {
        return plans.open(family.id(), words.t().language()).stream()
                .filter(step -> step.asks() != OpenStep.Asks.TO_DISCUSS || step.day() != null)
                .map(step -> due(step, family, words, writes))
                .toList();
    }

    private static Due due(OpenStep step, FamilySummary family, Words words, boolean writes) {
        boolean todo = step.asks() == OpenStep.Asks.TO_DO;
        boolean mine = step.owner().kind() == Responsible.Kind.YOU;
        return new Due(
                step.day(),
                true,
                step.late(),
                mine,
                new RecordPage.Expected.Row(
                        who(step.owner(), family, words),
                        todo ? step.title() : words.get("home.record.talk-again", step.title()),
                        when(step, words),
                        step.late() && step.day() != null ? words.late(step.day()) : null,
                        knot(step.progress()),
                        step.owner().kind() == Responsible.Kind.HER,
                        todo && mine && writes
                                ? Links.tick(family.id(), step.id().value())
                                : null,
                        step.version(),
                        null,
                        step.draft()));
    }

    private static String when(OpenStep step, Words words) {
        var day = step.day();
        if (day == null) {
            return words.get("home.day.any-time");
        }
        if (step.late()) {
            return words.get("home.record.was-for", words.dates().brief(day));
        }
        return step.asks() == OpenStep.Asks.TO_DO
                ? words.before(day)
                : words.get("home.record.from", words.dates().brief(day));
    }

    RecordPage.Domains domains(FamilySummary family, Words words) {
        var language = words.t().language();
        return new RecordPage.Domains(
                plans.overview(family.id(), language).stream()
                        .map(line -> line(line, family, words))
                        .toList(),
                plans.unmet(family.id(), language).stream().map(UnmetNeed::need).toList());
    }

    private static RecordPage.Domains.Line line(DomainLine line, FamilySummary family, Words words) {
        var wish = line.wish();
        var progress = line.progress();
        var due = line.due();
        var step = line.step();
        boolean opens = wish == be.mille.careplan.Wish.WANTS;
        String next = null;
        if (step != null && due != null) {
            next = opens
                    ? words.get(
                            "home.record.next",
                            who(line.owner(), family, words),
                            step,
                            words.dates().brief(due))
                    : words.get("home.record.talk-again-on", words.dates().brief(due));
        }
        return new RecordPage.Domains.Line(
                line.need(),
                wish == null ? null : Wish.valueOf(wish.name()),
                progress == null || !opens ? null : knot(progress),
                next,
                line.late() && due != null ? words.late(due) : null);
    }

    /** A step that a request tells of already is not told again. */
    static List<Done> undertaken(List<UndertakenStep> steps, Requests requests, Words words) {
        return steps.stream()
                .filter(step -> !requests.tellsOf(step))
                .map(step -> done(step, words))
                .toList();
    }

    private static Done done(UndertakenStep step, Words words) {
        var service = step.service();
        return new Done(
                step.on(),
                new Moment(
                        words.dates().brief(step.on()),
                        knot(step.result()),
                        service == null ? step.title() : words.get("home.record.asked", step.title(), service),
                        step.byName()));
    }

    private static String who(Responsible owner, FamilySummary family, Words words) {
        return owner.kind() == Responsible.Kind.YOU
                ? words.get("home.you.first")
                : owner.words(words.t(), family.called());
    }

    /** Each progress has the knot of its name. */
    private static Knot knot(Progress progress) {
        return Knot.valueOf(progress.name());
    }
}
