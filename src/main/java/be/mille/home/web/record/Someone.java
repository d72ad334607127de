package be.mille.home.web.record;

import be.mille.home.web.HerTies;
import be.mille.home.web.Words;
import be.mille.ui.draw.Circle;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is or was around her.
 *
 * @param tie how the line to her is drawn when nothing more is known of a day
 * @param since null where nobody noted it
 * @param contacts days on which they met
 * @param coordinated when she coordinated
 * @param key by which she speaks of the tie
 * @param ties how she lives it
 */
record Someone(
        String id,
        String name,
        String role,
        Circle.Trade trade,
        Circle.Tie tie,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        List<LocalDate> contacts,
        List<Span> coordinated,
        UUID key,
        HerTies ties) {

    /** Both days belong to it. */
    record Span(LocalDate from, LocalDate to) {
        boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    boolean there(LocalDate on) {
        return (since == null || !since.isAfter(on)) && (until == null || until.isAfter(on));
    }

    boolean coordinates(LocalDate on) {
        return coordinated.stream().anyMatch(span -> span.holds(on));
    }

    @Nullable
    LocalDate lastMet(LocalDate on) {
        return contacts.stream()
                .filter(day -> !day.isAfter(on))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The distance to her is the same through the whole time: who ever coordinated stands nearer, a service further away. */
    Circle.Person drawn(LocalDate on, String initials, Words words) {
        boolean now = coordinates(on);
        var closeness = trade == Circle.Trade.OTHER
                ? Circle.Closeness.FAR
                : coordinated.isEmpty() ? Circle.Closeness.MIDDLE : Circle.Closeness.NEAR;
        return new Circle.Person(
                id,
                name,
                now ? words.get("home.team.coordinates") : role,
                initials,
                trade,
                closeness,
                ties.drawn(key, on, now ? Circle.Tie.STRONG : tie),
                since == null ? name : since.toString(),
                null);
    }
}
