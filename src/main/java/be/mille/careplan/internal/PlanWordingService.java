package be.mille.careplan.internal;

import be.mille.careplan.Need;
import be.mille.careplan.PlanWording;
import be.mille.careplan.Step;
import org.springframework.stereotype.Service;

/** The words of the plan's own pages, for the other modules. */
@Service
class PlanWordingService implements PlanWording {
    private final PlanWords words;
    private final Helplines helplines;

    PlanWordingService(PlanWords words, Helplines helplines) {
        this.words = words;
        this.helplines = helplines;
    }

    @Override
    public String title(Need need, String language) {
        return words.title(need, language);
    }

    @Override
    public String cameOut(Need need, String language) {
        return words.cameOut(need, language);
    }

    @Override
    public String title(Step step, String language) {
        return words.title(step, language);
    }

    @Override
    public boolean draft(Step step, String language) {
        return words.draft(step, language);
    }

    @Override
    public String helpline(String id, String language) {
        return helplines
                .find(id)
                .map(one -> helplines.name(id, language) + " · " + one.number())
                .orElse("");
    }
}
