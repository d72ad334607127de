package be.mille.training.internal;

import be.mille.access.Action;

/** What the training space does in the name of an invented professional, beyond what she could do herself. */
enum TrainingAction implements Action {
    GENERATE;

    @Override
    public String code() {
        return "training.generate";
    }

    @Override
    public boolean writes() {
        return true;
    }
}
