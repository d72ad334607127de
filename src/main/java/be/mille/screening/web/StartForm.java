package be.mille.screening.web;

import be.mille.screening.Interpreting;
import be.mille.screening.Presence;
import be.mille.screening.ScreeningMoment;
import be.mille.screening.ScreeningPack;
import be.mille.screening.Screenings;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the start page sends; whatever is missing or unknown counts as the first choice. */
public record StartForm(
        @Nullable String moment,
        @Nullable String language,
        @Nullable String interpreting,
        @Nullable String presence,
        @Nullable String key,
        @Nullable String then) {

    /** @param otherwise the language where the pack has no words in the one chosen */
    Screenings.Start read(ScreeningPack pack, String otherwise) {
        return new Screenings.Start(
                one(ScreeningMoment.values(), moment, ScreeningMoment.FREE),
                language != null && pack.wordings().containsKey(language) ? language : otherwise,
                one(Interpreting.values(), interpreting, Interpreting.SHARED_LANGUAGE),
                one(Presence.values(), presence, Presence.NOT_SAID),
                null,
                uuid(key));
    }

    private static <E extends Enum<E>> E one(E[] all, @Nullable String name, E otherwise) {
        return Arrays.stream(all)
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElse(otherwise);
    }

    static UUID uuid(@Nullable String text) {
        try {
            return text == null ? UUID.randomUUID() : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }
}
