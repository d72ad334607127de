package be.mille.account;

import static be.mille.sql.Sql.p;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.sql.Sql;
import be.mille.testing.MilleTest;
import be.mille.testing.Owner;
import be.mille.testing.People;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database itself says of passkeys, whoever writes the statement. */
@MilleTest
class PasskeyWallTests {
    private static final String HANDLE = "decode('00112233445566778899aabbccddeeff', 'hex')";

    @Autowired
    Sql sql;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    People people;

    @Autowired
    Environment settings;

    @BeforeEach
    void aKeyOfTheMidwife() {
        nothing();
        var owner = new Owner(settings);
        owner.run(
                "alter table account.key_holder no force row level security; insert into account.key_holder (handle, actor, created_at) values ("
                        + HANDLE + ", '" + people.get(People.MIDWIFE).id()
                        + "', now()); alter table account.key_holder force row level security");
    }

    @AfterEach
    void nothing() {
        new Owner(settings).run("truncate account.passkey, account.key_holder");
    }

    private List<String> seen(String who) {
        return people.as(
                who,
                () -> transactions.execute(_ -> sql.list(
                        row -> row.getString("handle"), "select handle::text as handle from account.key_holder")));
    }

    @Test
    void aReaderSeesHerOwnAndNobodySeesAny() {
        assertThat(seen(People.MIDWIFE)).hasSize(1);
        assertThat(seen(People.DOCTOR)).isEmpty();
        assertThat(transactions.<List<String>>execute(_ -> sql.list(
                        row -> row.getString("handle"), "select handle::text as handle from account.key_holder")))
                .isEmpty();
    }

    @Test
    void nobodyBecomesAHolderForSomebodyElse() {
        assertThatThrownBy(() -> people.runAs(
                        People.DOCTOR,
                        () -> transactions.executeWithoutResult(_ -> sql.update(
                                "insert into account.key_holder (handle, actor, created_at) values (:handle, :actor, now())",
                                p("handle", new byte[32]),
                                p("actor", people.get(People.ADMINISTRATOR).id())))))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    /** On a real database the holder of a training space is not even found by her handle. */
    @Test
    void whatATrainingSpaceLeftBehindOpensNothingOnARealDatabase() {
        var owner = new Owner(settings);
        var found = "select count(*) from account.holder_of(" + HANDLE + ") where actor is not null or ?::uuid is null";
        assertThat(owner.strings(found, UUID.randomUUID()))
                .as("control: training")
                .containsExactly("1");
        owner.run("alter table deployment.mark disable trigger mark_stays; update deployment.mark set space = 'real'");
        try {
            assertThat(owner.strings(found, UUID.randomUUID())).containsExactly("0");
            assertThatThrownBy(() -> people.runAs(
                            People.DOCTOR,
                            () -> transactions.executeWithoutResult(_ -> sql.update(
                                    "insert into account.key_holder (handle, actor, created_at) values (:handle, :actor, now())",
                                    p("handle", new byte[32]),
                                    p("actor", people.get(People.DOCTOR).id())))))
                    .rootCause()
                    .hasMessageContaining("row-level security");
        } finally {
            owner.run(
                    "update deployment.mark set space = 'training'; alter table deployment.mark enable trigger mark_stays");
        }
    }
}
