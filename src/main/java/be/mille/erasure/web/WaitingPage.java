package be.mille.erasure.web;

import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What waits for the confidentiality officer; the form that came back keeps what was typed. */
public record WaitingPage(
        List<Line> waiting,
        int backupDays,
        List<Choice> answers,
        @Nullable String wrong,
        String answer,
        String words,
        FormErrors errors) {

    /** One request. */
    public record Line(String id, String reference, String who, String asked, String what) {}

    public String answerIn(String id) {
        return id.equals(wrong) ? answer : "";
    }

    public String wordsIn(String id) {
        return id.equals(wrong) ? words : "";
    }

    public @Nullable String errorIn(String id, String field) {
        return id.equals(wrong) ? errors.of(field) : null;
    }
}
