package be.mille.family;

import be.mille.access.Compartment;

/**
 * Who may know something that is written into a record: everybody around her, those who care for her health, or only
 * those named for a restricted subject.
 */
public enum Audience {
    TEAM(Compartment.C0, Compartment.C2),
    HEALTH(Compartment.C0, Compartment.C1),
    VIOLENCE(Compartment.C3),
    MENTAL_HEALTH(Compartment.C4),
    SUBSTANCES(Compartment.C5),
    FGM(Compartment.C6),
    RESIDENCE(Compartment.C7),
    JUSTICE(Compartment.C8),
    SEXUAL_HISTORY(Compartment.C9),
    THIRD_PARTY(Compartment.C10);

    private final Compartment fact;
    private final Compartment words;

    Audience(Compartment both) {
        this(both, both);
    }

    Audience(Compartment fact, Compartment words) {
        this.fact = fact;
        this.words = words;
    }

    /** Where it lies that something was. */
    public Compartment fact() {
        return fact;
    }

    /** Where lies what was said. */
    public Compartment words() {
        return words;
    }

    public boolean restricted() {
        return fact.restricted();
    }

    /** The audience of something that lies there. */
    public static Audience of(Compartment fact, Compartment words) {
        for (var one : values()) {
            if (one.fact == fact && one.words == words) {
                return one;
            }
        }
        return fact.restricted() ? of(fact, fact) : TEAM;
    }
}
