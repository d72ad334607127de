package be.mille.ui.draw;

import be.mille.ui.draw.Kindred.Couple;
import be.mille.ui.draw.Kindred.One;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who stands in which of three rows: her parents', hers, the children's. A tie that would lead further, or that contradicts another, is
 * not drawn; whoever is tied to nobody in the drawing is {@link #loose}.
 */
final class Generations {
    static final int HERS = 1;
    private static final int LAST = 2;

    /** Children of the same parents; of none, for brothers and sisters whose parents nobody noted. */
    record Union(List<String> parents, List<String> children) {}

    private final Kindred kindred;
    private final Map<String, Integer> rows = new LinkedHashMap<>();
    private final List<Couple> couples = new ArrayList<>();
    private final List<Union> unions = new ArrayList<>();

    Generations(Kindred kindred) {
        this.kindred = kindred;
        spread();
        unite();
        kindred.couples().stream()
                .filter(one -> level(one.one(), one.other()) && !in(LAST).contains(one.one()))
                .forEach(couples::add);
        unions.stream()
                .filter(one -> one.parents().size() == 2)
                .filter(one -> couples.stream()
                        .noneMatch(pair -> pair.has(one.parents().getFirst())
                                && pair.has(one.parents().getLast())))
                .forEach(one -> couples.add(
                        new Couple(one.parents().getFirst(), one.parents().getLast(), Kindred.State.APART)));
    }

    private void spread() {
        var waiting = new ArrayDeque<String>(List.of(kindred.her()));
        rows.put(kindred.her(), HERS);
        while (!waiting.isEmpty()) {
            var at = waiting.remove();
            neighbours(at).forEach((id, row) -> {
                if (row >= 0 && row <= LAST && known(id) && rows.putIfAbsent(id, row) == null) {
                    waiting.add(id);
                }
            });
        }
    }

    private Map<String, Integer> neighbours(String at) {
        int row = row(at);
        var found = new LinkedHashMap<String, Integer>();
        kindred.couples().stream().filter(one -> one.has(at)).forEach(one -> found.put(one.beside(at), row));
        for (var one : kindred.siblings()) {
            if (one.one().equals(at) || one.other().equals(at)) {
                found.put(one.one().equals(at) ? one.other() : one.one(), row);
            }
        }
        for (var one : kindred.parents()) {
            if (one.child().equals(at)) {
                parents(one).forEach(parent -> found.put(parent, row - 1));
            } else if (parents(one).contains(at)) {
                found.put(one.child(), row + 1);
            }
        }
        return found;
    }

    private static List<String> parents(Kindred.Parents one) {
        return Stream.of(one.first(), one.second())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    private boolean known(String id) {
        return kindred.people().stream().anyMatch(one -> one.id().equals(id));
    }

    private void unite() {
        var byParents = new LinkedHashMap<Set<String>, Union>();
        for (var person : ids()) {
            kindred.parents().stream()
                    .filter(one -> one.child().equals(person) && rows.containsKey(person))
                    .map(one -> parents(one).stream()
                            .filter(parent -> rows.getOrDefault(parent, LAST) == row(person) - 1)
                            .toList())
                    .filter(all -> !all.isEmpty())
                    .findFirst()
                    .ifPresent(all -> byParents
                            .computeIfAbsent(Set.copyOf(all), _ -> new Union(all, new ArrayList<>()))
                            .children()
                            .add(person));
        }
        unions.addAll(byParents.values());
        for (var one : kindred.siblings()) {
            if (level(one.one(), one.other()) && (!hasParents(one.one()) || !hasParents(one.other()))) {
                joinSiblings(one);
            }
        }
    }

    private void joinSiblings(Kindred.Siblings pair) {
        var all = new LinkedHashSet<String>();
        unions.removeIf(one -> one.parents().isEmpty()
                && (one.children().contains(pair.one()) || one.children().contains(pair.other()))
                && all.addAll(one.children()));
        all.addAll(List.of(pair.one(), pair.other()));
        unions.add(new Union(List.of(), ids().stream().filter(all::contains).toList()));
    }

    boolean hasParents(String id) {
        return unions.stream()
                .anyMatch(one -> !one.parents().isEmpty() && one.children().contains(id));
    }

    private boolean level(String one, String other) {
        return rows.containsKey(one) && Objects.equals(rows.get(one), rows.get(other));
    }

    private List<String> ids() {
        return kindred.people().stream().map(One::id).toList();
    }

    int row(String id) {
        return Objects.requireNonNull(rows.get(id));
    }

    /** In the order of the people. */
    List<String> in(int row) {
        return ids().stream().filter(id -> rows.getOrDefault(id, -1) == row).toList();
    }

    List<One> loose() {
        return kindred.people().stream()
                .filter(one -> !rows.containsKey(one.id()))
                .toList();
    }

    List<Couple> couples() {
        return couples;
    }

    List<Union> unions() {
        return unions;
    }

    /** Those with children in the row. */
    List<Union> unionsOver(int row) {
        return unions.stream()
                .filter(one -> row(one.children().getFirst()) == row)
                .toList();
    }

    /** Partners, those of today first. */
    List<String> partners(String id) {
        return couples.stream()
                .filter(one -> one.has(id))
                .sorted((one, other) -> one.state().compareTo(other.state()))
                .map(one -> one.beside(id))
                .distinct()
                .toList();
    }
}
