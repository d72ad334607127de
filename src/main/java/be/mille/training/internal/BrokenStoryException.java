package be.mille.training.internal;

/** A story file that cannot be loaded: which file, which field, and what is wrong with it. */
final class BrokenStoryException extends RuntimeException {
    BrokenStoryException(String file, String field, String problem) {
        super(file + ", " + field + ": " + problem);
    }
}
