package be.mille.erasure.web;

import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.erasure.Erasures.Item;
import be.mille.kernel.ActorId;
import be.mille.ui.Dates;
import be.mille.ui.Texts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What there is of a subject, item by item, in words that tell nothing of what stands there. */
@Component
class ErasureItems {
    private final Professionals professionals;

    ErasureItems(Professionals professionals) {
        this.professionals = professionals;
    }

    ErasurePage.Part part(String subject, String counted, List<Item> items, Texts t, Dates dates) {
        var people = professionals.byIds(
                items.stream().map(Item::author).filter(Objects::nonNull).collect(Collectors.toSet()));
        boolean apart = items.stream().anyMatch(Item::apart);
        return new ErasurePage.Part(
                subject,
                counted,
                rule(apart, t),
                items.stream()
                        .map(one -> new ErasurePage.Line(
                                one.day() == null ? t.get("erasure.item.undated") : dates.full(one.day()),
                                t.get("erasure.kind." + one.kind(), one.count()),
                                house(one.author(), people),
                                one.apart() == apart ? null : rule(one.apart(), t)))
                        .toList());
    }

    private static String rule(boolean apart, Texts t) {
        return t.get(apart ? "erasure.item.apart" : "erasure.item.whole");
    }

    private static String house(@Nullable ActorId author, Map<ActorId, Professional> people) {
        var who = author == null ? null : people.get(author);
        return who == null ? "" : who.organisationName();
    }
}
