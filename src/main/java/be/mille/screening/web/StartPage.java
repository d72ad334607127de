package be.mille.screening.web;

import be.mille.ui.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a conversation begins: what to say aloud, who will see it, how the two understand each other. */
public record StartPage(
        String family,
        String called,
        Words invitation,
        List<Reader> readers,
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

    /** A colleague who accompanies the family. */
    public record Reader(String name, String role) {}
}
