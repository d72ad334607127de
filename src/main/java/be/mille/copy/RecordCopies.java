package be.mille.copy;

import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import java.util.Locale;
import java.util.Optional;

/** Copies of a record that leave the program. */
public interface RecordCopies {
    /** What a copy is made as. */
    enum Format {
        PDF,
        JSON;

        /** Reads {@code pdf} or {@code json}; empty for anything else. */
        public static Optional<Format> parse(String typed) {
            for (var one : values()) {
                if (one.name().toLowerCase(Locale.ROOT).equals(typed)) {
                    return Optional.of(one);
                }
            }
            return Optional.empty();
        }
    }

    /** What a copy would be called, and whose it is. */
    record Offer(String called, String reference) {}

    /** @param name of the file: it says nothing of whom */
    record CopyFile(String name, byte[] bytes) {}

    /** @throws NotFoundException when absent, not for this reader, or open to her for a few hours only */
    Offer offer(FamilyId family);

    /**
     * Everything this reader may read of her, and nothing else; what is somebody else's own (C10) stays where it is.
     *
     * @param guarded without what could endanger her if somebody else found it, and without a word that it was left out
     * @param language of the words in it
     * @throws NotFoundException as for {@link #offer}
     */
    CopyFile take(FamilyId family, Format format, boolean guarded, Locale language);
}
