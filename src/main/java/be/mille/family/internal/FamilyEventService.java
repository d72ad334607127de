package be.mille.family.internal;

import be.mille.access.Access;
import be.mille.family.Audience;
import be.mille.family.FamilyEvent;
import be.mille.family.FamilyEventId;
import be.mille.family.FamilyEvents;
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
    private final Audiences audiences;
    private final FamilyEventStore events;
    private final ChildStore children;

    FamilyEventService(Access access, Audiences audiences, FamilyEventStore events, ChildStore children) {
        this.access = access;
        this.audiences = audiences;
        this.events = events;
        this.children = children;
    }

    @Override
    public List<FamilyEvent> of(FamilyId family) {
        access.require(TimeAction.VIEW_EVENTS, family);
        return events.of(family);
    }

    @Override
    public Map<FamilyId, List<FamilyEvent>> ofMine(LocalDate from, LocalDate until) {
        access.require(TimeAction.LIST_EVENTS);
        return events.ofMine(from, until).stream()
                .collect(Collectors.groupingBy(FamilyEvent::family, LinkedHashMap::new, Collectors.toList()));
    }

    @Override
    public TimeOutcome<FamilyEventId> record(FamilyId family, RecordEvent command) {
        access.require(TimeAction.RECORD_EVENT, family);
        if (command.event() == null) {
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
                && children.of(family).stream().noneMatch(one -> one.id().equals(command.child()))) {
            throw new NotFoundException();
        }
        var audience = command.kind() == FamilyEvent.Kind.PLACEMENT ? Audience.JUSTICE : command.audience();
        var where = command.kind().in(audience);
        audiences.open(TimeAction.RECORD_EVENT, family, where, command.readers());
        if (command.event() == null) {
            return new TimeOutcome.Saved<>(events.add(family, command, where));
        }
        events.change(find(family, command.event()), command, where);
        return new TimeOutcome.Saved<>(command.event());
    }

    @Override
    public void withdraw(FamilyId family, FamilyEventId event, int version) {
        access.require(TimeAction.RECORD_EVENT, family);
        events.withdraw(find(family, event), version);
    }

    private FamilyEvent find(FamilyId family, FamilyEventId event) {
        return events.find(family, event).orElseThrow(NotFoundException::new);
    }
}
