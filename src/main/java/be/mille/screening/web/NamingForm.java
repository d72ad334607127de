package be.mille.screening.web;

import be.mille.access.Compartment;
import be.mille.consent.ConsentKind;
import be.mille.consent.Deciders;
import be.mille.consent.SharedSecret;
import be.mille.kernel.ActorId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who may know, as it is typed.
 *
 * @param who a colleague, or {@link #ONLY_ME} until a day
 * @param how she agreed, or why it did not wait for her
 * @param decider who decided, where somebody decides for her in one matter
 * @param heard that she said herself what she thinks of it
 */
public record NamingForm(
        @Nullable String key,
        @Nullable String who,
        @Nullable String until,
        @Nullable String informed,
        @Nullable String how,
        @Nullable String witness,
        @Nullable String article,
        @Nullable String reason,
        @Nullable String decider,
        @Nullable String heard) {
    public static final String ONLY_ME = "only-me";

    static final List<ConsentKind> OFFERED =
            List.of(ConsentKind.GIVEN, ConsentKind.GIVEN_ORALLY, ConsentKind.LEGAL_DUTY, ConsentKind.VITAL_INTEREST);

    static NamingForm begun(String key, String until) {
        return new NamingForm(key, null, until, null, null, null, null, null, null, null);
    }

    boolean onlyMe() {
        return ONLY_ME.equals(who);
    }

    @Nullable
    ActorId colleague() {
        var id = uuid(who);
        return id == null ? null : new ActorId(id);
    }

    @Nullable
    UUID sent() {
        return uuid(key);
    }

    @Nullable
    ConsentKind kind() {
        return OFFERED.stream()
                .filter(one -> one.name().equals(how))
                .findFirst()
                .orElse(null);
    }

    Deciders.Said said(Compartment subject) {
        return new Deciders.Said(kind(), Set.of(subject), decider, sheWasHeard());
    }

    public boolean sheWasHeard() {
        return "true".equals(heard);
    }

    SharedSecret secret() {
        return new SharedSecret("true".equals(informed), kind(), witness, article, reason);
    }

    private static @Nullable UUID uuid(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
