package be.mille.careplan.web;

import be.mille.careplan.Need;
import be.mille.careplan.NeedState;
import be.mille.careplan.Owner;
import be.mille.careplan.StepState;
import be.mille.careplan.internal.PlanWords;
import be.mille.directory.Readers;
import be.mille.kernel.ActorId;
import be.mille.ui.Dates;
import be.mille.ui.Texts;
import java.util.List;
import java.util.Objects;

/** Draws the cards of a plan’s needs: words, state, who may know, and what somebody else changed meanwhile. */
final class NeedCards {
    private final PlanWords words;
    private final Readers readers;
    private final StepCards cards;
    private final List<Need> theirs;
    private final PlanForm form;
    private final Texts t;
    private final Dates dates;
    private final ActorId reader;

    NeedCards(
            PlanWords words,
            Readers readers,
            StepCards cards,
            List<Need> theirs,
            PlanForm form,
            Texts t,
            Dates dates,
            ActorId reader) {
        this.words = words;
        this.readers = readers;
        this.cards = cards;
        this.theirs = theirs;
        this.form = form;
        this.t = t;
        this.dates = dates;
        this.reader = reader;
    }

    PlanPage.NeedCard card(Need need, List<PlanPage.StepCard> steps) {
        var prefix = PlanForm.NEED + need.id() + ".";
        var cameOut = words.cameOut(need, t.language());
        var stale = theirs.stream().filter(one -> one.id().equals(need.id())).findFirst();
        return new PlanPage.NeedCard(
                "need-" + need.id(),
                prefix,
                words.title(need, t.language()),
                words.draft(need, t.language()),
                cameOut.isEmpty() ? null : cameOut,
                form.value(prefix + "words", Objects.requireNonNullElse(need.words(), "")),
                stale.isPresent()
                        ? String.valueOf(need.version())
                        : form.value(prefix + "version", String.valueOf(need.version())),
                form.value(prefix + "state", need.state().name()),
                need.state() == NeedState.OPEN ? null : t.of("careplan.need.state", need.state()),
                steps,
                cards.added(
                        PlanForm.NEW_STEP + need.id() + ".",
                        new PlanTeam.Circle(need.family(), need.compartment(), need.createdBy()),
                        StepState.toDiscuss()
                                .by(
                                        new Owner.Professional(reader),
                                        dates.today().plusDays(14))),
                need.compartment().restricted()
                        ? readers.of(need.family(), need.compartment(), need.createdBy(), t)
                        : null,
                stale.map(one -> t.of("careplan.need.state", one.state())
                                + (one.words() == null ? "" : ". " + one.words()))
                        .orElse(null));
    }
}
