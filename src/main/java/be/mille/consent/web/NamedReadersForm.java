package be.mille.consent.web;

import be.mille.access.Compartment;
import be.mille.consent.ConsentKind;
import be.mille.consent.SharedSecret;
import be.mille.kernel.ActorId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who may know what somebody writes about one restricted subject, as it is typed.
 *
 * @param subject a restricted compartment
 * @param by whose words they are; nothing for those of whoever names
 * @param back the page of the record one came from
 * @param how she agreed, or why it did not wait for her
 */
public record NamedReadersForm(
        @Nullable String key,
        @Nullable String subject,
        @Nullable String by,
        @Nullable String back,
        @Nullable List<String> who,
        @Nullable String informed,
        @Nullable String how,
        @Nullable String witness,
        @Nullable String article,
        @Nullable String reason) {
    static final List<ConsentKind> OFFERED =
            List.of(ConsentKind.GIVEN, ConsentKind.GIVEN_ORALLY, ConsentKind.LEGAL_DUTY, ConsentKind.VITAL_INTEREST);
    private static final String PAGE = "contacts|events|(relays|authorities)/[0-9a-f-]{36}";

    static NamedReadersForm begun(
            String key,
            @Nullable String subject,
            @Nullable String by,
            @Nullable String back,
            @Nullable List<String> who) {
        return new NamedReadersForm(key, subject, by, back, who, null, null, null, null, null);
    }

    Optional<Compartment> about() {
        return Compartment.RESTRICTED.stream()
                .filter(one -> one.name().equals(subject))
                .findFirst();
    }

    Optional<ActorId> author() {
        return FormIds.read(by);
    }

    Set<ActorId> chosen() {
        return who == null
                ? Set.of()
                : who.stream().flatMap(one -> FormIds.read(one).stream()).collect(Collectors.toSet());
    }

    /** Below the record; its agreements where it is none of those from which one comes here. */
    public String onwards() {
        return back != null && back.matches(PAGE) ? back : "consent";
    }

    @Nullable
    ConsentKind kind() {
        return OFFERED.stream()
                .filter(one -> one.name().equals(how))
                .findFirst()
                .orElse(null);
    }

    SharedSecret secret() {
        return new SharedSecret("true".equals(informed), kind(), witness, article, reason);
    }
}
