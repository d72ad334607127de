package be.mille.careplan.internal;

import be.mille.access.Access;
import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.careplan.CrisisPlan;
import be.mille.careplan.CrisisPlanId;
import be.mille.careplan.CrisisPlans;
import be.mille.careplan.SaveCrisisPlan;
import be.mille.family.Merges;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps crisis plans with their history. */
@Service
@Transactional
class CrisisService implements CrisisPlans {
    private final CrisisStore store;
    private final PlanReceipts receipts;
    private final Access access;
    private final Merges merges;
    private final Clearances clearances;
    private final Ids ids;
    private final Clock clock;

    CrisisService(
            CrisisStore store,
            PlanReceipts receipts,
            Access access,
            Merges merges,
            Clearances clearances,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.receipts = receipts;
        this.access = access;
        this.merges = merges;
        this.clearances = clearances;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public List<CrisisPlan> of(FamilyId family) {
        return merges.open(CarePlanAction.VIEW_CRISIS, family).stream()
                .flatMap(one -> store.of(one.family(), one.compartments()).stream())
                .toList();
    }

    @Override
    public void save(SaveCrisisPlan plan) {
        access.require(CarePlanAction.CHANGE_CRISIS, plan.family());
        if (!receipts.receive(plan.key(), plan.family(), clock.instant())) {
            return;
        }
        var id = plan.id();
        if (id == null) {
            add(plan);
        } else {
            change(plan, id);
        }
    }

    private void add(SaveCrisisPlan plan) {
        open(plan.family(), plan.compartment());
        store.insert(new CrisisPlan(
                new CrisisPlanId(ids.next()),
                plan.family(),
                plan.compartment(),
                CurrentActor.get().id(),
                plan.signals(),
                plan.calls(),
                plan.nowDo(),
                plan.helplines(),
                CurrentActor.get().id(),
                clock.instant(),
                0));
    }

    private void change(SaveCrisisPlan plan, CrisisPlanId id) {
        var records = merges.records(CarePlanAction.CHANGE_CRISIS, plan.family());
        var stored = store.find(records, id).orElseThrow(NotFoundException::new);
        access.require(CarePlanAction.CHANGE_CRISIS, stored.family(), stored.compartment());
        if (stored.version() != plan.version()) {
            throw new StaleException();
        }
        store.update(new CrisisPlan(
                id,
                stored.family(),
                stored.compartment(),
                stored.author(),
                plan.signals(),
                plan.calls(),
                plan.nowDo(),
                plan.helplines(),
                CurrentActor.get().id(),
                clock.instant(),
                plan.version()));
    }

    private void open(FamilyId family, Compartment compartment) {
        if (compartment.restricted()) {
            clearances.clearAuthor(family, compartment);
        }
        access.require(
                CarePlanAction.CHANGE_CRISIS,
                family,
                compartment,
                CurrentActor.get().id());
    }
}
