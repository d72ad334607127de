package be.mille.family.internal;

import be.mille.access.Access;
import be.mille.access.Action;
import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.access.EndReason;
import be.mille.access.Exclusions;
import be.mille.access.Opening;
import be.mille.access.Relations;
import be.mille.family.FamilyAction;
import be.mille.family.Merges;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads two records of one person as one, and takes that back. */
@Service
@Transactional
class MergeService implements Merges {
    private final Access access;
    private final MergeStore store;
    private final Relations relations;
    private final Exclusions exclusions;
    private final Bringing bringing;
    private final ChangeStore changes;

    MergeService(
            Access access,
            MergeStore store,
            Relations relations,
            Exclusions exclusions,
            Bringing bringing,
            ChangeStore changes) {
        this.access = access;
        this.store = store;
        this.relations = relations;
        this.exclusions = exclusions;
        this.bringing = bringing;
        this.changes = changes;
    }

    @Override
    public Outcome merge(FamilyId surviving, FamilyId merged) {
        access.require(FamilyAction.MERGE, surviving);
        access.require(FamilyAction.MERGE, merged);
        boolean inTheWay = surviving.equals(merged)
                || !store.running(merged).isEmpty()
                || store.running(surviving).stream()
                        .anyMatch(one -> one.merged().equals(surviving));
        if (inTheWay) {
            return new Outcome.InTheWay();
        }
        bringing.alone(surviving, merged);
        var merge = store.insert(surviving, merged);
        bring(merge, surviving, merged);
        bring(merge, merged, surviving);
        // and stays so when they are taken apart again
        exclusions.carry(surviving, merged);
        exclusions.carry(merged, surviving);
        remember(surviving, merged, true);
        return new Outcome.Merged(merge);
    }

    /** Those who care for her by the one record get the other too. */
    private void bring(UUID merge, FamilyId from, FamilyId to) {
        bringing.gains(from, to).forEach(one -> {
            var begun = bringing.bring(to, one);
            store.added(merge, to, one.who().id(), begun);
        });
    }

    @Override
    public List<Gain> gains(FamilyId surviving, FamilyId merged) {
        access.require(FamilyAction.MERGE, surviving);
        access.require(FamilyAction.MERGE, merged);
        return Stream.concat(gained(surviving, merged), gained(merged, surviving))
                .toList();
    }

    private Stream<Gain> gained(FamilyId from, FamilyId to) {
        return bringing.gains(from, to).stream()
                .map(one -> new Gain(to, one.who().name(), one.scope(), one.until()));
    }

    @Override
    public List<Apart> apart(FamilyId surviving, FamilyId merged) {
        access.require(FamilyAction.MERGE, surviving);
        access.require(FamilyAction.MERGE, merged);
        return Stream.concat(notBrought(surviving, merged), notBrought(merged, surviving))
                .toList();
    }

    private Stream<Apart> notBrought(FamilyId from, FamilyId to) {
        return bringing.apart(from, to).stream()
                .map(one -> new Apart(to, one.who().id(), one.who().name(), one.subject()));
    }

    @Override
    public void undo(FamilyId family, UUID merge) {
        access.require(FamilyAction.MERGE, family);
        var running = running(family, merge);
        access.require(FamilyAction.MERGE, running.surviving());
        access.require(FamilyAction.MERGE, running.merged());
        bringing.alone(running.surviving(), running.merged());
        var added = new ArrayList<>(store.added(merge));
        added.removeAll(staying(added));
        remember(running.surviving(), running.merged(), false);
        store.undo(merge);
        var me = CurrentActor.get().id();
        added.stream()
                .sorted(Comparator.comparing(one -> one.actor().equals(me)))
                .forEach(one -> relations.endBegun(one.family(), one.relation(), EndReason.MERGE_UNDONE));
    }

    private Merge running(FamilyId family, UUID merge) {
        return store.running(family).stream()
                .filter(one -> one.id().equals(merge))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    @Override
    public List<Stays> staying(FamilyId family, UUID merge) {
        access.require(FamilyAction.MERGE, family);
        running(family, merge);
        return staying(store.added(merge)).stream()
                .filter(one -> bringing.accompanies(one.family(), one.actor()))
                .map(one -> new Stays(one.family(), bringing.name(one.actor())))
                .toList();
    }

    /** Whom a merge let in, and with whom she agreed since: she said that of the one record, whatever becomes of the other. */
    private List<MergeStore.Added> staying(List<MergeStore.Added> added) {
        return added.stream()
                .filter(one -> bringing.agreedSince(one.family(), one.actor(), one.merged()))
                .toList();
    }

    private void remember(FamilyId surviving, FamilyId merged, boolean now) {
        var first = Map.of("with", merged.toString());
        var second = Map.of("with", surviving.toString());
        changes.write(surviving, Compartment.C0, "merge", null, now ? Map.of() : first, now ? first : Map.of());
        changes.write(merged, Compartment.C0, "merge", null, now ? Map.of() : second, now ? second : Map.of());
    }

    @Override
    public List<Merge> of(FamilyId family) {
        access.require(FamilyAction.VIEW, family);
        return store.running(family);
    }

    @Override
    public List<FamilyId> along(FamilyId family) {
        access.require(FamilyAction.VIEW, family);
        return store.along(family);
    }

    @Override
    public List<Opening> open(Action action, FamilyId family) {
        var openings = new ArrayList<Opening>();
        openings.add(access.require(action, family));
        store.along(family).stream()
                .skip(1)
                .filter(part -> access.offers(action, part, Compartment.C0))
                .forEach(part -> openings.add(access.require(action, part)));
        return List.copyOf(openings);
    }

    @Override
    public List<FamilyId> together(Action action, FamilyId family) {
        access.require(action, family);
        var records = store.together(family);
        records.stream().filter(one -> !one.equals(family)).forEach(one -> access.require(action, one));
        return records;
    }

    @Override
    public Kept kept() {
        return store.keptOfMine();
    }
}
