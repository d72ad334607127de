package be.mille.handover.web;

import be.mille.access.Access;
import be.mille.directory.Geography;
import be.mille.family.Families;
import be.mille.family.FamilyEvent;
import be.mille.family.FamilyEventId;
import be.mille.family.Persons;
import be.mille.handover.Moved;
import be.mille.handover.Moves;
import be.mille.handover.internal.HandoverAction;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.network.NetworkQuestions;
import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import be.mille.ui.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays out what changes with a place: who comes there, whom one could ask, what was asked of those who do not. */
@Component
@Transactional
class MoveDesk {
    private final Access access;
    private final Families families;
    private final Persons persons;
    private final Moves moves;
    private final MoveTeam team;
    private final Geography geography;
    private final NetworkQuestions questions;
    private final NearHer near;
    private final OutOfReach reach;
    private final HandoverWords words;
    private final Ids ids;

    MoveDesk(
            Access access,
            Families families,
            Persons persons,
            Moves moves,
            MoveTeam team,
            Geography geography,
            NetworkQuestions questions,
            NearHer near,
            OutOfReach reach,
            HandoverWords words,
            Ids ids) {
        this.access = access;
        this.families = families;
        this.persons = persons;
        this.moves = moves;
        this.team = team;
        this.geography = geography;
        this.questions = questions;
        this.near = near;
        this.reach = reach;
        this.words = words;
        this.ids = ids;
    }

    static String base(FamilyId family, FamilyEventId event) {
        return "/families/" + family + "/moves/" + event;
    }

    /** @param typed the question as it was typed; null for a fresh one */
    MovePage page(
            FamilyId family,
            FamilyEventId event,
            @Nullable String basin,
            @Nullable MoveForm typed,
            boolean doubts,
            FormErrors errors,
            Texts t) {
        var one = moves.get(family, event);
        var her = families.get(family);
        var place = Place.of(her.postcode(), basin, geography);
        var around = team.of(family);
        var missing = place.known()
                ? near.kinds(MoveTeam.houses(around, place, false), MoveTeam.houses(around, place, true))
                : List.<String>of();
        var moved = Optional.ofNullable(moves.of(List.of(event)).get(event));
        boolean writes = access.offers(HandoverAction.REVIEW_MOVE, family, one.compartment());
        return new MovePage(
                base(family, event),
                family.toString(),
                her.called(),
                title(one, t),
                place.known(),
                place(place, t),
                basins(geography.basins().stream().map(Geography.Basin::id).collect(Collectors.toSet()), t),
                place.chosen() == null ? "" : place.chosen(),
                place.known() ? team.members(around, place, t) : List.of(),
                near.of(family, missing, place, t),
                reach.of(family, place, moves.kept(family, event), t).stream()
                        .map(it -> item(family, it))
                        .toList(),
                one.compartment().restricted(),
                writes ? asks(missing, place, typed, doubts, t) : null,
                moved.flatMap(it -> done(it, words, t)).orElse(null),
                moved.map(Moved::reviewedAt).isPresent(),
                writes,
                errors);
    }

    /** Whether words tell her street, where the reader may know it: such words never leave. */
    boolean tellsWhere(FamilyId family, String text) {
        var address = persons.card(family).address();
        var fields = address == null ? null : address.fields();
        var low = text.toLowerCase(Locale.ROOT);
        return fields != null
                && Stream.of(fields.street(), fields.place())
                        .filter(Objects::nonNull)
                        .map(one -> one.strip().toLowerCase(Locale.ROOT))
                        .anyMatch(one -> one.length() > 2 && low.contains(one));
    }

    /** One request or step of those that are listed. */
    Optional<OutOfReach.Found> found(FamilyId family, FamilyEventId event, @Nullable String basin, UUID item, Texts t) {
        moves.get(family, event);
        var place = Place.of(families.get(family).postcode(), basin, geography);
        return reach.of(family, place, moves.kept(family, event), t).stream()
                .filter(one -> one.item().id().equals(item))
                .findFirst();
    }

    private String title(FamilyEvent one, Texts t) {
        return t.get(
                "handover.move.title",
                t.of("family.event.kind", one.kind()),
                one.precise().words(one.day(), words.dates(t), words.dates(t)::full));
    }

    private String place(Place place, Texts t) {
        var language = t.language();
        if (place.chosen() != null) {
            return t.get("handover.move.chosen", Place.names(place.basins(), geography, language));
        }
        if (place.postcode().isEmpty()) {
            return t.get("handover.move.nowhere");
        }
        return geography
                .byPostcode(place.postcode())
                .map(one -> t.get(
                        "handover.move.place", one.name(language), Place.names(place.basins(), geography, language)))
                .orElseGet(() -> t.get("handover.move.away", place.postcode()));
    }

    private List<Choice> basins(Set<String> some, Texts t) {
        return geography.basins().stream()
                .filter(one -> some.contains(one.id()))
                .map(one -> new Choice(one.id(), one.names().getOrDefault(t.language(), one.id())))
                .toList();
    }

    private static MovePage.Item item(FamilyId family, OutOfReach.Found one) {
        var request = one.request();
        var ask = "/families/" + family + "/referrals/new?";
        var step = one.step();
        return new MovePage.Item(
                one.item().id().toString(),
                one.what(),
                one.who(),
                request == null ? ask + "step=" + Objects.requireNonNull(step).id() : ask + "after=" + request.id(),
                one.version());
    }

    /** Offered where somebody would read it. */
    private MovePage.@Nullable Ask asks(
            List<String> missing, Place place, @Nullable MoveForm typed, boolean doubts, Texts t) {
        var helped = questions.helpdesks().stream()
                .filter(one -> !place.known() || place.covers(one))
                .collect(Collectors.toSet());
        if (helped.isEmpty()) {
            return null;
        }
        var to = typed == null ? null : typed.to();
        var key = typed == null ? null : typed.key();
        return new MovePage.Ask(
                key == null ? ids.next().toString() : key,
                basins(helped, t),
                to == null ? place.basin().filter(helped::contains).orElse("") : to,
                typed == null || typed.words() == null ? drafted(missing, t) : typed.words(),
                doubts,
                typed != null);
    }

    /** Kinds of help alone: neither who she is nor where. */
    private String drafted(List<String> missing, Texts t) {
        var kinds = missing.stream()
                .map(one -> small(near.name(one, t), t.locale()))
                .collect(Collectors.joining(", "));
        return kinds.isEmpty() ? t.get("handover.move.ask.draft") : t.get("handover.move.ask.draft.kinds", kinds);
    }

    private static String small(String name, Locale locale) {
        return locale.getLanguage().equals("de") ? name : name.substring(0, 1).toLowerCase(locale) + name.substring(1);
    }

    /** What was done already, in words. */
    static Optional<String> done(Moved one, HandoverWords words, Texts t) {
        var on = one.informedOn();
        var by = one.informedBy();
        return on == null || by == null
                ? Optional.empty()
                : Optional.of(t.get("handover.move.informed", words.dates(t).brief(on), words.name(by)));
    }
}
