package be.mille.opinion.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The opinions somebody was asked for, and those she asked. */
public record MinePage(List<Line> received, List<Line> sent) {
    /**
     * @param who the other one
     * @param about the family, for those she asked; null for those she was asked for
     */
    public record Line(String who, @Nullable String about, String state, String href) {}
}
