package be.mille.home.web.record;

import be.mille.family.FamilySummary;
import be.mille.home.web.Words;
import be.mille.home.web.team.Mate;
import be.mille.home.web.team.Voices;
import be.mille.ui.draw.Story;
import be.mille.ui.draw.Story.Lane;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The strands of the thousand-day drawing: one for everybody around her, from the day of joining. */
final class Lanes {
    /** More strands cannot be told apart; the list beside has them all. */
    private static final int MOST = 14;

    private final FamilySummary family;
    private final Words words;
    private final List<Lane> lanes = new ArrayList<>();

    Lanes(FamilySummary family, Words words) {
        this.family = family;
        this.words = words;
    }

    /** @param notes null where they cannot be read */
    Lanes team(List<Mate> team, Voices voices, ContactPanels contacts, @Nullable NotedDays notes) {
        for (var mate : team) {
            var one = mate.professional();
            boolean silent = mate.now() && voices.silent(one.id());
            lanes.add(new Lane(
                    one.name(),
                    note(mate, silent, contacts),
                    mate.since(),
                    mate.now() ? null : mate.until(),
                    silent ? Story.Kind.SILENT : Story.Kind.ACTIVE,
                    contacts.daysOf(one.id()),
                    notes == null ? List.of() : notes.of(one.id())));
        }
        return this;
    }

    private String note(Mate mate, boolean silent, ContactPanels contacts) {
        var one = mate.professional();
        var function = words.trade(one);
        if (one.id().equals(family.coordinator())) {
            return words.get("home.record.lane.coordinates", function);
        }
        if (silent) {
            return words.get("home.record.lane.silent", function);
        }
        int met = contacts.daysOf(one.id()).size();
        return met == 0 ? function : words.get("home.record.lane.met", function, met);
    }

    Lanes asked(List<Asked> asked) {
        for (var one : asked) {
            lanes.add(new Lane(
                    one.name(),
                    one.strand(),
                    one.since(),
                    null,
                    one.waiting() ? Story.Kind.ASKED : Story.Kind.ACTIVE,
                    List.of()));
        }
        return this;
    }

    /** Those who are around her now go before those who left. */
    List<Lane> drawn() {
        return lanes.stream()
                .sorted(Comparator.comparing(lane -> lane.until() != null))
                .limit(MOST)
                .toList();
    }
}
