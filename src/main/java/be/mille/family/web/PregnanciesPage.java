package be.mille.family.web;

import be.mille.directory.OpenReaders;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pregnancies of a family and the children born. */
public record PregnanciesPage(
        String family, String called, String stage, boolean writes, List<Item> pregnancies, OpenReaders readers) {

    /**
     * One pregnancy.
     *
     * @param title where it stands
     * @param how source of the due date, who said it and when; null when this reader may not know
     * @param corrections what was said before, the latest first
     * @param early weeks at birth, when the child was born early
     * @param also the same pregnancy as another record of hers tells it
     */
    public record Item(
            String id,
            int version,
            String title,
            @Nullable String due,
            @Nullable String how,
            List<String> corrections,
            @Nullable String expected,
            @Nullable String ended,
            @Nullable String early,
            boolean ongoing,
            boolean loss,
            List<Born> children,
            List<Also> also) {}

    /**
     * The same pregnancy in another record.
     *
     * @param differs what is said otherwise there; empty when it says the same, or less
     */
    public record Also(String id, boolean ongoing, List<String> differs) {}

    /** @param lines hour, stay in hospital, corrected age... */
    public record Born(String name, String age, List<String> lines) {}

    public boolean hasOngoing() {
        return pregnancies.stream().anyMatch(Item::ongoing);
    }
}
