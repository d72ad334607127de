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
        PATH,
        /** A form that another site sent, or that holds no token of the page it should come from. */
        FORM,
        /** A sign-in that held for nobody known: a passkey that does not hold, a stranger from a provider, one the provider did not let in. */
        SIGN_IN
    }

    /** Costs nothing now: it is written down a few seconds later, with the others of its minute. */
    void count(Kind kind);
}
