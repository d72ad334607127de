package be.mille.screening.web;

import be.mille.ui.Choice;
import be.mille.ui.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a conversation begins: what to say aloud, who will see it, how the two understand each other.
 *
 * @param intimate who would read what is said of each subject that is not for the whole team
 * @param secondParent whether it is with the second parent, of whom nothing shows to anybody else
 */
public record StartPage(
        String family,
        String called,
        boolean secondParent,
        Words invitation,
        List<Reader> readers,
        List<Fact> intimate,
        List<Choice> moments,
        List<Choice> languages,
        List<Choice> interpreting,
        List<Choice> presence,
        String moment,
        String language,
        String interpretingChosen,
        String presenceChosen,
        String key,
        @Nullable String unfinished) {

    /** Where the start is sent. */
    public String action() {
        return "/families/" + family + "/screenings" + (secondParent ? "/second-parent" : "");
    }

    /** A colleague who accompanies the family. */
    public record Reader(String name, String role) {}
}
