package be.mille.referral;

import be.mille.kernel.FamilyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Letters to receivers without an account, as whoever asks makes and closes them. Each method asks access first. */
public interface Letters {
    /**
     * A letter as it is made: address and codes are shown once and kept nowhere.
     *
     * @param path where the address leads
     * @param code told on another way than the address
     * @param mailCode by which its mail is answered, and nothing opened; told as the code is. Null where no answer by mail is read
     */
    record Made(
            UUID id,
            String path,
            String code,
            Instant expiresAt,
            @Nullable String mailCode) {}

    /**
     * What is wanted.
     *
     * @param key of the form: sent twice, it is made once
     * @param address of the mailbox, with {@link Letter.Way#MAIL}
     * @param offer whose letter it is, of several who were asked together
     */
    record Wish(
            UUID key,
            Letter.Way way,
            @Nullable String address,
            String language,
            @Nullable UUID offer) {
        public Wish(UUID key, Letter.Way way, @Nullable String address, String language) {
            this(key, way, address, language, null);
        }
    }

    /** Makes one and closes those before it to the same receiver; empty when this very form was sent before. */
    Optional<Made> write(FamilyId family, ReferralId request, Wish wish);

    void close(FamilyId family, ReferralId request, UUID letter);

    /** The newest first. */
    List<Letter> of(FamilyId family, ReferralId request);
}
