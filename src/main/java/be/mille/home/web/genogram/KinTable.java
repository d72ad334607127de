package be.mille.home.web.genogram;

import be.mille.family.Kinship;
import be.mille.family.Precision;
import be.mille.home.web.Words;
import be.mille.ui.draw.Kindred;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The drawing in words, person by person: the same ties, from the same source. */
final class KinTable {
    private final Kin kin;
    private final Kindred kindred;
    private final Words words;
    private final Map<String, String> names;
    private final Set<String> born;

    KinTable(Kin kin, Kindred kindred, Words words) {
        this.kin = kin;
        this.kindred = kindred;
        this.words = words;
        this.names = kindred.people().stream().collect(Collectors.toMap(Kindred.One::id, Kindred.One::name));
        this.born = kindred.people().stream()
                .filter(one -> one.sign() != Kindred.Sign.EXPECTED && one.sign() != Kindred.Sign.ENDED)
                .map(Kindred.One::id)
                .collect(Collectors.toSet());
    }

    List<GenogramPage.Row> rows() {
        return kin.relatives().stream()
                .filter(Relative::row)
                .map(one -> new GenogramPage.Row(one.drawn().name(), ties(one), one.birth(), one.lives()))
                .toList();
    }

    private List<String> ties(Relative one) {
        var id = one.drawn().id();
        var lines = new ArrayList<>(one.is());
        kindred.parents().stream().filter(tie -> tie.child().equals(id)).forEach(tie -> lines.add(child(tie)));
        var children = kindred.parents().stream()
                .filter(tie -> tie.first().equals(id) || id.equals(tie.second()))
                .map(Kindred.Parents::child)
                .filter(born::contains)
                .map(this::name)
                .toList();
        if (!children.isEmpty()) {
            lines.add(words.get("home.genogram.parent", String.join(", ", children), children.size()));
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
