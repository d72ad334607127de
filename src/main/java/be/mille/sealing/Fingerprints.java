package be.mille.sealing;

/**
 * Prints of what is compared and never read again: one text gives the same print as long as this database lives, also under another
 * master key, and without the key nobody can try out which text it was.
 */
public interface Fingerprints {
    /**
     * @param purpose prints for two purposes have nothing in common
     * @return 32 bytes
     */
    byte[] of(String purpose, String text);
}
