package be.mille.intake.web;

import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import be.mille.ui.Knot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request from outside.
 *
 * @param deliveries what was asked, and each time it was asked again
 * @param head the one it was joined to; null when it stands for itself, and for whoever does not answer that one
 * @param others whether others of the house answer it
 * @param answer what became of it; null while it waits
 */
public record ArrivalPage(
        String base,
        String called,
        String what,
        boolean urgent,
        boolean waits,
        List<Delivery> deliveries,
        List<Perhaps> perhaps,
        @Nullable String head,
        boolean others,
        @Nullable Answer answer,
        List<Choice> answers,
        AnswerForm form,
        int version,
        FormErrors errors) {
    public ArrivalPage {
        deliveries = List.copyOf(deliveries);
        perhaps = List.copyOf(perhaps);
    }

    /**
     * @param separate where it is parted again from the first; null for the first itself, and once answered
     * @param correct where whoever noted it corrects it; null for everybody else, and once it waits no more
     */
    public record Delivery(
            String title,
            boolean urgent,
            List<Fact> facts,
            @Nullable String words,
            String knows,
            String noted,
            @Nullable String separate,
            @Nullable String correct) {}

    public record Fact(String name, String value) {}

    /** @param id of the earlier one where it can be joined; null once that was answered */
    public record Perhaps(
            String text, String href, @Nullable String id) {}

    /**
     * @param note where it was written, for whoever may read it there; null for everybody else
     */
    public record Answer(
            Knot knot,
            String text,
            @Nullable String reason,
            String when,
            boolean undoable,
            @Nullable String note) {}

    /** An answer as it is typed. */
    public record AnswerForm(
            @Nullable String answer,
            @Nullable String reason,
            @Nullable Integer version) {
        static final AnswerForm EMPTY = new AnswerForm(null, null, null);
    }
}
