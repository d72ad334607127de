package be.mille.home.web.record;

import be.mille.home.web.HerTies;
import be.mille.home.web.Words;
import be.mille.ui.draw.Circle;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is or was around her.
 *
 * @param note what stands under the name in the drawing, where there is little room
 * @param stretches when, and how the line to her is drawn when nothing more is known of a day
 * @param contacts days on which they met
 * @param coordinated when she coordinated
 * @param key by which she speaks of the tie
 * @param ties how she lives it
 */
record Someone(
        String id,
        String name,
        String role,
        String note,
        Circle.Trade trade,
        List<Stretch> stretches,
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
        return stretches.stream().anyMatch(one -> one.holds(on));
    }

    /** Null where nobody noted it. */
    @Nullable
    LocalDate since() {
        return stretches.stream()
                .flatMap(one -> Stream.ofNullable(one.from()))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Null while it lasts. */
    @Nullable
    LocalDate until() {
        return stretches.stream().anyMatch(one -> one.until() == null)
                ? null
                : stretches.stream()
                        .flatMap(one -> Stream.ofNullable(one.until()))
                        .max(Comparator.naturalOrder())
                        .orElse(null);
    }

    /** Whoever said yes to one thing is no longer only asked. */
    boolean asked(LocalDate on) {
        return tie(on) == Circle.Tie.REQUESTED;
    }

    private Circle.Tie tie(LocalDate on) {
        return stretches.stream()
                .filter(one -> one.holds(on))
                .map(Stretch::tie)
                .min(Comparator.naturalOrder())
                .orElse(Circle.Tie.ORDINARY);
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
        var since = since();
        var closeness = trade == Circle.Trade.OTHER
                ? Circle.Closeness.FAR
                : coordinated.isEmpty() ? Circle.Closeness.MIDDLE : Circle.Closeness.NEAR;
        return new Circle.Person(
                id,
                name,
                now ? words.get("home.team.coordinates") : asked(on) ? words.get("home.record.service.asked") : note,
                initials,
                trade,
                closeness,
                ties.drawn(key, on, now ? Circle.Tie.STRONG : tie(on)),
                since == null ? name : since.toString(),
                null);
    }
}
