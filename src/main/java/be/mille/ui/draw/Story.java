package be.mille.ui.draw;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the thousand-day drawing shows of one family: her thread from conception to the eve of the second birthday, and
 * the lanes of those around her. {@code birth} is the due date until the child is born.
 *
 * @param todayText the words of the flag, for example "Aujourd’hui, 27 SA + 3"
 * @param birthText the words at the loop, for example "Terme, 20 févr."; without a loop (a loss) null
 */
public record Story(
        String her,
        String caption,
        LocalDate conception,
        LocalDate birth,
        boolean born,
        LocalDate today,
        String todayText,
        @Nullable String birthText,
        List<Lane> lanes,
        List<Mark> marks) {

    /** A service or a person: since when, until when, the days on which somebody met, and those on which somebody wrote. */
    public record Lane(
            String name,
            String note,
            LocalDate since,
            @Nullable LocalDate until,
            Kind kind,
            List<LocalDate> contacts,
            List<LocalDate> notes) {
        public Lane(
                String name,
                String note,
                LocalDate since,
                @Nullable LocalDate until,
                Kind kind,
                List<LocalDate> contacts) {
            this(name, note, since, until, kind, contacts, List.of());
        }
    }

    public enum Kind {
        ACTIVE,
        ASKED,
        SILENT,
        PLANNED
    }

    /** Something that happened to the family: a move, a discharge. */
    public record Mark(LocalDate on, String text) {}

    LocalDate end() {
        return birth.plusYears(2).minusDays(1);
    }
}
