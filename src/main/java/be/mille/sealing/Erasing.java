package be.mille.sealing;

/**
 * Erasing destroys keys ({@code sealing.destroy} in the database): what they closed opens nowhere any more, in no copy and in no
 * backup.
 */
public interface Erasing {
    /** Once this transaction has ended well, no key is left in the memory of this node; on every other, within five minutes. */
    void forget();
}
