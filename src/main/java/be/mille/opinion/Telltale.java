package be.mille.opinion;

/** What in a text may tell who she is. */
public enum Telltale {
    /** A name of hers or of somebody around her, her number, her street. */
    FAMILY(true),
    PHONE(true),
    EMAIL(true),
    NATIONAL_NUMBER(true),
    /** Something that sounds like a name of theirs, or is written like one. */
    ALIKE(false),
    /** A capital letter within a sentence, in a language that writes names so and nothing else. */
    PROPER_NAME(false),
    DATE(false),
    PLACE(false),
    COLLEAGUE(false),
    ORGANISATION(false);

    private final boolean mended;

    Telltale(boolean mended) {
        this.mended = mended;
    }

    /** Whether it is never sent; the others are sent when their writer says that she has looked. */
    public boolean mustBeMended() {
        return mended;
    }
}
