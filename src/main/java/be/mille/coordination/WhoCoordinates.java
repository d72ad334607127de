package be.mille.coordination;

import be.mille.directory.Absences;
import be.mille.kernel.FamilyId;
import be.mille.ui.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When whoever coordinates can be reached, and whom to call instead, in the reader's words: for the bar, the lists and the record. */
@Component
@Transactional
public class WhoCoordinates {
    private final Mandates mandates;
    private final Absences absences;
    private final CoordinationWords words;

    WhoCoordinates(Mandates mandates, Absences absences, CoordinationWords words) {
        this.mandates = mandates;
        this.absences = absences;
        this.words = words;
    }

    /**
     * @param reachable null when nothing was said
     * @param deputy null when nobody stands in
     * @param away what to do while whoever coordinates is on leave; null when she is there
     */
    public record Line(
            @Nullable String reachable,
            @Nullable String deputy,
            @Nullable String away) {
        /** Nobody coordinates, or nothing was said. */
        public static final Line UNSAID = new Line(null, null, null);
    }

    public Line of(FamilyId family, Texts t) {
        var current = mandates.of(family).current();
        if (current == null) {
            return Line.UNSAID;
        }
        return new Line(
                words.reachable(current.reachable(), t),
                current.deputy() == null ? null : words.name(current.deputy()),
                away(current, absences.today(List.of(current.holder())).get(current.holder()), t));
    }

    /** Whom to call in the families of the reader whose coordinator is on leave; the others are not in it. */
    public Map<FamilyId, String> awayOfMine(Texts t) {
        var running = mandates.currentOfMine();
        var away = absences.today(
                running.values().stream().map(Mandate::holder).distinct().toList());
        var lines = new HashMap<FamilyId, String>();
        running.forEach((family, one) -> {
            var line = away(one, away.get(one.holder()), t);
            if (line != null) {
                lines.put(family, line);
            }
        });
        return Map.copyOf(lines);
    }

    private @Nullable String away(Mandate one, java.time.@Nullable LocalDate until, Texts t) {
        if (until == null) {
            return null;
        }
        var day = words.dates(t).full(until);
        var deputy = one.deputy();
        return deputy == null
                ? t.get("coordination.away.nobody", words.name(one.holder()), day)
                : t.get("coordination.away", words.name(one.holder()), day, words.called(deputy, t));
    }
}
