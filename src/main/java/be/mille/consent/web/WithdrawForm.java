package be.mille.consent.web;

import be.mille.access.Compartment;
import be.mille.consent.ConsentKind;
import be.mille.consent.Interpreting;
import be.mille.consent.Recipient;
import be.mille.kernel.ActorId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * From whom she takes back what.
 *
 * @param pause while it is not safe, instead of for good
 * @param seen fingerprint of the preview that was shown
 * @param requests those that are taken back with it
 * @param decider who decides, where somebody decides for her in one matter
 * @param offered those that were shown: what came since is ticked, as everything is at first but what others answer too
 */
public record WithdrawForm(
        @Nullable String key,
        @Nullable String from,
        @Nullable List<String> subjects,
        @Nullable String pause,
        @Nullable String interpreting,
        @Nullable String language,
        @Nullable String version,
        @Nullable String seen,
        @Nullable List<String> requests,
        @Nullable List<String> offered,
        @Nullable String decider) {

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

    Set<UUID> takenBack() {
        return ids(requests);
    }

    /**
     * Ticked as she left it.
     *
     * @param first whether it is, before she saw it
     */
    boolean takesBack(UUID request, boolean first) {
        return ids(offered).contains(request) ? takenBack().contains(request) : first;
    }

    private static Set<UUID> ids(@Nullable List<String> typed) {
        return typed == null
                ? Set.of()
                : typed.stream()
                        .flatMap(one -> FormIds.read(one).stream())
                        .map(ActorId::value)
                        .collect(Collectors.toSet());
    }

    Interpreting interpreted() {
        return Arrays.stream(Interpreting.values())
                .filter(one -> one.name().equals(interpreting))
                .findFirst()
                .orElse(Interpreting.NONE);
    }
}
