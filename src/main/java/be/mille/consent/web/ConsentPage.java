package be.mille.consent.web;

import be.mille.consent.Standing;
import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import be.mille.ui.Texts;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What she agreed to, with whom, until when.
 *
 * @param reading those who read the record now
 * @param houses what she said about organisations as a whole
 * @param others those who do not, about whom she said something
 * @param history everything that was noted, the newest first
 * @param deciding null where nothing asks who decides
 */
public record ConsentPage(
        String her,
        String familyHref,
        String path,
        List<Agreement> reading,
        List<Agreement> houses,
        List<Agreement> others,
        List<Line> history,
        @Nullable Deciding deciding,
        boolean writes,
        FormErrors errors) {

    /** @param first nothing was noted before, so that nothing can end */
    public List<Choice> standings(Texts t, boolean first) {
        return Arrays.stream(Standing.Kind.values())
                .filter(one -> !first || one != Standing.Kind.ENDED)
                .map(one -> new Choice(one.name(), t.of("consent.standing", one)))
                .toList();
    }

    /**
     * One recipient.
     *
     * @param tone of the word for the state, empty for what is in order
     * @param reads what she reads today, or what an agreement is about; null when nothing
     * @param noted by whom and when; null when it was noted before consents were kept
     */
    public record Agreement(
            String name,
            @Nullable String role,
            String state,
            String tone,
            @Nullable String reads,
            @Nullable String noted,
            SharePage.@Nullable Aloud read,
            @Nullable String withdrawHref,
            @Nullable String shareHref) {}

    /** One event. */
    public record Line(
            String when, String what, String who, String subjects, List<String> more, SharePage.@Nullable Aloud read) {}

    /**
     * Who decides.
     *
     * @param notes the newest first
     * @param asks a minor, and nobody noted anything yet
     * @param read what may be read to her
     */
    public record Deciding(List<String> notes, boolean asks, SharePage.Aloud read, StandingForm form) {}
}
