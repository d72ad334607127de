package be.mille.confidentiality;

import be.mille.access.ActorFunction;
import be.mille.access.Compartment;
import be.mille.access.Rules.Reach;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Since when which rules of access hold here: noted by the program itself at the first start with others. */
public interface RuleVersions {
    /**
     * What opens to a function.
     *
     * @param exceptional the kinds of organisation at which exceptional access opens it; empty for every kind, null where it does not
     */
    record Opens(Reach reach, @Nullable Set<String> exceptional) {}

    /** @param before null where the function or the subject was not there yet */
    record Change(
            ActorFunction function,
            Compartment subject,
            @Nullable Opens before,
            Opens after) {}

    /** @param changes against the version before; none for the first */
    record Version(Instant since, boolean first, List<Change> changes) {
        public Version {
            changes = List.copyOf(changes);
        }
    }

    /** The newest first. Asked by confidentiality officers. */
    List<Version> all();
}
