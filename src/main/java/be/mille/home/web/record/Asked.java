package be.mille.home.web.record;

import be.mille.ui.draw.Circle;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody outside her team who was asked to help, by a request or by a step of the plan alone.
 *
 * @param key by which she speaks of the tie
 * @param what is asked, in one line
 * @param stands how far the answer has come, in a word or two
 * @param strand the same with its day, for her thread
 * @param waiting whether nobody said yes yet
 * @param stretches since when, until when, and how it stood
 * @param href the request; null where a step alone tells of it
 */
record Asked(
        UUID key,
        String name,
        Circle.Trade trade,
        String what,
        String stands,
        String strand,
        boolean waiting,
        List<Stretch> stretches,
        @Nullable String href) {
    Asked {
        stretches = List.copyOf(stretches);
    }

    /** In the drawing, beside those of the team. */
    String id() {
        return "asked-" + key;
    }

    LocalDate since() {
        return stretches.stream()
                .map(Stretch::from)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
