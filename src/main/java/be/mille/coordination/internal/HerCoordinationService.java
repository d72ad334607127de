package be.mille.coordination.internal;

import be.mille.careplan.HerCoordination;
import be.mille.coordination.CoordinationWords;
import be.mille.coordination.Mandates;
import be.mille.kernel.FamilyId;
import be.mille.ui.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers for the page she takes home. */
@Component
@Transactional
class HerCoordinationService implements HerCoordination {
    private final Mandates mandates;
    private final CoordinationWords words;

    HerCoordinationService(Mandates mandates, CoordinationWords words) {
        this.mandates = mandates;
        this.words = words;
    }

    @Override
    public Reach of(FamilyId family, Texts t) {
        var current = mandates.of(family).current();
        return current == null ? Reach.UNSAID : new Reach(current.deputy(), words.onPaper(current.reachable(), t));
    }
}
