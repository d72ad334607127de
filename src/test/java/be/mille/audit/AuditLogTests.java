package be.mille.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Actor;
import be.mille.access.Proof;
import be.mille.access.Relations;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.testing.MilleTest;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@MilleTest
class AuditLogTests {
    @Autowired
    AuditLog log;

    @Autowired
    Relations relations;

    @Autowired
    People people;

    @Autowired
    Environment settings;

    @Autowired
    PlatformTransactionManager transactions;

    FamilyId newFamily() {
        var family = new FamilyId(UUID.randomUUID());
        people.runAs(People.MIDWIFE, () -> relations.openNew(family, Proof.SELF_DECLARED, null));
        return family;
    }

    @Test
    void whatIsPermittedAndWhatIsRefusedAreBothWritten() {
        var family = newFamily();
        people.as(People.MIDWIFE, () -> relations.of(family));
        assertThatThrownBy(() -> people.as(People.DOCTOR, () -> relations.of(family)))
                .isInstanceOf(NotFoundException.class);
        var owner = new Owner(settings);
        assertThat(owner.strings(
                        "select outcome || ' ' || reason from audit.entry where family = ? order by at, outcome desc",
                        family.value()))
                .contains("PERMIT PERMITTED", "DENY NO_RELATION");
    }

    @Test
    void whatOnePageLooksAtTwiceIsOneLineAndTheNextPageHasItsOwn() {
        var family = newFamily();
        var owner = new Owner(settings);
        var looks = "select action from audit.entry where family = ? and action = 'access.see-team'";
        var page = new TransactionTemplate(transactions);

        people.runAs(
                People.MIDWIFE,
                () -> page.executeWithoutResult(_ -> {
                    relations.of(family);
                    relations.of(family);
                }));
        assertThat(owner.strings(looks, family.value())).hasSize(1);

        people.runAs(People.MIDWIFE, () -> page.executeWithoutResult(_ -> relations.of(family)));
        assertThat(owner.strings(looks, family.value())).hasSize(2);
    }

    @Test
    void workThatFailsLeavesNoEntryThatSaysItWasDone() {
        var family = newFamily();
        var owner = new Owner(settings);
        var before = owner.strings("select action from audit.entry where family = ?", family.value());
        assertThatThrownBy(() -> people.runAs(
                        People.MIDWIFE,
                        () -> new TransactionTemplate(transactions).executeWithoutResult(_ -> {
                            relations.of(family);
                            throw new IllegalStateException("later failure");
                        })))
                .isInstanceOf(IllegalStateException.class);
        assertThat(owner.strings("select action from audit.entry where family = ?", family.value()))
                .isEqualTo(before);
    }

    @Test
    void whoeverActsIsLoggedUnderNoOtherName() {
        var other = people.get(People.DOCTOR).actor();
        assertThatThrownBy(() -> people.runAs(
                        People.MIDWIFE,
                        () -> new TransactionTemplate(transactions)
                                .executeWithoutResult(_ -> log.permitted(entry(other)))))
                .hasStackTraceContaining("in the name of somebody else");
        people.runAs(
                People.DOCTOR,
                () -> new TransactionTemplate(transactions).executeWithoutResult(_ -> log.permitted(entry(other))));
    }

    private static AuditEntry entry(Actor actor) {
        return new AuditEntry(
                TestClock.TODAY.atStartOfDay(ZoneOffset.UTC).toInstant(),
                actor.id(),
                actor.organisation(),
                actor.function().name(),
                "test.act",
                AuditEntry.Outcome.PERMIT,
                "PERMITTED",
                null,
                Set.of());
    }

    @Test
    void nothingIsShownWhenTheLogCannotBeWritten() {
        var family = newFamily();
        var owner = new Owner(settings);
        owner.run("alter table audit.entry add constraint broken check (action <> 'access.see-team') not valid");
        try {
            assertThatThrownBy(() -> people.as(People.MIDWIFE, () -> relations.of(family)))
                    .hasStackTraceContaining("broken");
        } finally {
            owner.run("alter table audit.entry drop constraint broken");
        }
        assertThat(people.as(People.MIDWIFE, () -> relations.of(family))).hasSize(1);
    }

    @Test
    void editingDeletingInsertingAndCuttingTheLogAreFound() {
        var family = newFamily();
        for (int i = 0; i < 6; i++) {
            people.as(People.PSYCHOLOGIST, () -> {
                try {
                    return relations.of(family);
                } catch (NotFoundException e) {
                    return null;
                }
            });
        }
        var actor = people.get(People.PSYCHOLOGIST).id().value();
        var owner = new Owner(settings);
        assertThat(owner.breaks(actor)).isEmpty();
        assertThat(owner.breaksAfter(
                        actor, "update audit.entry set reason = 'EDITED' where actor = ? and position = 2"))
                .isNotEmpty();
        assertThat(owner.breaksAfter(actor, "delete from audit.entry where actor = ? and position = 3"))
                .isNotEmpty();
        assertThat(
                        owner.breaksAfter(
                                actor,
                                "delete from audit.entry where actor = ? and position = (select max(position) from audit.entry x where x.actor = entry.actor)"))
                .isNotEmpty();
        assertThat(
                        owner.breaksAfter(
                                actor,
                                "insert into audit.entry select actor, position + 1000, at, organisation, function, action, outcome, reason, family, compartments, request, previous, hash from audit.entry where actor = ? and position = 1"))
                .isNotEmpty();
        assertThat(owner.breaks(actor)).isEmpty();
    }
}
