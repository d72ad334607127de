package be.mille.home.web.day;

import be.mille.family.FamilyEvent;
import be.mille.home.web.GoingOn.Going;
import be.mille.home.web.GoingWords;
import be.mille.home.web.Links;
import be.mille.home.web.WayOut;
import be.mille.home.web.Words;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** She went home or moved on, and somebody goes on or was asked to: those who follow her read it, and nothing is asked of them. */
@Component
class Departures {
    /** Whoever was away over a weekend, or begins her week on a Tuesday, still reads it. */
    private static final int TOLD = 4;

    private final GoingWords stands;

    Departures(GoingWords stands) {
        this.stands = stands;
    }

    /** The first of those that happened, or were noted, at most so many days ago. */
    static Optional<FamilyEvent> last(List<FamilyEvent> noted, int days, LocalDate today) {
        return noted.stream()
                .filter(event -> event.kind() == FamilyEvent.Kind.DISCHARGE
                        || event.kind() == FamilyEvent.Kind.TRANSFER
                        || event.kind() == FamilyEvent.Kind.EVICTION)
                .filter(event -> !event.day().isAfter(today) && news(event, days, today))
                .findFirst();
    }

    /** What was noted late is news from the day it was noted. */
    private static boolean news(FamilyEvent event, int days, LocalDate today) {
        var since = today.minusDays(days);
        return !event.day().isBefore(since) || !Brussels.dayOf(event.notedAt()).isBefore(since);
    }

    /** Neither whoever goes on nor whoever noted it is told what she knows. */
    Stream<Errand> told(ActorId reader, Map<FamilyId, WayOut> left, Words words) {
        var today = words.dates().today();
        var known = new HashMap<FamilyId, Going>();
        left.forEach((family, way) -> way.how()
                .filter(how -> !reader.equals(how.colleague()))
                .filter(_ -> !way.noted().author().equals(reader) && news(way.noted(), TOLD, today))
                .ifPresent(how -> known.put(family, how)));
        var lines = stands.of(known, words);
        return left.entrySet().stream()
                .filter(of -> known.containsKey(of.getKey()))
                .map(of -> errand(of.getKey(), of.getValue().noted(), lines.getOrDefault(of.getKey(), ""), words));
    }

    private static Errand errand(FamilyId family, FamilyEvent event, String how, Words words) {
        return new Errand(
                Kind.NOTICE,
                family,
                words.dates().today(),
                null,
                words.t().of("family.event.kind", event.kind()),
                words.get("home.day.handover.told.why", words.dates().brief(event.day()), how),
                false,
                new Errand.Answer.Go("home.day.open", Links.handovers(family)));
    }
}
