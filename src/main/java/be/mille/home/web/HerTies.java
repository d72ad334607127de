package be.mille.home.web;

import be.mille.family.Tie;
import be.mille.ui.Member;
import be.mille.ui.draw.Circle;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How she lives her ties, as far as the reader may know: on each day what she had said last. */
public record HerTies(List<Tie> told) {
    public static final HerTies NONE = new HerTies(List.of());

    public HerTies {
        told = List.copyOf(told);
    }

    public @Nullable Tie of(UUID whom, LocalDate on) {
        return told.stream()
                .filter(one -> one.whom().equals(whom) && !one.toldOn().isAfter(on))
                .reduce((_, later) -> later)
                .orElse(null);
    }

    /** How the line to her is drawn; as it would be without, where she said nothing, or that it is as any other. */
    public Circle.Tie drawn(UUID whom, LocalDate on, Circle.Tie otherwise) {
        var tie = of(whom, on);
        return tie == null
                ? otherwise
                : switch (tie.how()) {
                    case CLOSE -> Circle.Tie.STRONG;
                    case STRAINED -> Circle.Tie.STRAINED;
                    case CUT -> Circle.Tie.CUT;
                    case ORDINARY -> otherwise;
                };
    }

    /** The same in the list that twins the drawing. */
    public Member.Tie listed(UUID whom, LocalDate on, Member.Tie otherwise) {
        var tie = of(whom, on);
        return tie == null
                ? otherwise
                : switch (tie.how()) {
                    case CLOSE -> Member.Tie.CLOSE;
                    case STRAINED -> Member.Tie.STRAINED;
                    case CUT -> Member.Tie.CUT;
                    case ORDINARY -> otherwise;
                };
    }
}
