package be.mille.erasure.web;

import be.mille.content.PackText;
import be.mille.content.Packs;
import be.mille.directory.Organisations;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.erasure.Erasures.Item;
import be.mille.erasure.Erasures.KeptItem;
import be.mille.erasure.Erasures.Preview;
import be.mille.erasure.Erasures.Sort;
import be.mille.kernel.ActorId;
import be.mille.ui.Dates;
import be.mille.ui.Texts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What there is and what stays, item by item, in words that tell nothing of what stands there. */
@Component
class ErasureItems {
    private static final String LIFE_DOMAIN = "domain";

    private final Professionals professionals;
    private final Organisations organisations;
    private final Packs packs;

    ErasureItems(Professionals professionals, Organisations organisations, Packs packs) {
        this.professionals = professionals;
        this.organisations = organisations;
        this.packs = packs;
    }

    /** Everybody an item names, looked up at once. */
    Map<ActorId, Professional> people(Preview preview) {
        return professionals.byIds(Stream.concat(
                        preview.items().stream().map(Item::author),
                        preview.kept().stream().map(KeptItem::who))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    ErasurePage.Part part(String subject, List<Item> items, Map<ActorId, Professional> people, Texts t, Dates dates) {
        boolean apart = items.stream().anyMatch(Item::apart);
        return new ErasurePage.Part(
                subject,
                counted(items, t),
                rule(apart, t),
                items.stream()
                        .map(one -> new ErasurePage.Line(
                                when(one, t, dates),
                                sorted(t.of("erasure.item", one.kind()), one.sort(), t),
                                house(one.author(), people, t),
                                one.apart() == apart ? null : rule(one.apart(), t)))
                        .toList());
    }

    ErasurePage.Line kept(KeptItem one, Map<ActorId, Professional> people, Texts t, Dates dates) {
        var ends = one.ends();
        return new ErasurePage.Line(
                ends == null || ends.equals(one.begins())
                        ? dates.full(one.begins())
                        : t.get("erasure.kept.from-to", dates.full(one.begins()), dates.full(ends)),
                sorted(t.of("erasure.kept.item", one.kind()), one.sort(), t),
                whom(one, people, t),
                null);
    }

    private String whom(KeptItem one, Map<ActorId, Professional> people, Texts t) {
        if (one.house() != null) {
            return organisations
                    .find(one.house())
                    .map(house -> house.name(t.language()))
                    .orElse("");
        }
        var who = one.who() == null ? null : people.get(one.who());
        return who == null ? "" : who.name() + ", " + who.house(t);
    }

    private static String counted(List<Item> items, Texts t) {
        return items.stream()
                .collect(Collectors.groupingBy(Item::kind, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(one -> t.get("erasure.kind." + one.getKey(), one.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String when(Item one, Texts t, Dates dates) {
        var day = one.day();
        if (day == null) {
            return t.get("erasure.item.undated");
        }
        var hour = one.hour();
        return hour == null ? dates.full(day) : t.get("erasure.item.hour", dates.full(day), dates.time(hour));
    }

    private String sorted(String kind, @Nullable Sort sort, Texts t) {
        return sort == null ? kind : t.get("erasure.item.sort", kind, words(sort, t));
    }

    /** A life domain is called as in the questions asked now; one that is no longer there, by its code. */
    private String words(Sort sort, Texts t) {
        return sort.in().equals(LIFE_DOMAIN)
                ? packs.newest("screening", "mille")
                        .findText(t.language(), "domain." + sort.code() + ".title")
                        .map(PackText::text)
                        .orElse(sort.code())
                : t.get(sort.in() + "." + sort.code());
    }

    private static String rule(boolean apart, Texts t) {
        return t.get(apart ? "erasure.item.apart" : "erasure.item.whole");
    }

    private static String house(@Nullable ActorId author, Map<ActorId, Professional> people, Texts t) {
        var who = author == null ? null : people.get(author);
        return who == null ? "" : who.house(t);
    }
}
