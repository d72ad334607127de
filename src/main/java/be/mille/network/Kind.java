package be.mille.network;

/** Who is asked. */
public enum Kind {
    /** The facilitator of the basin: who could help? */
    HELPDESK,
    /** Everybody who accompanies families in the basin. */
    QUESTION
}
