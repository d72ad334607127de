package be.mille.ui.draw;

import java.util.ArrayList;
import java.util.List;

/** Gives lines that run side by side a height each, the lowest number that is free where they run. */
final class Levels {
    private record Run(double from, double to, int level) {}

    private final List<Run> runs = new ArrayList<>();

    /** Lines that only touch at a point keep apart too. */
    int take(double from, double to) {
        var level = 0;
        while (taken(from, to, level)) {
            level++;
        }
        runs.add(new Run(from, to, level));
        return level;
    }

    private boolean taken(double from, double to, int level) {
        return runs.stream().anyMatch(one -> one.level == level && from <= one.to && one.from <= to);
    }

    int count() {
        return runs.stream().mapToInt(one -> one.level + 1).max().orElse(0);
    }
}
