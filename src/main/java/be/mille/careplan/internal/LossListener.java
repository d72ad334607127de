package be.mille.careplan.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Access;
import be.mille.family.Pregnancies;
import be.mille.family.Pregnancy;
import be.mille.family.PregnancyEndUndone;
import be.mille.family.PregnancyEnded;
import be.mille.family.PregnancyId;
import be.mille.kernel.FamilyId;
import be.mille.sql.Sql;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * After a loss, steps about the baby fall silent, also those whose compartment the one who writes the loss may not know:
 * hence one row per loss and not a mark on each step. Runs in the transaction that writes the end.
 */
@Component
class LossListener {
    private final Sql sql;
    private final Access access;
    private final Pregnancies pregnancies;

    LossListener(Sql sql, Access access, Pregnancies pregnancies) {
        this.sql = sql;
        this.access = access;
        this.pregnancies = pregnancies;
    }

    @EventListener
    void ended(PregnancyEnded end) {
        boolean loss = pregnancies.of(end.family()).stream()
                .anyMatch(one -> one.id().equals(end.pregnancy()) && one.outcome() == Pregnancy.Outcome.LOSS);
        if (loss) {
            silence(end.family(), end.pregnancy(), end.at());
        } else {
            takeBack(end.family(), end.pregnancy());
        }
    }

    @EventListener
    void undone(PregnancyEndUndone end) {
        takeBack(end.family(), end.pregnancy());
    }

    private void silence(FamilyId family, PregnancyId pregnancy, Instant at) {
        access.require(CarePlanAction.CHANGE, family);
        sql.update("""
                insert into careplan.loss (pregnancy, family, since) values (:pregnancy, :family, :at)
                on conflict do nothing
                """, p("pregnancy", pregnancy), p("family", family), p("at", at));
    }

    private void takeBack(FamilyId family, PregnancyId pregnancy) {
        access.require(CarePlanAction.CHANGE, family);
        sql.update(
                "delete from careplan.loss where family = :family and pregnancy = :pregnancy",
                p("family", family),
                p("pregnancy", pregnancy));
    }
}
