package be.mille.opinion.internal;

import be.mille.access.Compartment;
import be.mille.kernel.FamilyId;
import be.mille.sealing.Sealing;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Closes the words of an opinion once for every compartment they come from, one around the other: when the key of a single one is
 * destroyed, none of them opens any more.
 */
@Component
class OpinionSeal {
    static final String OPINION = "opinion.opinion";
    static final String SAID = "opinion.said";
    private final Sealing sealing;

    OpinionSeal(Sealing sealing) {
        this.sealing = sealing;
    }

    /** Where something lies, and which keys close it. */
    record Place(String table, FamilyId family, Set<Compartment> compartments, UUID row) {
        List<Compartment> inOrder() {
            return compartments.stream().sorted().toList();
        }
    }

    String close(Place place, String column, String text) {
        var order = place.inOrder();
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        for (var inner : order.subList(1, order.size())) {
            bytes = sealing.of(place.table(), place.family(), inner, place.row())
                    .close(column, bytes);
        }
        return sealing.of(place.table(), place.family(), order.getFirst(), place.row())
                .close(column, Base64.getEncoder().encodeToString(bytes));
    }

    String open(Place place, String column, String closed) {
        var order = place.inOrder();
        var text = sealing.of(place.table(), place.family(), order.getFirst(), place.row())
                .open(column, closed);
        var bytes = Base64.getDecoder().decode(text);
        for (var inner : order.subList(1, order.size()).reversed()) {
            bytes = sealing.of(place.table(), place.family(), inner, place.row())
                    .open(column, bytes);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Nullable
    String openAny(Place place, String column, @Nullable String closed) {
        return closed == null ? null : open(place, column, closed);
    }
}
