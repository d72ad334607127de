package be.mille.coordination.internal;

import be.mille.access.Access;
import be.mille.coordination.Notices;
import be.mille.coordination.Pause;
import be.mille.coordination.Silence;
import be.mille.coordination.SilenceRule;
import be.mille.coordination.Silences;
import be.mille.family.Contact;
import be.mille.family.Contacts;
import be.mille.family.Families;
import be.mille.family.FamilySummary;
import be.mille.family.Merges;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holds the last contact of each family against its stage, and finds who is to be asked. */
@Service
@Transactional
class SilenceService implements Silences {
    private final Access access;
    private final Merges merges;
    private final Families families;
    private final Contacts contacts;
    private final SilenceContent content;
    private final PauseStore pauses;
    private final NoticeService notices;
    private final Clock clock;

    SilenceService(
            Access access,
            Merges merges,
            Families families,
            Contacts contacts,
            SilenceContent content,
            PauseStore pauses,
            NoticeService notices,
            Clock clock) {
        this.access = access;
        this.merges = merges;
        this.families = families;
        this.contacts = contacts;
        this.content = content;
        this.pauses = pauses;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public Silence of(FamilyId family) {
        var records = merges.records(MandateAction.VIEW, family);
        var tried = contacts.of(family).stream()
                .filter(one -> one.state() == Contact.State.ATTEMPTED)
                .map(Contact::day)
                .max(LocalDate::compareTo)
                .orElse(null);
        return silence(families.get(family), tried, pauses.running(records).orElse(null));
    }

    private Silence silence(FamilySummary family, @Nullable LocalDate lastTry, @Nullable Pause pause) {
        var last = family.lastContact();
        var since = last == null ? family.openedOn() : last;
        var tried = lastTry != null && lastTry.isAfter(since) ? lastTry : null;
        var limit = family.closed() ? null : content.days(SilenceRule.of(family.stage()));
        return new Silence(
                since,
                last != null,
                limit,
                tried,
                pause,
                limit == null || pause != null ? null : askedOn(since, limit, tried));
    }

    /** The day after the limit; once somebody tried, some days after that at the earliest. */
    private LocalDate askedOn(LocalDate since, int limit, @Nullable LocalDate tried) {
        var day = since.plusDays(limit);
        var again = tried == null ? day : tried.plusDays(content.retryDays());
        return again.isAfter(day) ? again : day;
    }

    @Override
    public List<Asked> expectedOfMe() {
        var me = access.require(MandateAction.EXPECTED).id();
        if (quiet().isEmpty()) {
            return List.of();
        }
        var overdue = overdue(contacts.triedOfMine());
        var answering = families.answering(overdue.stream().map(Asked::family).toList());
        return overdue.stream()
                .filter(one -> me.equals(answering.get(one.family())))
                .toList();
    }

    /** Without a look at tries and pauses: where there is none, nothing else needs to be read. */
    private List<FamilySummary> quiet() {
        var today = Brussels.today(clock);
        return families.mine().stream()
                .filter(one -> silence(one, null, null).due(today))
                .toList();
    }

    private List<Asked> overdue(Map<FamilyId, LocalDate> tried) {
        var today = Brussels.today(clock);
        var paused = paused();
        return quiet().stream()
                .map(one -> new Asked(one.id(), silence(one, tried.get(one.id()), paused.get(one.id()))))
                .filter(one -> one.silence().due(today))
                .toList();
    }

    @Override
    public Set<FamilyId> overdueOfMine() {
        access.require(MandateAction.LIST);
        return (quiet().isEmpty() ? List.<Asked>of() : overdue(contacts.triedOfMine()))
                .stream().map(Asked::family).collect(Collectors.toSet());
    }

    @Override
    public Map<FamilyId, Pause> pausedOfMine() {
        access.require(MandateAction.LIST);
        return paused();
    }

    private Map<FamilyId, Pause> paused() {
        var kept = merges.kept();
        return pauses.ofMine().stream()
                .collect(Collectors.toMap(
                        one -> kept.of(one.family()), PauseStore.Paused::pause, (one, later) -> later));
    }

    @Override
    public List<Pause> pauses(FamilyId family) {
        return pauses.all(merges.records(MandateAction.VIEW, family));
    }

    @Override
    public void pause(FamilyId family, Pause.Why why, LocalDate until) {
        var records = merges.records(MandateAction.CHANGE, family);
        var today = Brussels.today(clock);
        if (until.isBefore(today) || until.isAfter(today.plusWeeks(LONGEST_PAUSE_WEEKS))) {
            throw new IllegalArgumentException("No pause ends on " + until);
        }
        pauses.end(records);
        pauses.begin(family, why, until);
    }

    @Override
    public void resume(FamilyId family) {
        pauses.end(merges.records(MandateAction.CHANGE, family));
    }

    @Override
    public void tell(FamilyId family) {
        var records = merges.records(MandateAction.CHANGE, family);
        var reader = families.answering(List.of(family)).get(family);
        if (reader != null && !notices.waits(records, reader, Notices.What.SILENT)) {
            notices.tell(family, reader, Notices.What.SILENT);
        }
    }
}
