package be.mille.content;

/** A content pack cannot be used, as a whole: which file of which pack, and what is wrong there, in one sentence. */
public final class BrokenPackException extends RuntimeException {
    public BrokenPackException(String packAndFile, String problem) {
        super("The content pack is broken in " + packAndFile + ": " + problem);
    }
}
