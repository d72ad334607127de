package be.mille.home.web.genogram;

import be.mille.family.Kinship;
import be.mille.family.Precision;
import be.mille.home.web.Words;
import be.mille.ui.draw.Kindred;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The drawing in words, person by person: the same ties, from the same source. */
final class KinTable {
    private final Kin kin;
    private final Kindred kindred;
    private final Words words;
    private final Map<String, String> names;

    KinTable(Kin kin, Kindred kindred, Words words) {
        this.kin = kin;
        this.kindred = kindred;
        this.words = words;
        this.names = kindred.people().stream().collect(Collectors.toMap(Kindred.One::id, Kindred.One::name));
    }

    List<GenogramPage.Row> rows() {
        return kin.relatives().stream()
                .map(one -> new GenogramPage.Row(one.drawn().name(), ties(one), one.birth(), one.lives()))
                .toList();
    }

    private List<String> ties(Relative one) {
        var id = one.drawn().id();
        var lines = new ArrayList<>(one.is());
        kindred.parents().stream().filter(tie -> tie.child().equals(id)).forEach(tie -> lines.add(child(tie)));
        var children = kindred.parents().stream()
                .filter(tie -> tie.first().equals(id) || id.equals(tie.second()))
                .map(tie -> name(tie.child()))
                .collect(Collectors.joining(", "));
        if (!children.isEmpty()) {
            lines.add(words.get("home.genogram.parent", children));
        }
        kin.couples().stream()
                .filter(tie ->
                        tie.ends().stream().anyMatch(end -> end.toString().equals(id)))
                .forEach(tie -> lines.add(couple(tie, id)));
        kindred.siblings().stream()
                .filter(tie -> tie.one().equals(id) || tie.other().equals(id))
                .forEach(tie -> lines.add(
                        words.get("family.kin.is.SIBLING", name(tie.one().equals(id) ? tie.other() : tie.one()))));
        return lines;
    }

    private String child(Kindred.Parents tie) {
        var second = tie.second();
        return second == null
                ? words.get("family.kin.is.CHILD", name(tie.first()))
                : words.get("family.kin.is.CHILD.two", name(tie.first()), name(second));
    }

    private String couple(Kinship tie, String id) {
        var other = tie.one().toString().equals(id) ? tie.other() : tie.one();
        var is = words.get("family.kin.is." + tie.kind(), name(other.toString()));
        var since = tie.since();
        return since == null
                ? is
                : words.get(
                        "home.genogram.since",
                        is,
                        Precision.of(since).words(since.earliest(), words.dates(), words.dates()::full));
    }

    private String name(String id) {
        return names.getOrDefault(id, "");
    }
}
