package be.mille.home.web.record;

import be.mille.coordination.Mandate;
import be.mille.family.FamilySummary;
import be.mille.family.PersonCard;
import be.mille.home.web.HerTies;
import be.mille.home.web.Initials;
import be.mille.home.web.Words;
import be.mille.home.web.team.Mate;
import be.mille.home.web.team.Voices;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.ui.Languages;
import be.mille.ui.draw.Circle;
import be.mille.ui.draw.Drawing;
import be.mille.ui.draw.Ecomap;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everybody who is or was around her as far as this reader knows, each with the time of it; drawn as it was on a day. Everybody has one
 * place through the whole time, so that only comings and goings move.
 */
final class Network {
    private final FamilySummary family;
    private final Words words;
    private final HerTies ties;
    private final List<Someone> all = new ArrayList<>();

    Network(FamilySummary family, HerTies ties, Words words) {
        this.family = family;
        this.ties = ties;
        this.words = words;
    }

    /** @param mandates all there were; empty where this reader may not know */
    Network team(List<Mate> team, @Nullable Voices voices, ContactPanels contacts, List<Mandate> mandates) {
        for (var mate : team) {
            var one = mate.professional();
            all.add(new Someone(
                    one.id().toString(),
                    one.name(),
                    words.trade(one),
                    words.trade(one),
                    Trades.of(one.function()),
                    List.of(new Stretch(
                            mate.since(),
                            mate.until(),
                            voices != null && voices.silent(one.id()) ? Circle.Tie.SILENT : Circle.Tie.ORDINARY)),
                    contacts.daysOf(one.id()),
                    coordinated(one.id(), mandates),
                    one.id().value(),
                    ties));
        }
        return this;
    }

    private static List<Someone.Span> coordinated(ActorId holder, List<Mandate> mandates) {
        return mandates.stream()
                .filter(one -> one.holder().equals(holder))
                .flatMap(one -> span(one).stream())
                .toList();
    }

    /** Empty for a mandate that never ran. */
    private static Optional<Someone.Span> span(Mandate mandate) {
        return switch (mandate.state()) {
            case ACTIVE, ENDED ->
                Optional.ofNullable(mandate.answeredAt())
                        .map(from -> new Someone.Span(Brussels.dayOf(from), last(mandate)));
            case PROPOSED, TALK, DEPUTY, DECLINED, TAKEN_BACK -> Optional.empty();
        };
    }

    private static LocalDate last(Mandate mandate) {
        var ended = mandate.endedAt();
        var day = ended == null ? null : Brussels.dayOf(ended);
        return day == null || mandate.endsOn().isBefore(day) ? mandate.endsOn() : day;
    }

    Network asked(List<Asked> asked) {
        for (var one : asked) {
            all.add(new Someone(
                    one.id(),
                    one.name(),
                    one.what(),
                    words.get("home.network.helps"),
                    one.trade(),
                    one.stretches(),
                    List.of(),
                    List.of(),
                    one.key(),
                    ties));
        }
        return this;
    }

    /** Since when they are there nobody noted: they are drawn as she has them today. */
    Network household(List<PersonCard.Member> household) {
        for (var one : household) {
            var fields = one.fields();
            var tie = fields.tie();
            var role = tie == null || tie.isBlank() ? words.t().of("home.kin", fields.role()) : tie;
            all.add(new Someone(
                    one.id().toString(),
                    fields.called(),
                    role,
                    role,
                    Circle.Trade.FAMILY,
                    List.of(new Stretch(null, null, Circle.Tie.ORDINARY)),
                    List.of(),
                    List.of(),
                    one.id(),
                    ties));
        }
        return this;
    }

    /** The month in which the first of them came; this one where nobody did yet. */
    YearMonth begins() {
        var today = words.dates().today();
        return YearMonth.from(all.stream()
                .flatMap(one -> Stream.ofNullable(one.since()))
                .min(LocalDate::compareTo)
                .filter(first -> first.isBefore(today))
                .orElse(today));
    }

    boolean kin() {
        return all.stream().anyMatch(one -> one.since() == null);
    }

    Drawing draw(LocalDate on) {
        var there = all.stream().filter(one -> one.there(on)).toList();
        var circle = new Circle(
                family.called(),
                words.get(
                        "home.network.caption",
                        family.called(),
                        there.size(),
                        words.dates().full(on)),
                all.stream()
                        .map(one -> one.drawn(on, Initials.of(one.name()), words))
                        .toList());
        boolean mirrored = Languages.direction(words.t().language()).equals("rtl");
        return Ecomap.of(circle, there.stream().map(Someone::id).collect(Collectors.toSet()), mirrored);
    }

    List<NetworkPage.Row> rows(LocalDate on) {
        return all.stream()
                .filter(one -> one.there(on))
                .map(one -> new NetworkPage.Row(
                        one.name(),
                        role(one, on),
                        day(one.since()),
                        day(one.until()),
                        day(one.lastMet(on)),
                        tie(one, on)))
                .toList();
    }

    private String role(Someone one, LocalDate on) {
        return one.coordinates(on)
                ? words.get("home.network.coordinates", one.role())
                : one.asked(on) ? words.get("home.network.asked", one.role()) : one.role();
    }

    private @Nullable String tie(Someone one, LocalDate on) {
        var tie = one.ties().of(one.key(), on);
        return tie == null ? null : words.t().of("family.tie.how", tie.how());
    }

    boolean told() {
        return !ties.told().isEmpty();
    }

    private @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : words.dates().full(day);
    }
}
