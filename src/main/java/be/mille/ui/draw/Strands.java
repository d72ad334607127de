package be.mille.ui.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where each strand leaves her thread. Lanes are ordered by the day of joining, the latest nearest to her; the places
 * grow strictly with that order, so no strand crosses another, even when twenty join on one day.
 */
final class Strands {
    record Strand(Story.Lane lane, double leaves) {}

    private Strands() {}

    /** Nearest to her first, that is from the latest to the earliest. */
    static List<Strand> of(List<Story.Lane> lanes, Scale scale, double before, double gap, double most) {
        var ordered = lanes.stream()
                .sorted(Comparator.comparing(Story.Lane::since).thenComparing(Story.Lane::name))
                .toList();
        var step = ordered.size() < 2 ? gap : Math.min(gap, (most - scale.x0 - 4) / (ordered.size() - 1));
        var places = new double[ordered.size()];
        var least = scale.x0 + 4;
        for (var i = 0; i < places.length; i++) {
            places[i] = Math.max(least, scale.at(ordered.get(i).since()) - before);
            least = places[i] + step;
        }
        var highest = most;
        for (var i = places.length - 1; i >= 0; i--) {
            places[i] = Math.min(places[i], highest);
            highest = places[i] - step;
        }
        var strands = new ArrayList<Strand>();
        for (var i = places.length - 1; i >= 0; i--) {
            strands.add(new Strand(ordered.get(i), places[i]));
        }
        return strands;
    }
}
