package be.mille.coordination.web;

import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.coordination.CoordinationWords;
import be.mille.coordination.Suggestion;
import be.mille.coordination.internal.Team;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.directory.Readers;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.referral.Agreement;
import be.mille.ui.Choice;
import be.mille.ui.Texts;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be chosen: people of the team, days, ways to agree. */
@Component
class TeamChoices {
    private final Team team;
    private final Professionals professionals;
    private final CoordinationWords words;
    private final Readers readers;

    TeamChoices(Team team, Professionals professionals, CoordinationWords words, Readers readers) {
        this.team = team;
        this.professionals = professionals;
        this.words = words;
        this.readers = readers;
    }

    /** @param without who is not offered; null for nobody */
    List<Choice> team(FamilyId family, @Nullable ActorId without, Texts t) {
        return professionals.byIds(team.of(family)).values().stream()
                .filter(one -> !one.id().equals(without))
                .sorted(Comparator.comparing(Professional::familyName).thenComparing(Professional::given))
                .map(one -> new Choice(
                        one.id().toString(), t.get("coordination.option", one.name(), words.role(one.id(), t))))
                .toList();
    }

    /** Who reads who coordinates, and that nobody asks for a while. */
    String readers(FamilyId family, Texts t) {
        return readers.of(family, Compartment.C0, CurrentActor.get().id(), t);
    }

    List<Choice> days(Texts t) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new Choice(day.name(), day.getDisplayName(TextStyle.FULL, t.locale())))
                .toList();
    }

    static List<Choice> agreements(Texts t) {
        return Arrays.stream(Agreement.Way.values())
                .map(way -> new Choice(way.name(), t.of("referral.agreed", way)))
                .toList();
    }

    /** Why somebody is suggested, all of it: nothing weighs that is not said. */
    String why(Suggestion one, Texts t) {
        var parts = new ArrayList<String>();
        parts.add(t.get("coordination.why.contacts", one.contacts()));
        if (one.speaks()) {
            parts.add(t.get("coordination.why.speaks"));
        }
        if (one.room()) {
            parts.add(t.get("coordination.why.room"));
        }
        if (one.busy()) {
            parts.add(t.get("coordination.why.busy"));
        }
        var away = one.awayUntil();
        if (away != null) {
            parts.add(t.get("coordination.why.away", words.dates(t).brief(away)));
        }
        if (one.couldNot()) {
            parts.add(t.get("coordination.why.could-not"));
        }
        return String.join(", ", parts);
    }
}
