package be.mille.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Access;
import be.mille.access.Compartment;
import be.mille.access.Proof;
import be.mille.access.Relations;
import be.mille.kernel.FamilyId;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@MilleTest
class OfferTests {
    @Autowired
    Access access;

    @Autowired
    Relations relations;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    People people;

    @Test
    void anOfferIsTheSameOutsideATransactionAsInside() {
        var family = new FamilyId(UUID.randomUUID());
        people.runAs(People.MIDWIFE, () -> relations.openNew(family, Proof.SELF_DECLARED, null));
        assertThat(offered(People.MIDWIFE, family, Compartment.C0)).isTrue();
        assertThat(offered(People.MIDWIFE, family, Compartment.C3)).isFalse();
        assertThat(offered(People.OTHER_MIDWIFE, family, Compartment.C0)).isFalse();
        boolean inside = people.as(
                People.MIDWIFE,
                () -> Boolean.TRUE.equals(
                        transactions.execute(_ -> access.offers(PolicyTests.READ, family, Compartment.C0))));
        assertThat(inside).isTrue();
    }

    private boolean offered(String reader, FamilyId family, Compartment compartment) {
        return people.as(reader, () -> access.offers(PolicyTests.READ, family, compartment));
    }
}
