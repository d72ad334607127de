package be.mille.family.internal;

import be.mille.access.Access;
import be.mille.family.Audience;
import be.mille.family.FamilyEvent;
import be.mille.family.FamilyEventId;
import be.mille.family.FamilyEvents;
import be.mille.family.Merges;
import be.mille.family.RecordEvent;
import be.mille.family.TimeAction;
import be.mille.family.TimeOutcome;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Events: asked, checked, stored where their audience may read them. */
@Service
@Transactional
class FamilyEventService implements FamilyEvents {
    private final Access access;
    private final Merges merges;
    private final Audiences audiences;
    private final FamilyEventStore events;
    private final ChildStore children;

    FamilyEventService(
            Access access, Merges merges, Audiences audiences, FamilyEventStore events, ChildStore children) {
        this.access = access;
        this.merges = merges;
        this.audiences = audiences;
        this.events = events;
        this.children = children;
    }

    @Override
    public List<FamilyEvent> of(FamilyId family) {
        return events.of(merges.records(TimeAction.VIEW_EVENTS, family));
    }

    @Override
    public Map<FamilyId, List<FamilyEvent>> ofMine(LocalDate from, LocalDate until) {
        access.require(TimeAction.LIST_EVENTS);
        var kept = merges.kept();
        return events.ofMine(from, until).stream()
                .collect(Collectors.groupingBy(one -> kept.of(one.family()), LinkedHashMap::new, Collectors.toList()));
    }

    @Override
    public TimeOutcome<FamilyEventId> record(FamilyId asked, RecordEvent command) {
        var records = merges.records(TimeAction.RECORD_EVENT, asked);
        var was = command.event() == null ? null : find(records, command.event());
        var family = was == null ? asked : was.family();
        if (was == null) {
            var done = events.byKey(family, command.key());
            if (done.isPresent()) {
                return new TimeOutcome.Saved<>(done.get());
            }
        }
        var problems = ContactRules.problems(command);
        if (!problems.isEmpty()) {
            return new TimeOutcome.Refused<>(problems);
        }
        if (command.child() != null
                && children.of(records).stream().noneMatch(one -> one.id().equals(command.child()))) {
            throw new NotFoundException();
        }
        var audience = command.kind() == FamilyEvent.Kind.PLACEMENT ? Audience.JUSTICE : command.audience();
        var where = command.kind().in(audience);
        audiences.open(TimeAction.RECORD_EVENT, family, where, command.readers());
        if (was == null) {
            return new TimeOutcome.Saved<>(events.add(family, command, where));
        }
        events.change(was, command, where);
        return new TimeOutcome.Saved<>(was.id());
    }

    @Override
    public void withdraw(FamilyId family, FamilyEventId event, int version) {
        events.withdraw(find(merges.records(TimeAction.RECORD_EVENT, family), event), version);
    }

    private FamilyEvent find(List<FamilyId> records, FamilyEventId event) {
        return events.find(records, event).orElseThrow(NotFoundException::new);
    }
}
