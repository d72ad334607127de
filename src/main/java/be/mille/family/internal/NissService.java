package be.mille.family.internal;

import be.mille.access.Access;
import be.mille.access.Compartment;
import be.mille.family.FamilyAction;
import be.mille.family.NissAbsence;
import be.mille.family.NissOutcome;
import be.mille.kernel.FamilyId;
import be.mille.sql.DatabaseSpace;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rules of national numbers: whether any is kept here, which, and what the history may say about it. */
@Component
class NissService {
    private final Access access;
    private final NissStore store;
    private final NissVault vault;
    private final DatabaseSpace space;
    private final ChangeStore changes;

    NissService(Access access, NissStore store, NissVault vault, DatabaseSpace space, ChangeStore changes) {
        this.access = access;
        this.store = store;
        this.vault = vault;
        this.space = space;
        this.changes = changes;
    }

    NissOutcome set(FamilyId family, String typed, int version) {
        access.require(FamilyAction.CHANGE_IDENTIFIER, family);
        if (!vault.keepsNumbers()) {
            return new NissOutcome.NotKept();
        }
        var number = Niss.parse(typed).orElse(null);
        if (number == null) {
            return new NissOutcome.Invalid();
        }
        if (number.invented() != space.training()) {
            return space.training() ? new NissOutcome.RealInTraining() : new NissOutcome.InventedInReal();
        }
        var before = kept(family);
        store.set(family, vault.seal(family, number), vault.hash(number), null, version);
        changes.write(family, Compartment.C0, "identifier", null, before, Map.of("number", number.masked()));
        return new NissOutcome.Stored();
    }

    void setNone(FamilyId family, @Nullable NissAbsence because, int version) {
        access.require(FamilyAction.CHANGE_IDENTIFIER, family);
        var before = kept(family);
        store.set(family, null, null, because, version);
        changes.write(
                family,
                Compartment.C0,
                "identifier",
                null,
                before,
                because == null ? Map.of() : Map.of("noneBecause", because.name()));
    }

    /** Never the number itself: the history is not sealed. */
    private Map<String, String> kept(FamilyId family) {
        var kept = store.find(family).orElse(null);
        if (kept == null) {
            return Map.of();
        }
        var because = kept.noneBecause();
        if (because != null) {
            return Map.of("noneBecause", because.name());
        }
        var sealed = kept.sealed();
        return sealed == null || !vault.keepsNumbers()
                ? Map.of()
                : Map.of("number", vault.open(family, sealed).masked());
    }
}
