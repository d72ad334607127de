package be.mille.family.internal;

import be.mille.access.Access;
import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.family.Begun;
import be.mille.family.Families;
import be.mille.family.FamilyAction;
import be.mille.family.FamilySummary;
import be.mille.family.Merges;
import be.mille.family.NobodyCoordinates;
import be.mille.family.Stage;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.sql.TransactionMemory;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Summaries of families, with stage and last contact from the side of the module that knows them. */
@Service
@Transactional
class FamilyService implements Families {
    /** A page asks for her families in several of its parts. */
    private record Mine(ActorId reader) {}

    private final Access access;
    private final FamilyStore store;
    private final Answering answering;
    private final ChangeStore changes;
    private final Merges merges;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<StageReader> stages;
    private final ObjectProvider<LastContactReader> contacts;

    FamilyService(
            Access access,
            FamilyStore store,
            Answering answering,
            ChangeStore changes,
            Merges merges,
            ApplicationEventPublisher events,
            ObjectProvider<StageReader> stages,
            ObjectProvider<LastContactReader> contacts) {
        this.access = access;
        this.store = store;
        this.answering = answering;
        this.changes = changes;
        this.merges = merges;
        this.events = events;
        this.stages = stages;
        this.contacts = contacts;
    }

    @Override
    public FamilySummary get(FamilyId family) {
        access.require(FamilyAction.VIEW, family);
        return store.summary(family, ofOne()).orElseThrow(NotFoundException::new);
    }

    @Override
    public ActorId answersFor(FamilyId family) {
        access.require(FamilyAction.VIEW, family);
        return answering.butMe(family).orElseGet(() -> store.openedBy(family));
    }

    @Override
    public Map<FamilyId, ActorId> answering(Collection<FamilyId> families) {
        access.require(FamilyAction.LIST);
        return answering.of(families);
    }

    @Override
    public Map<Begun, ActorId> leftBehind(Collection<Begun> begun) {
        access.require(FamilyAction.LIST);
        return answering.leftBehind(begun);
    }

    @Override
    public void standsIn(FamilyId family, @Nullable ActorId deputy) {
        access.require(FamilyAction.COORDINATE, family);
        store.standsIn(family, deputy);
    }

    @Override
    public List<FamilySummary> mine() {
        access.require(FamilyAction.LIST);
        return TransactionMemory.untilWritten(new Mine(CurrentActor.get().id()), () -> store.mine(ofMine()));
    }

    @Override
    public void lookOnlyAt(Collection<FamilyId> families) {
        var records = new HashSet<>(families);
        merges.kept().into().forEach((part, kept) -> {
            if (families.contains(kept)) {
                records.add(part);
            }
        });
        store.lookOnlyAt(records);
    }

    @Override
    public void coordinate(FamilyId family, ActorId coordinator, @Nullable LocalDate lastDay) {
        access.require(FamilyAction.COORDINATE, family);
        change(family, store.named(family).orElse(null), coordinator, lastDay);
    }

    /** What is named already but lapsed is taken away too. */
    @Override
    public void uncoordinate(FamilyId family) {
        for (var record : merges.records(FamilyAction.COORDINATE, family)) {
            store.named(record).ifPresent(before -> {
                change(record, before, null, null);
                events.publishEvent(new NobodyCoordinates(record, before));
            });
        }
    }

    private void change(
            FamilyId family, @Nullable ActorId before, @Nullable ActorId coordinator, @Nullable LocalDate lastDay) {
        store.coordinate(family, coordinator, lastDay == null ? null : Brussels.startOf(lastDay.plusDays(1)));
        changes.write(family, Compartment.C0, "coordinator", null, named(before), named(coordinator));
    }

    private static Map<String, String> named(@Nullable ActorId coordinator) {
        return coordinator == null ? Map.of() : Map.of("coordinator", coordinator.toString());
    }

    private FamilyStore.Context ofOne() {
        var stage = stages.getIfAvailable();
        var contact = contacts.getIfAvailable();
        return new FamilyStore.Context(
                id -> stage == null ? new Stage.Undated() : stage.stage(id),
                id -> contact == null ? null : contact.of(id).orElse(null));
    }

    /** For lists: two queries, whatever the number of families. */
    FamilyStore.Context ofMine() {
        var stage = stages.getIfAvailable();
        var contact = contacts.getIfAvailable();
        var byStage = stage == null ? Map.<FamilyId, Stage>of() : stage.stagesOfMine();
        var byContact = contact == null ? Map.<FamilyId, LocalDate>of() : contact.ofMine();
        return new FamilyStore.Context(id -> byStage.getOrDefault(id, new Stage.Undated()), id -> byContact.get(id));
    }
}
