package be.mille.access.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.access.Proof;
import be.mille.access.Relations;
import be.mille.kernel.FamilyId;
import be.mille.sql.Sql;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever asks the database directly, past the program. */
@MilleTest
abstract class RowLevelHeld {
    @Autowired
    Relations relations;

    @Autowired
    Clearances clearances;

    @Autowired
    Sql sql;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    PlatformTransactionManager transactions;

    @AfterEach
    void clockBack() {
        clock.reset();
    }

    FamilyId newFamily(String midwife) {
        var family = new FamilyId(UUID.randomUUID());
        people.runAs(midwife, () -> relations.openNew(family, Proof.SELF_DECLARED, null));
        return family;
    }

    boolean opens(String reader, FamilyId family, Compartment compartment, boolean write) {
        return opens(reader, family, compartment, null, write);
    }

    boolean opens(String reader, FamilyId family, Compartment compartment, @Nullable String author, boolean write) {
        return people.as(
                reader,
                () -> inTransaction(() -> sql.find(
                                Boolean.class,
                                "select access.opens(:family, :compartment, cast(:author as uuid), :write)",
                                p("family", family),
                                p("compartment", compartment),
                                p(
                                        "author",
                                        author == null
                                                ? null
                                                : people.get(author).id()),
                                p("write", write))
                        .orElseThrow()));
    }

    <T> T inTransaction(java.util.function.Supplier<T> work) {
        return java.util.Objects.requireNonNull(new TransactionTemplate(transactions).execute(_ -> work.get()));
    }
}
