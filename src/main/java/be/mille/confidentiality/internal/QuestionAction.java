package be.mille.confidentiality.internal;

import be.mille.access.Action;
import be.mille.access.ActorFunction;
import java.util.Set;

/** What a confidentiality officer, and nobody else, does with what people told. */
enum QuestionAction implements Action {
    SEE_QUESTIONS("confidentiality.see-questions", false),
    ANSWER_QUESTION("confidentiality.answer-question", true),
    PUBLISH_ANSWER("confidentiality.publish-answer", true);

    private final String code;
    private final boolean writes;

    QuestionAction(String code, boolean writes) {
        this.code = code;
        this.writes = writes;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public boolean writes() {
        return writes;
    }

    @Override
    public Set<ActorFunction> functions() {
        return Everyone.OFFICERS;
    }
}
