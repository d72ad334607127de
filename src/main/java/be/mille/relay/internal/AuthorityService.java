package be.mille.relay.internal;

import be.mille.access.Access;
import be.mille.access.Action;
import be.mille.access.Clearances;
import be.mille.access.CurrentActor;
import be.mille.family.Merges;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import be.mille.relay.Agreed;
import be.mille.relay.Authorities;
import be.mille.relay.Authority;
import be.mille.relay.AuthorityFields;
import be.mille.relay.AuthorityId;
import be.mille.relay.AuthorityOutcome;
import be.mille.relay.RelayContent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides, then reads or changes; what might be said is kept at each change. */
@Service
@Transactional
class AuthorityService implements Authorities {
    private final Access access;
    private final Clearances clearances;
    private final Merges merges;
    private final RelayContent content;
    private final AuthorityStore store;
    private final Clock clock;

    AuthorityService(
            Access access,
            Clearances clearances,
            Merges merges,
            RelayContent content,
            AuthorityStore store,
            Clock clock) {
        this.access = access;
        this.clearances = clearances;
        this.merges = merges;
        this.content = content;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public List<Authority> of(FamilyId family) {
        return store.of(merges.records(RelayAction.LIST_AUTHORITIES, family));
    }

    @Override
    public Authority get(FamilyId family, AuthorityId id) {
        return there(RelayAction.VIEW_AUTHORITY, family, id);
    }

    @Override
    public List<Agreed> course(FamilyId family, AuthorityId id) {
        return store.course(there(RelayAction.VIEW_AUTHORITY, family, id).id());
    }

    @Override
    public List<Authority> toReread(LocalDate by) {
        access.require(RelayAction.MY_AUTHORITIES);
        var kept = merges.kept();
        return store.toReread(by).stream()
                .map(one -> one.in(kept.of(one.family())))
                .toList();
    }

    @Override
    public AuthorityOutcome note(UUID key, FamilyId family, AuthorityFields fields) {
        clearances.clearAuthor(family, AuthorityStore.PLACE);
        access.require(
                RelayAction.NOTE_AUTHORITY,
                family,
                AuthorityStore.PLACE,
                CurrentActor.get().id());
        var before = store.byKey(family, key);
        if (before.isPresent()) {
            return new AuthorityOutcome.Done(before.get());
        }
        var problems = AuthorityRules.problems(fields, content, today());
        if (!problems.isEmpty()) {
            return new AuthorityOutcome.Refused(problems);
        }
        var id = store.note(key, family, fields);
        store.keep(store.find(List.of(family), id).orElseThrow(), fields, Agreed.What.NOTED);
        return new AuthorityOutcome.Done(id);
    }

    @Override
    public AuthorityOutcome change(FamilyId family, AuthorityId id, AuthorityFields fields, int version) {
        var one = changing(RelayAction.CHANGE_AUTHORITY, family, id, version, true);
        var problems = AuthorityRules.problems(fields, content, today());
        if (!problems.isEmpty()) {
            return new AuthorityOutcome.Refused(problems);
        }
        store.change(one, fields, null, version);
        store.keep(one, fields, Agreed.What.CHANGED);
        return new AuthorityOutcome.Done(id);
    }

    @Override
    public AuthorityOutcome reread(FamilyId family, AuthorityId id, LocalDate again, int version) {
        var one = changing(RelayAction.REREAD_AUTHORITY, family, id, version, true);
        var problems = AuthorityRules.reread(again, today());
        if (!problems.isEmpty()) {
            return new AuthorityOutcome.Refused(problems);
        }
        store.change(one, one.fields().rereadOn(again), null, version);
        store.keep(one, one.fields(), Agreed.What.REREAD);
        return new AuthorityOutcome.Done(id);
    }

    @Override
    public void end(FamilyId family, AuthorityId id, int version) {
        var one = changing(RelayAction.END_AUTHORITY, family, id, version, true);
        store.change(one, one.fields(), today(), version);
        store.keep(one, one.fields(), Agreed.What.ENDED);
    }

    @Override
    public void reopen(FamilyId family, AuthorityId id, int version) {
        var one = changing(RelayAction.END_AUTHORITY, family, id, version, false);
        store.change(one, one.fields(), null, version);
        store.keep(one, one.fields(), Agreed.What.REOPENED);
    }

    private Authority there(Action action, FamilyId family, AuthorityId id) {
        return store.find(merges.records(action, family), id).orElseThrow(NotFoundException::new);
    }

    /** Whoever may not know it finds nothing to change; what is over is opened again first. */
    private Authority changing(Action action, FamilyId family, AuthorityId id, int version, boolean running) {
        var one = there(action, family, id);
        access.require(action, one.family(), one.compartment(), one.author());
        if (one.there() != running) {
            throw StaleException.orAbsent(version, one.version());
        }
        return one;
    }

    private LocalDate today() {
        return Brussels.today(clock);
    }
}
