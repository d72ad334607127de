package be.mille.home.web.ties;

import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everybody around her, with how she lives the tie, and the form that notes it. */
public record TiesPage(
        String family, String called, List<Row> rows, List<Choice> hows, boolean writes, FormErrors errors) {
    public TiesPage {
        rows = List.copyOf(rows);
        hows = List.copyOf(hows);
    }

    /**
     * @param id kind and id, for the form
     * @param told what she said last, on which day, and who noted it; null when nobody asked her
     * @param readers who reads it, where it is not the whole team
     * @param own whether it can be kept from those who may not know of violence
     * @param open whether its form is open, with what was typed
     */
    public record Row(
            String id,
            String name,
            String role,
            @Nullable String told,
            @Nullable String readers,
            boolean own,
            boolean open,
            String key,
            String how,
            String on,
            boolean kept) {}
}
