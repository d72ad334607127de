package be.mille.copy.internal;

import be.mille.careplan.CrisisPlan;
import be.mille.careplan.Need;
import be.mille.careplan.Owner;
import be.mille.careplan.PlanWording;
import be.mille.careplan.Step;
import be.mille.careplan.Wish;
import be.mille.copy.internal.CopyPaper.Voice;
import be.mille.ui.Knot;
import be.mille.ui.Paper.Item;
import be.mille.ui.Paper.Part;
import be.mille.ui.Texts;
import java.util.ArrayList;
import java.util.List;

/** Her needs, the steps of her plan with her wish for each, and what was agreed for hard days. */
final class PlanPaper {
    private final Voice voice;
    private final Texts t;
    private final PlanWording wording;

    PlanPaper(Voice voice, PlanWording wording) {
        this.voice = voice;
        this.t = voice.t();
        this.wording = wording;
    }

    List<Part> of() {
        var plan = voice.all().plan();
        var items = new ArrayList<Item>();
        for (var need : plan.needs()) {
            items.add(need(need));
            // What spoke of a baby that did not live is shown nowhere unasked, on paper no more than on a page.
            plan.of(need.id()).stream().filter(step -> !step.muted()).forEach(step -> items.add(step(step)));
        }
        return List.of(
                new Part(t.get("copy.part.plan"), items),
                new Part(
                        t.get("copy.part.crisis"),
                        voice.all().crisisPlans().stream().map(this::crisis).toList()));
    }

    private Item need(Need one) {
        var lines = new ArrayList<String>();
        Voice.add(lines, wording.cameOut(one, t.language()));
        voice.add(
                lines, t.get("careplan.need.words", voice.all().card().person().called()), one.words());
        lines.add(t.of("careplan.need.state", one.state()));
        return Item.of(
                t.get("copy.need", wording.title(one, t.language())),
                lines,
                voice.by(one.createdBy(), one.createdAt()));
    }

    private Item step(Step one) {
        var state = one.state();
        var lines = new ArrayList<String>();
        lines.add(said(
                t.of("ui.wish", be.mille.ui.Wish.valueOf(state.wish().name())), voice.by(one.wishBy(), one.wishAt())));
        if (state.wish() == Wish.NOT_NOW && state.talkAgain() != null) {
            lines.add(t.get("copy.step.again", voice.dates().full(state.talkAgain())));
        }
        if (state.wish() == Wish.ALREADY && state.alreadyBy() != null) {
            lines.add(t.get("careplan.already.by", state.alreadyBy()));
        }
        if (state.wish().opens()) {
            var progress = t.of("ui.progress", Knot.valueOf(state.progress().name()));
            var could = state.couldNot();
            var reached = could == null ? progress : voice.line(progress, t.of("careplan.could", could));
            var by = one.progressBy();
            var at = one.progressAt();
            lines.add(by == null || at == null ? reached : said(reached, voice.by(by, at)));
        }
        if (state.service() != null) {
            Voice.add(lines, voice.all().service(state.service()));
        }
        if (state.owner() != null) {
            var who = owner(state.owner());
            voice.add(
                    lines,
                    t.get("careplan.owner"),
                    state.due() == null
                            ? who
                            : t.get("careplan.next", who, voice.dates().full(state.due())));
        }
        return new Item(
                t.get("copy.step", wording.title(one, t.language())),
                lines,
                "",
                voice.draft(wording.draft(one, t.language())));
    }

    private static String said(String what, String by) {
        return what + " (" + by + ")";
    }

    private String owner(Owner owner) {
        return switch (owner) {
            case Owner.Her _ -> voice.all().card().person().called();
            case Owner.Professional(var actor) -> voice.name(actor);
            case Owner.Service(var id) -> voice.all().service(id);
        };
    }

    private Item crisis(CrisisPlan one) {
        var lines = new ArrayList<String>();
        voice.add(lines, t.get("careplan.crisis.signals"), one.signals());
        voice.add(lines, t.get("careplan.crisis.calls"), one.calls());
        voice.add(lines, t.get("careplan.crisis.now"), one.nowDo());
        one.helplines().forEach(id -> Voice.add(lines, wording.helpline(id, t.language())));
        return Item.of(t.of("consent.subject", one.compartment()), lines, voice.by(one.changedBy(), one.changedAt()));
    }
}
