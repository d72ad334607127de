package be.mille.referral.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Actor;
import be.mille.access.Compartment;
import be.mille.audit.AuditEntry;
import be.mille.audit.AuditLog;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.referral.Inbox;
import be.mille.referral.ReferralId;
import be.mille.referral.ReferralState;
import be.mille.sql.Sql;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** One request at its receiver, and the line in the log of the family that says so. */
@Component
class Arrived {
    /** Sent to the reader or her house; who of the house, says the policy. */
    static final String MINE = """
            (r.to_actor = access.actor() or (r.to_actor is null and r.to_organisation = access.organisation())
                or (r.to_kind = 'POOL' and exists (
                    select 1 from referral.offer o
                    where o.request = r.id and o.organisation = access.organisation() and o.state = 'OPEN'
                      and referral.reader_function() = any (o.functions))))""";

    private final Sql sql;
    private final ReferralRows rows;
    private final AuditLog log;
    private final Clock clock;

    Arrived(Sql sql, ReferralRows rows, AuditLog log, Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Whose it is, for the seal and the log; never shown.
     *
     * @param together asked of several, taken by none yet
     * @param depth how often it was passed on before it came here
     * @param booking whether an interpreter is asked for an appointment
     */
    record Here(
            FamilyId family,
            Compartment compartment,
            ReferralState state,
            int depth,
            boolean together,
            boolean booking) {
        Set<ReferralState> answers() {
            return together ? EnumSet.of(ReferralState.ACCEPTED, ReferralState.DECLINED) : state.answers();
        }
    }

    Here here(ReferralId id) {
        return sql.find(
                        row -> new Here(
                                new FamilyId(row.getObject("family", UUID.class)),
                                Compartment.valueOf(row.getString("compartment")),
                                ReferralState.valueOf(row.getString("state")),
                                row.getInt("depth"),
                                "POOL".equals(row.getString("to_kind")),
                                row.getBoolean("booking")),
                        """
                        select r.family, r.compartment, r.state, r.depth, r.to_kind,
                            exists (select 1 from referral.interpreting i where i.request = r.id) as booking
                        from referral.request r where r.id = :id and """ + " " + MINE,
                        p("id", id))
                .orElseThrow(NotFoundException::new);
    }

    Inbox.Received request(ReferralId id) {
        return sql.find(
                        rows::received,
                        "select " + ReferralRows.COLUMNS + " from referral.request r where r.id = :id and " + MINE,
                        p("id", id))
                .orElseThrow(NotFoundException::new);
    }

    /** She will read among the looks at her record that a service read what it was told. */
    void tell(Actor actor, ReferralAction action, Here here) {
        log.permitted(new AuditEntry(
                clock.instant(),
                actor.id(),
                actor.organisation(),
                actor.function().name(),
                action.code(),
                AuditEntry.Outcome.PERMIT,
                "RECEIVED",
                here.family(),
                Set.of(here.compartment().name())));
    }
}
