package be.mille.coordination.internal;

import be.mille.coordination.Coordination;
import be.mille.coordination.Mandate;
import be.mille.coordination.MandateState;
import be.mille.coordination.Mandates;
import be.mille.coordination.Suggestion;
import be.mille.coordination.Suggestions;
import be.mille.directory.Absences;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.family.Contact;
import be.mille.family.Contacts;
import be.mille.family.Families;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ranks the team by what this reader may know: who met her lately, who speaks her language, who has room, who is there. */
@Service
@Transactional
class SuggestionService implements Suggestions {
    private static final int RECENT_DAYS = 90;

    private final Mandates mandates;
    private final Families families;
    private final Contacts contacts;
    private final Professionals professionals;
    private final Absences absences;
    private final Team team;
    private final Clock clock;

    SuggestionService(
            Mandates mandates,
            Families families,
            Contacts contacts,
            Professionals professionals,
            Absences absences,
            Team team,
            Clock clock) {
        this.mandates = mandates;
        this.families = families;
        this.contacts = contacts;
        this.professionals = professionals;
        this.absences = absences;
        this.team = team;
        this.clock = clock;
    }

    @Override
    public List<Suggestion> of(FamilyId family) {
        var now = mandates.of(family);
        var members = team.of(family).stream().filter(one -> !asked(now, one)).toList();
        var names = professionals.byIds(members);
        var met = met(family);
        var away = absences.today(members);
        var busy = mandates.busy(members);
        var room = mandates.room(members);
        var languages = families.get(family).languages();
        return names.values().stream()
                .map(one -> new Suggestion(
                        one.id(),
                        met.getOrDefault(one.id(), 0L).intValue(),
                        !languages.isEmpty() && one.languages().contains(languages.getFirst()),
                        busy.contains(one.id()),
                        room.contains(one.id()),
                        away.get(one.id()),
                        couldNot(now, one.id())))
                .sorted(Comparator.comparingInt(SuggestionService::weight)
                        .reversed()
                        .thenComparing(one -> name(names, one)))
                .toList();
    }

    private static boolean asked(Coordination now, ActorId who) {
        return now.open().stream().map(Mandate::holder).anyMatch(who::equals)
                || now.current() != null && now.current().holder().equals(who);
    }

    private static boolean couldNot(Coordination now, ActorId who) {
        return now.past().stream().anyMatch(one -> one.holder().equals(who) && one.state() == MandateState.DECLINED);
    }

    private Map<ActorId, Long> met(FamilyId family) {
        var since = Brussels.today(clock).minusDays(RECENT_DAYS);
        return contacts.of(family).stream()
                .filter(one -> one.state() == Contact.State.DONE && !one.day().isBefore(since))
                .collect(Collectors.groupingBy(Contact::professional, Collectors.counting()));
    }

    /** Whoever knows her comes first; a language in common, or room by her own word, is worth as much as two contacts. */
    private static int weight(Suggestion one) {
        return Math.min(one.contacts(), 5)
                + (one.speaks() ? 2 : 0)
                + (one.room() ? 2 : 0)
                - (one.busy() ? 3 : 0)
                - (one.awayUntil() == null ? 0 : 5)
                - (one.couldNot() ? 10 : 0);
    }

    private static String name(Map<ActorId, Professional> names, Suggestion one) {
        var professional = names.get(one.who());
        return professional == null ? "" : professional.familyName();
    }
}
