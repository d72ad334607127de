package be.mille.confidentiality.web;

import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asking for exceptional access.
 *
 * @param running the one that is open now, which excludes another
 * @param suspended whether the privilege rests
 * @param answer what came of the last try, or what is next; null at first
 */
public record ExceptionalPage(
        ExceptionalForm form,
        FormErrors errors,
        List<Choice> reasons,
        List<Choice> choices,
        @Nullable Running running,
        boolean suspended,
        @Nullable String answer) {
    /** Open until, its address, and the form address that ends it. */
    public record Running(String until, String href, String endPath) {}
}
