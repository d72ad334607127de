package be.mille.audit;

/**
 * What was tried by nobody the log could name, at nothing it could name: counted by the minute and the kind, without an address of a
 * connection, without what was typed.
 */
public interface Attempts {
    enum Kind {
        /** An address of an invitation that is none, or no more. */
        INVITATION,
        /** The secret of a door of hers that is none. */
        DOOR,
        /** The secret of a letter that is none. */
        LETTER,
        /** A path that leads nowhere, or is written so that it might get past a check. */
        PATH
    }

    /** Costs nothing now: it is written down a few seconds later, with the others of its minute. */
    void count(Kind kind);
}
