package be.mille.outbox.internal;

import static be.mille.sql.Sql.p;

import be.mille.outbox.Receipts;
import be.mille.sql.Sql;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The names of mails that were taken in, as hashes; forgotten long after any server has stopped offering them. */
@Component
class ReceiptStore implements Receipts {
    private final Sql sql;
    private final Clock clock;

    ReceiptStore(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean first(String mail) {
        return sql.find(
                        row -> row.getBoolean("first"),
                        "select outbox.receive(:mail, :now) as first",
                        p("mail", mail),
                        p("now", clock.instant()))
                .orElse(false);
    }
}
