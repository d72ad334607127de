package be.mille.referral;

import static be.mille.sql.Sql.p;
import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Compartment;
import be.mille.family.PersonRecords;
import be.mille.home.Statements;
import be.mille.kernel.FamilyId;
import be.mille.sql.Sql;
import be.mille.testing.Asked;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Five hundred open requests in one queue: each is there once, the longest wait first, and a page costs what it did with one. */
@MilleTest
class LongQueueTests {
    private static final int FAMILIES = 50;
    private static final int EACH = 10;
    private static final String READER = "lotte-claes";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    Inbox inbox;

    @Autowired
    Sql sql;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    ApplicationContext context;

    @Test
    void fiveHundredOpenRequestsAreReadPageByPage() {
        var visitor = new Visitor(port).signIn(people, READER);
        var sent = new HashSet<ReferralId>();
        var alone = family();
        people.runAs(People.MIDWIFE, () -> sent.add(send(alone)));
        visitor.get("/requests");
        int one = statements(visitor);
        var before = people.as(READER, inbox::counts);
        for (int i = 0; i < FAMILIES; i++) {
            var family = family();
            people.runAs(
                    People.MIDWIFE,
                    () -> transactions.executeWithoutResult(_ -> {
                        for (int j = 0; j < EACH; j++) {
                            sent.add(send(family));
                        }
                    }));
        }
        assertThat(people.as(READER, inbox::counts))
                .isEqualTo(new Inbox.Counts(
                        before.unanswered() + FAMILIES * EACH,
                        before.open() + FAMILIES * EACH,
                        before.again(),
                        before.gone(),
                        before.goneAt()));
        var read = new ArrayList<Inbox.Received>();
        boolean more = true;
        for (int page = 0; more; page++) {
            var next = people.as(READER, () -> inbox.queue(read.size() / Inbox.PAGE));
            assertThat(next.rows()).as("page %d", page).isNotEmpty().hasSizeLessThanOrEqualTo(Inbox.PAGE);
            read.addAll(next.rows());
            more = next.more();
        }
        assertThat(read).hasSize((int) before.open() + FAMILIES * EACH);
        assertThat(read).extracting(Inbox.Received::id).doesNotHaveDuplicates().containsAll(sent);
        assertThat(read).extracting(Inbox.Received::since).isSorted();
        assertThat(statements(visitor)).isEqualTo(one);
        assertThat(visitor.get("/requests?page=9999").statusCode()).isEqualTo(200);
        assertThat(counted(3)).containsExactly(4L, 4L);
        assertThat(counted(FAMILIES * EACH * 2))
                .containsExactly(before.unanswered() + FAMILIES * EACH, before.open() + FAMILIES * EACH);
    }

    /** How many wait, counted no further than one more than these. */
    private List<Long> counted(int most) {
        return people.as(
                READER,
                () -> transactions.execute(_ -> sql.find(
                                row -> List.of(row.getLong("unanswered"), row.getLong("open")),
                                "select unanswered, open from referral.waiting(:most)",
                                p("most", most))
                        .orElseThrow()));
    }

    private FamilyId family() {
        return people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called("File")));
    }

    private ReferralId send(FamilyId family) {
        var to = new Receiver.Service(Asked.service(context, "pinkel-wijkteam"));
        var command = Asked.command(
                family, UUID.randomUUID(), Compartment.C2, "kind-en-gezin", to, Asked.told("Deux visites", null));
        return Asked.send(context, command);
    }

    private static int statements(Visitor visitor) {
        try (var statements = new Statements()) {
            visitor.get("/requests");
            return statements.sent().size();
        }
    }
}
