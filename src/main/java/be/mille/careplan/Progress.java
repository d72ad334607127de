package be.mille.careplan;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How far a step she wishes has come. */
public enum Progress {
    TODO,
    REQUESTED,
    ACCEPTED,
    WAITING,
    UNDER_WAY,
    DONE,
    COULD_NOT;

    private Set<Progress> next() {
        return switch (this) {
            case TODO -> EnumSet.allOf(Progress.class);
            case REQUESTED -> EnumSet.of(TODO, ACCEPTED, WAITING, UNDER_WAY, DONE, COULD_NOT);
            case ACCEPTED -> EnumSet.of(TODO, WAITING, UNDER_WAY, DONE, COULD_NOT);
            case WAITING -> EnumSet.of(TODO, ACCEPTED, UNDER_WAY, DONE, COULD_NOT);
            case UNDER_WAY -> EnumSet.of(TODO, DONE, COULD_NOT);
            case DONE -> EnumSet.of(TODO, UNDER_WAY);
            case COULD_NOT -> EnumSet.of(TODO, REQUESTED);
        };
    }

    /** Forward, or back to the beginning; what is over is begun again, never quietly half undone. */
    public boolean mayBecome(Progress other) {
        return other == this || next().contains(other);
    }

    /** Itself and what it may become, in the order of the work. */
    public List<Progress> choices() {
        return Arrays.stream(values()).filter(this::mayBecome).toList();
    }

    public boolean finished() {
        return this == DONE || this == COULD_NOT;
    }

    /** Somebody outside has been asked and it is not over: asking elsewhere would be asking twice. */
    public boolean asked() {
        return this == REQUESTED || this == ACCEPTED || this == WAITING || this == UNDER_WAY;
    }
}
