package be.mille.family.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** One field that somebody else saved differently in the meantime: theirs is stored, yours is in the form. */
public record Difference(String label, String theirs, String yours) {
    /** Those of the fields that differ; each one is its label, theirs, yours. */
    static List<Difference> among(Difference... fields) {
        var different = new ArrayList<Difference>();
        for (var one : fields) {
            if (!Objects.equals(one.theirs(), one.yours())) {
                different.add(one);
            }
        }
        return List.copyOf(different);
    }
}
