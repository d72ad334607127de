package be.mille.audit.proof;

import java.util.Base64;

/**
 * What a witness keeps of a checkpoint it has seen and signed: a line of its own file, out of the operator's reach.
 *
 * @param digest SHA-256 of the checkpoint's text, Base64
 */
public record Cosignature(long number, String digest, String signature) {
    /** @throws IllegalArgumentException when the line says something else */
    static Cosignature parse(String line) {
        var words = line.split(" ", -1);
        if (words.length != 3) {
            throw new IllegalArgumentException("This is no line of a witness");
        }
        return new Cosignature(Long.parseLong(words[0]), words[1], words[2]);
    }

    String line() {
        return number + " " + digest + " " + signature;
    }

    boolean covers(Checkpoint checkpoint) {
        return number == checkpoint.number()
                && digest.equals(Base64.getEncoder().encodeToString(checkpoint.digest()));
    }
}
