package be.mille.outbox;

/** The few messages there are. Their words are {@code outbox.<TEMPLATE>.subject} and {@code .text}, and say nothing of what they are about. */
public enum Template {
    /** A link that binds somebody to a post. */
    INVITATION,
    /** Something to look at on my day, by its reference. */
    EXCEPTIONAL_NOTICE,
    /** Something to review, by its reference. */
    EXCEPTIONAL_REVIEW,
    /** Looks at records that an officer is asked about. */
    UNUSUAL_LOOKS,
    /** A colleague asks something, by its reference. */
    OPINION_ASKED,
    /** Something waits on my day. */
    NEWS,
    /** The address by which she answers questions herself; its code never travels with it. */
    HER_ADDRESS,
    /** The address by which somebody without an account answers a request; its code never travels with it. */
    REQUEST_LETTER,
    /** The same where an answer by mail is read as well: one word, and the code that came another way. */
    REQUEST_ANSWERABLE,
    /** An answer by mail was noted. */
    ANSWER_NOTED,
    /** An answer by mail could not be noted. */
    ANSWER_UNREAD,
    /** Somebody still waits for an answer. */
    REQUEST_WAITS
}
