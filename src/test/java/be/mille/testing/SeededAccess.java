package be.mille.testing;

import static be.mille.sql.Sql.p;

import be.mille.access.Access;
import be.mille.access.Action;
import be.mille.access.Actor;
import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.access.Opening;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.sql.Sql;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The decision function, with its checks taken away when a test plants that, and a count of what it refused. */
@Component
@Primary
public class SeededAccess implements Access {
    private final Access real;
    private final Sql sql;
    private final AtomicInteger refused = new AtomicInteger();
    private volatile boolean letsPass;
    private volatile @Nullable Actor instead;

    SeededAccess(@Qualifier("accessEngine") Access real, Sql sql) {
        this.real = real;
        this.sql = sql;
    }

    /**
     * From now on nothing about a family is refused.
     *
     * @param wall for whom the wall of the database opens then; null when it stays as it is
     */
    public void letPass(@Nullable Actor wall) {
        letsPass = true;
        instead = wall;
    }

    public void plantNothing() {
        letsPass = false;
        instead = null;
    }

    /** How often something about a family was refused until now. */
    public int refused() {
        return refused.get();
    }

    @Override
    public Opening require(Action action, FamilyId family) {
        return checked(family, () -> real.require(action, family));
    }

    @Override
    public Opening require(Action action, FamilyId family, Compartment compartment) {
        return checked(family, () -> real.require(action, family, compartment));
    }

    @Override
    public Opening require(Action action, FamilyId family, Compartment compartment, ActorId author) {
        return checked(family, () -> real.require(action, family, compartment, author));
    }

    private Opening checked(FamilyId family, Supplier<Opening> check) {
        try {
            return check.get();
        } catch (NotFoundException no) {
            refused.incrementAndGet();
            if (!letsPass) {
                throw no;
            }
            openTheWall();
            return new Opening(family, CurrentActor.get(), Set.of(Compartment.values()), Set.of(), true);
        }
    }

    private void openTheWall() {
        var other = instead;
        if (other != null && TransactionSynchronizationManager.isActualTransactionActive()) {
            sql.find(
                    row -> true,
                    "select set_config('mille.actor', :actor, true), set_config('mille.organisation', :organisation, true)",
                    p("actor", other.id().toString()),
                    p("organisation", other.organisation().toString()));
        }
    }

    @Override
    public Actor require(Action action) {
        return real.require(action);
    }

    @Override
    public boolean offers(Action action, FamilyId family, Compartment compartment) {
        return real.offers(action, family, compartment);
    }
}
