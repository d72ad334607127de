package be.mille.screening;

import be.mille.family.Stage;
import be.mille.kernel.FamilyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The professional's side of a door: only whoever began the screening opens one, everybody who writes may close it. */
public interface Doors {
    /**
     * A door as it is made.
     *
     * @param secret shown once, kept nowhere
     * @param code shown once, on another way than the secret
     */
    record Made(UUID id, String secret, String code, Instant expiresAt) {}

    /**
     * What a door is made for.
     *
     * @param language she reads in
     * @param stage decides which questions make sense, as it is now
     * @param key the same however often the same act is sent
     * @param channel by which the address is sent to her, if it is; its code never is
     */
    record Wish(
            String language,
            Stage stage,
            UUID key,
            @Nullable UUID channel) {
        public Wish(String language, Stage stage, UUID key) {
            this(language, stage, key, null);
        }
    }

    /** Where the address of a door leads: on paper, in a square, in a message. */
    static String path(String secret, String language) {
        return "/open/" + secret + "?in=" + language;
    }

    /** The screen is turned to her; the professional chose the code that takes it back. */
    Made turn(FamilyId family, ScreeningId id, Wish wish, String code);

    /** An address and a code for her; empty when this very act was done before, since both are shown once. */
    Optional<Made> invite(FamilyId family, ScreeningId id, Wish wish);

    void close(FamilyId family, ScreeningId id, UUID door);

    /** Every door to a screening, oldest first. */
    List<Door> of(FamilyId family, ScreeningId id);

    /** Screenings in which answers of hers wait to be talked over, as far as this reader may know. */
    Set<ScreeningId> waiting(FamilyId family);

    /** The professional went through her answers in a domain together with her. */
    void talkedOver(FamilyId family, ScreeningId id, String domain);
}
