package be.mille.handover;

import be.mille.access.Compartment;

/** Where the way of a family changes hands: the follow-up breaks at these more often than anywhere else. */
public enum Border {
    /** She, or a child, leaves the maternity or the hospital. */
    DISCHARGE(Compartment.C0),
    /** What the maternity and the first visits began ends on the twenty-eighth day. */
    DAY_28(Compartment.C0),
    MONTH_12(Compartment.C0),
    /** The eve of the second birthday, when the thousand days end. */
    MONTH_24(Compartment.C0),
    /** From one reception centre, home or shelter to another. */
    TRANSFER(Compartment.C0L),
    EVICTION(Compartment.C2),
    MOVE(Compartment.C0L),
    /** Somebody leaves her work, or her hours. */
    OTHER(Compartment.C0);

    private final Compartment compartment;

    Border(Compartment compartment) {
        this.compartment = compartment;
    }

    /** Where a handover at this border lies: what tells where she is lies with where she is, as the event itself does. */
    public Compartment compartment() {
        return compartment;
    }
}
