package be.mille.consent;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Compartment;
import be.mille.access.Proof;
import be.mille.access.Relations;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is shared while she takes everything back: one after the other, never past each other. */
@MilleTest
class BesideAWithdrawalTests {
    @Autowired
    ApplicationContext context;

    @Autowired
    People people;

    @Autowired
    Consents consents;

    @Autowired
    Relations relations;

    @Autowired
    PlatformTransactionManager transactions;

    private FamilyId family;

    @BeforeEach
    void aFamilyWithADoctor() {
        family = OpenFamilies.withTeam(context, "Amina", Proof.AGREED, People.DOCTOR);
    }

    /** The doctor's sharing is not committed yet when the midwife takes everything back: she waits for it, and ends it too. */
    @Test
    void whatIsSharedBesideItEndsWithIt() throws Exception {
        var shared = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var doctor = CompletableFuture.runAsync(() -> people.runAs(
                People.DOCTOR,
                () -> new TransactionTemplate(transactions).executeWithoutResult(_ -> {
                    consents.share(
                            said(ConsentKind.GIVEN, worker(), Set.of(Compartment.C1)),
                            people.get(People.SOCIAL_WORKER).id());
                    shared.countDown();
                    await(goOn);
                })));
        assertThat(shared.await(20, TimeUnit.SECONDS)).isTrue();
        var seen = people.as(
                People.MIDWIFE,
                () -> consents.preview(family, Recipient.TEAM, Set.of()).fingerprint());
        var midwife = CompletableFuture.supplyAsync(() -> people.as(
                People.MIDWIFE,
                () -> consents.withdraw(said(ConsentKind.WITHDRAWN, Recipient.TEAM, Set.of(Compartment.C0)), seen)
                        == null));
        assertThat(midwife).as("it waits").isNotDone();
        goOn.countDown();
        doctor.get(20, TimeUnit.SECONDS);
        assertThat(midwife.get(20, TimeUnit.SECONDS))
                .as("who reads has changed since she was shown it: she is shown it again")
                .isFalse();
        assertThat(people.as(
                        People.MIDWIFE,
                        () -> consents.preview(family, Recipient.TEAM, Set.of()).losses()))
                .extracting(Withdrawal.Loss::who)
                .contains(people.get(People.SOCIAL_WORKER).id());
    }

    /** A key that stands in another record writes nothing, and so opens nothing. */
    @Test
    void whatIsNotNotedOpensNothing() {
        var elsewhere = people.as(
                People.MIDWIFE, () -> context.getBean(PersonRecords.class).open(OpenFamilies.called("Autre")));
        var key = UUID.randomUUID();
        var note = said(key, family, ConsentKind.GIVEN, worker(), Set.of(Compartment.C1));
        var other = said(key, elsewhere, ConsentKind.GIVEN, worker(), Set.of(Compartment.C1));
        people.runAs(
                People.MIDWIFE,
                () -> consents.share(other, people.get(People.SOCIAL_WORKER).id()));
        people.runAs(
                People.MIDWIFE,
                () -> consents.share(note, people.get(People.SOCIAL_WORKER).id()));
        assertThat(people.as(People.MIDWIFE, () -> relations.of(family)))
                .extracting(Relations.Relation::actor)
                .doesNotContain(people.get(People.SOCIAL_WORKER).id());
        people.runAs(
                People.MIDWIFE,
                () -> consents.share(
                        said(ConsentKind.GIVEN, worker(), Set.of(Compartment.C1)),
                        people.get(People.SOCIAL_WORKER).id()));
        assertThat(people.as(People.MIDWIFE, () -> relations.of(family)))
                .as("with a key of its own")
                .extracting(Relations.Relation::actor)
                .contains(people.get(People.SOCIAL_WORKER).id());
    }

    private Recipient worker() {
        return Recipient.colleague(people.get(People.SOCIAL_WORKER).id().value());
    }

    private NoteConsent said(ConsentKind kind, Recipient who, Set<Compartment> subjects) {
        return said(UUID.randomUUID(), family, kind, who, subjects);
    }

    private static NoteConsent said(
            UUID key, FamilyId record, ConsentKind kind, Recipient who, Set<Compartment> subjects) {
        return new NoteConsent(key, record, kind, who, subjects, null, null, Interpreting.NONE, null, null, null);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
