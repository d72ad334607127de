package be.mille.screening;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the questions do, all families together: counts large enough to tell nothing of one of them. */
public interface Figures {
    /**
     * One indicator of one version of the content.
     *
     * @param own of the reader's organisation alone, else of all organisations together
     * @param asked null where it is too small to be told, like every other count here
     * @param talkedOver how often somebody said how it turned out
     * @param confirmed how often it was confirmed then; there whenever {@code talkedOver} is
     */
    record Figure(
            String pack,
            String packVersion,
            String domain,
            String indicator,
            boolean own,
            @Nullable Long asked,
            @Nullable Long cameOut,
            @Nullable Long talkedOver,
            @Nullable Long confirmed) {
        /** The share that was confirmed, with how sure one can be of it. */
        public @Nullable Wilson share() {
            return confirmed == null || talkedOver == null ? null : Wilson.of(confirmed, talkedOver);
        }
    }

    /** Every indicator of every version known here, the newest version first; the reader's own organisation or all. */
    List<Figure> of(boolean own);
}
