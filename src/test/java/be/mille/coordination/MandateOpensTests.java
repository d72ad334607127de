package be.mille.coordination;

import static be.mille.sql.Sql.p;
import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Compartment;
import be.mille.access.RelationType;
import be.mille.sql.Sql;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What coordinating opens to whoever does it, and what the tables show to others. */
class MandateOpensTests extends MandatesHeld {
    @Test
    void coordinatingOpensWhatTheTableSaysAndEndsWithTheMandate() {
        var id = proposed(People.MIDWIFE, People.SOCIAL_WORKER, null);
        assertThat(opened(People.SOCIAL_WORKER)).doesNotContain(Compartment.C1);
        accept(People.SOCIAL_WORKER, id);
        assertThat(opened(People.SOCIAL_WORKER)).contains(Compartment.C1);
        people.runAs(People.SOCIAL_WORKER, () -> mandates.stop(family, id, 1));
        assertThat(opened(People.SOCIAL_WORKER)).contains(Compartment.C2).doesNotContain(Compartment.C1);
        assertThat(coordinator()).isNull();
        assertThat(of(People.MIDWIFE).past().getFirst().end()).isEqualTo(MandateEnd.HOLDER);
    }

    @Test
    void whatSheKeptClosedStaysClosed() {
        people.runAs(
                People.MIDWIFE,
                () -> context.getBean(be.mille.access.Bounds.class)
                        .narrow(family, id(People.SOCIAL_WORKER), Set.of(Compartment.C2)));
        accept(People.SOCIAL_WORKER, proposed(People.MIDWIFE, People.SOCIAL_WORKER, null));
        assertThat(opened(People.SOCIAL_WORKER)).contains(Compartment.C1).doesNotContain(Compartment.C2);
    }

    @Test
    void theTablesThemselvesShowNothingToSomebodyElse() {
        proposed(People.MIDWIFE, People.MIDWIFE, null);
        people.runAs(People.DOCTOR, () -> context.getBean(Silences.class).tell(family));
        people.runAs(
                People.DOCTOR,
                () -> context.getBean(Silences.class).pause(family, Pause.Why.HER_WISH, TestClock.TODAY.plusDays(3)));
        assertThat(rows(People.MIDWIFE)).isEqualTo(3);
        assertThat(rows(People.SOCIAL_WORKER)).as("a notice is for one reader").isEqualTo(2);
        assertThat(rows(People.OTHER_MIDWIFE)).isZero();
    }

    private long rows(String reader) {
        var whole = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        return people.as(
                reader,
                () -> whole.execute(_ -> context.getBean(Sql.class)
                        .find(row -> row.getLong("some"), """
                                select (select count(*) from coordination.mandate where family = :family)
                                    + (select count(*) from coordination.notice where family = :family)
                                    + (select count(*) from coordination.pause where family = :family) as some
                                """, p("family", family))
                        .orElseThrow()));
    }

    private Set<Compartment> opened(String who) {
        return people.as(People.MIDWIFE, () -> relations.of(family)).stream()
                .filter(one -> one.actor().equals(id(who)) && one.type() != RelationType.BREAK_GLASS)
                .filter(one -> one.endsAt() == null || one.endsAt().isAfter(clock.instant()))
                .flatMap(one -> one.scope().stream())
                .collect(java.util.stream.Collectors.toSet());
    }
}
