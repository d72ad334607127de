package be.mille.handover.web;

import be.mille.access.Access;
import be.mille.access.Compartment;
import be.mille.family.Families;
import be.mille.handover.HandedOut;
import be.mille.handover.HandoverProblem;
import be.mille.handover.Handovers;
import be.mille.handover.OutsideHandovers;
import be.mille.handover.ProposeHandover;
import be.mille.handover.internal.HandoverAction;
import be.mille.kernel.FamilyId;
import be.mille.referral.Handing;
import be.mille.referral.ReferralId;
import be.mille.ui.Choice;
import be.mille.ui.DateInput;
import be.mille.ui.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the page on which help is asked for needs to know when somebody outside is to go on. */
@Component
@Transactional
class HandingDesk implements Handing {
    private final Access access;
    private final Families families;
    private final OutsideHandovers outside;
    private final LetterDraft draft;
    private final HandoverWords words;

    HandingDesk(Access access, Families families, OutsideHandovers outside, LetterDraft draft, HandoverWords words) {
        this.access = access;
        this.families = families;
        this.outside = outside;
        this.draft = draft;
        this.words = words;
    }

    @Override
    public Begun begun(FamilyId family, Texts t) {
        access.require(HandoverAction.HAND_OUT, family);
        var her = families.get(family);
        var today = words.today();
        return new Begun(
                Borders.next(her.stage()).name(),
                Borders.day(her.stage(), today),
                today.plusDays(Handovers.DAYS_TO_ANSWER),
                t.get("handover.outside.need"),
                draft.outside(family, t));
    }

    @Override
    public List<Choice> borders(Texts t) {
        return HandoverDesk.borders(t);
    }

    @Override
    public List<Choice> reads(Texts t) {
        return ProposeDesk.reads(t);
    }

    @Override
    public Optional<Compartment> compartment(@Nullable String border) {
        return ProposeForm.border(border).map(HandedOut::compartment);
    }

    @Override
    public Map<String, String> problems(Typed typed, Texts t) {
        var found = new LinkedHashMap<String, String>();
        if (outside.waits(typed.family(), typed.key())) {
            found.put("to", t.of("handover.problem", HandoverProblem.ASKED_ALREADY));
        }
        if (ProposeForm.border(typed.border()).isEmpty()) {
            found.put("border", t.get("handover.problem.border"));
        }
        var on = DateInput.parse(typed.on());
        if (on.isEmpty()) {
            found.put("on", t.get("handover.problem.on"));
        } else if (HandoverProblem.far(on.get(), words.today())) {
            found.put("on", t.of("handover.problem", HandoverProblem.DAY_FAR));
        }
        var letter = typed.letter();
        if (letter == null || letter.isBlank()) {
            found.put("more", t.of("handover.problem", HandoverProblem.LETTER_MISSING));
        } else if (letter.strip().length() > ProposeHandover.LONGEST_LETTER) {
            found.put("more", t.of("handover.problem", HandoverProblem.LETTER_LONG));
        }
        if (ProposeForm.read(typed.read()).isEmpty()) {
            found.put("read", t.get("handover.problem.read"));
        }
        return found;
    }

    @Override
    public void sent(Typed typed, ReferralId request) {
        outside.handOut(
                typed.key(),
                typed.family(),
                request,
                ProposeForm.border(typed.border()).orElseThrow(),
                DateInput.parse(typed.on()).orElseThrow(),
                ProposeForm.read(typed.read()).orElseThrow());
    }
}
