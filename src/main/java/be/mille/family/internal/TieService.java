package be.mille.family.internal;

import be.mille.access.Access;
import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.access.Relations;
import be.mille.directory.HelpServices;
import be.mille.directory.ServiceId;
import be.mille.family.FamilyAction;
import be.mille.family.Ties;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes ties to those who are around her as the reader knows it, each where its readers are. */
@Service
@Transactional
class TieService implements Ties {
    private final Access access;
    private final Clearances clearances;
    private final Relations relations;
    private final HelpServices services;
    private final HouseholdStore households;
    private final TieStore store;
    private final Clock clock;

    TieService(
            Access access,
            Clearances clearances,
            Relations relations,
            HelpServices services,
            HouseholdStore households,
            TieStore store,
            Clock clock) {
        this.access = access;
        this.clearances = clearances;
        this.relations = relations;
        this.services = services;
        this.households = households;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void note(Noted one) {
        var me = CurrentActor.get().id();
        if (one.compartment().restricted()) {
            clearances.clearAuthor(one.family(), one.compartment());
        }
        access.require(FamilyAction.SET_TIE, one.family(), one.compartment(), me);
        if (one.toldOn().isAfter(Brussels.today(clock))) {
            throw new IllegalArgumentException("Said on a day to come");
        }
        if (!around(one)) {
            throw new NotFoundException();
        }
        store.insert(one);
    }

    private boolean around(Noted one) {
        return switch (one.kind()) {
            case MEMBER -> households.member(one.family(), one.whom(), Map.of()).isPresent();
            case COLLEAGUE ->
                relations.of(one.family()).stream()
                        .filter(relation -> relation.actor().value().equals(one.whom()))
                        .anyMatch(relation -> place(relation.subject()) == one.compartment());
            case SERVICE -> services.find(new ServiceId(one.whom())).isPresent();
        };
    }

    /** Whoever is there for one restricted subject has her tie there too. */
    private static Compartment place(@Nullable Compartment subject) {
        return subject == null ? Compartment.C2 : subject;
    }

    @Override
    public void takeBack(FamilyId family, UUID tie) {
        access.require(FamilyAction.SET_TIE, family);
        var one = store.of(List.of(family)).stream()
                .filter(known -> known.id().equals(tie))
                .filter(known -> known.author().equals(CurrentActor.get().id()))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        store.takeBack(one);
    }
}
