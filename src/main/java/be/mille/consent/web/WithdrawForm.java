package be.mille.consent.web;

import be.mille.access.Compartment;
import be.mille.consent.ConsentKind;
import be.mille.consent.Interpreting;
import be.mille.consent.Recipient;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * From whom she takes back what.
 *
 * @param pause while it is not safe, instead of for good
 * @param seen fingerprint of the preview that was shown
 */
public record WithdrawForm(
        @Nullable String key,
        @Nullable String from,
        @Nullable List<String> subjects,
        @Nullable String pause,
        @Nullable String interpreting,
        @Nullable String language,
        @Nullable String version,
        @Nullable String seen) {

    @Nullable
    Recipient recipient() {
        return Recipient.parse(from).orElse(null);
    }

    /** Nothing ticked is everything: she need not choose. */
    Set<Compartment> chosen() {
        var typed = subjects;
        return typed == null
                ? Set.of()
                : Arrays.stream(Compartment.values())
                        .filter(one -> typed.contains(one.name()))
                        .collect(Collectors.toSet());
    }

    ConsentKind kind() {
        return "true".equals(pause) ? ConsentKind.SUSPENDED_UNSAFE : ConsentKind.WITHDRAWN;
    }

    Interpreting interpreted() {
        return Arrays.stream(Interpreting.values())
                .filter(one -> one.name().equals(interpreting))
                .findFirst()
                .orElse(Interpreting.NONE);
    }
}
