package be.mille.operator;

/** Something the operator may ask of the running program; each module brings its own. */
public interface OperatorAct {
    /** Where it is asked, such as {@code /content/reload}. */
    String path();

    Answer act();

    /** @param sentence for the operator: what was done, or why nothing was */
    record Answer(boolean done, String sentence) {}
}
