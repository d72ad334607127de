package be.mille.referral.internal;

import static be.mille.sql.Sql.p;

import be.mille.family.ContactId;
import be.mille.kernel.FamilyId;
import be.mille.referral.ReferralId;
import be.mille.sql.Sql;
import org.springframework.stereotype.Component;

/** Of two who ask for the same at the same moment, the second waits, and then reads what the first asked for. Until the transaction ends. */
@Component
class OneByOne {
    private final Sql sql;

    OneByOne(Sql sql) {
        this.sql = sql;
    }

    /** @param family the record in which she is read: two records of one person are one */
    void ask(FamilyId family, String category) {
        enter(family + " " + category);
    }

    void ask(ContactId appointment) {
        enter(appointment.toString());
    }

    void askFurther(ReferralId from) {
        enter(from.toString());
    }

    private void enter(String what) {
        sql.find(_ -> true, "select pg_advisory_xact_lock(hashtextextended('request ' || :what, 0))", p("what", what));
    }
}
