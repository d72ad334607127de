package be.mille.ui.draw;

import be.mille.ui.draw.Generations.Union;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where everybody stands: row and place in it, a place being the room of one person with what is written below. Her row comes first: her
 * brothers and sisters, she between her partners, theirs; then her parents over it and the children under it. The same family stands the
 * same way every time.
 */
final class KinPlaces {
    /** As many at least stand side by side where nothing says in which row. */
    private static final int LOOSE = 4;

    /** How far from the middle between two places the line of one parent alone goes: there may be one of a couple too. */
    private static final double ASIDE = 0.08;

    private final Kindred kindred;
    private final Generations family;
    private final Map<String, Double> places = new HashMap<>();
    private final List<List<String>> rows = new ArrayList<>();

    KinPlaces(Kindred kindred, Generations family) {
        this.kindred = kindred;
        this.family = family;
        var hers = herRow();
        for (var i = 0; i < hers.size(); i++) {
            places.put(hers.get(i), (double) i);
        }
        var parents = parentsRow();
        var children = childrenRow();
        Stream.of(parents, hers, children).filter(row -> !row.isEmpty()).forEach(rows::add);
        shift();
        looseRows();
    }

    private List<String> herRow() {
        var row = new LinkedHashSet<String>();
        var her = kindred.her();
        var partners = family.partners(her);
        siblings(her).forEach(one -> block(one, row, Set.of(her)));
        partners.stream().skip(1).toList().reversed().forEach(row::add);
        row.add(her);
        partners.stream().limit(1).forEach(one -> {
            block(one, row, Set.of());
            siblings(one).forEach(other -> block(other, row, Set.of()));
        });
        family.in(Generations.HERS).forEach(one -> block(one, row, Set.of()));
        family.loose().stream().filter(Kindred.One::home).map(Kindred.One::id).forEach(row::add);
        return List.copyOf(row);
    }

    private void block(String id, Set<String> row, Set<String> kept) {
        row.add(id);
        family.partners(id).stream().filter(one -> !kept.contains(one)).forEach(row::add);
    }

    private List<String> siblings(String id) {
        return family.unions().stream()
                .filter(one -> one.children().contains(id))
                .flatMap(one -> one.children().stream())
                .filter(one -> !one.equals(id))
                .distinct()
                .toList();
    }

    private record Group(List<String> people, double wish) {}

    private List<String> parentsRow() {
        var groups = new ArrayList<Group>();
        var seen = new LinkedHashSet<String>();
        for (var union : family.unionsOver(Generations.HERS)) {
            var first = union.parents().stream().findFirst().orElse(null);
            if (first != null && !seen.contains(first)) {
                var people = couples(union.parents());
                seen.addAll(people);
                var drop = union.parents().size() == 1
                        ? people.indexOf(first) + 0.5 - ASIDE
                        : union.parents().stream()
                                .mapToInt(people::indexOf)
                                .average()
                                .orElse(0);
                groups.add(new Group(people, middle(union.children()) + (people.size() - 1) / 2.0 - drop));
            }
        }
        alone(Generations.HERS - 1, groups);
        return spread(groups);
    }

    /** Parents in the middle, whom the first was or is a couple with besides on one side, whom the second on the other. */
    private List<String> couples(List<String> parents) {
        var people = new LinkedHashSet<String>();
        family.partners(parents.getFirst()).stream()
                .filter(one -> !parents.contains(one))
                .forEach(people::add);
        people.addAll(parents);
        people.addAll(family.partners(parents.getLast()));
        return List.copyOf(people);
    }

    private List<String> childrenRow() {
        var groups = new ArrayList<Group>();
        for (var union : family.unionsOver(Generations.HERS + 1)) {
            if (!union.parents().isEmpty()) {
                groups.add(new Group(union.children(), drop(union)));
            }
        }
        alone(Generations.HERS + 1, groups);
        return spread(groups);
    }

    /** Whoever is in the row by another tie than that of parents stands at its end. */
    private void alone(int row, List<Group> groups) {
        family.in(row).stream()
                .filter(one -> groups.stream().noneMatch(group -> group.people().contains(one)))
                .forEach(one -> groups.add(new Group(List.of(one), places.size())));
    }

    private List<String> spread(List<Group> unsorted) {
        var groups = unsorted.stream()
                .sorted(Comparator.comparingDouble(Group::wish))
                .toList();
        var middles = Spread.apart(
                groups.stream().mapToDouble(Group::wish).toArray(),
                groups.stream().mapToDouble(one -> one.people().size() - ASIDE).toArray());
        var row = new LinkedHashSet<String>();
        for (var i = 0; i < groups.size(); i++) {
            var people = groups.get(i).people().stream().filter(row::add).toList();
            for (var j = 0; j < people.size(); j++) {
                places.put(people.get(j), middles[i] + j - (people.size() - 1) / 2.0);
            }
        }
        return List.copyOf(row);
    }

    private double middle(List<String> ids) {
        return (ids.stream().mapToDouble(this::of).min().orElse(0)
                        + ids.stream().mapToDouble(this::of).max().orElse(0))
                / 2;
    }

    /** Between which places the line to the children goes down: names stand below everybody, so never at a place. */
    double drop(Union union) {
        var first = union.parents().getFirst();
        if (union.parents().size() == 1) {
            return of(first) + (freeOnTheRight(first) ? 0.5 - ASIDE : ASIDE - 0.5);
        }
        return Math.min(of(first), of(union.parents().getLast())) + 0.5;
    }

    private boolean freeOnTheRight(String id) {
        return family.partners(id).stream().noneMatch(one -> besideEachOther(id, one) && of(one) > of(id));
    }

    boolean besideEachOther(String one, String other) {
        return Math.abs(of(one) - of(other)) < 1.01;
    }

    /** So that the first stands at half a place from the edge. */
    private void shift() {
        var least =
                places.values().stream().mapToDouble(Double::doubleValue).min().orElse(0);
        places.replaceAll((_, place) -> place - least + 0.5);
    }

    private void looseRows() {
        var rest = family.loose().stream()
                .filter(one -> !one.home())
                .map(Kindred.One::id)
                .toList();
        int many = Math.max(LOOSE, (int) Math.floor(width()));
        for (var i = 0; i < rest.size(); i++) {
            places.put(rest.get(i), i % many + 0.5);
        }
        for (var from = 0; from < rest.size(); from += many) {
            rows.add(rest.subList(from, Math.min(rest.size(), from + many)));
        }
    }

    /** From above, the loose ones last; each from left to right. */
    List<List<String>> rows() {
        return rows;
    }

    double of(String id) {
        return Objects.requireNonNull(places.get(id));
    }

    /** In places. */
    double width() {
        return places.values().stream().mapToDouble(Double::doubleValue).max().orElse(0) + 0.5;
    }
}
