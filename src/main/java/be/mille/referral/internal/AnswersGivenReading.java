package be.mille.referral.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Access;
import be.mille.access.Compartment;
import be.mille.directory.ServiceId;
import be.mille.referral.AnswersGiven;
import be.mille.sql.Sql;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Judged by the database over all families: no row and no count of them comes out. */
@Service
@Transactional
class AnswersGivenReading implements AnswersGiven {
    private final Sql sql;
    private final Access access;
    private final Clock clock;

    AnswersGivenReading(Sql sql, Access access, Clock clock) {
        this.sql = sql;
        this.access = access;
        this.clock = clock;
    }

    private record Line(ServiceId service, Given given) {}

    @Override
    public Map<ServiceId, Given> of(Collection<ServiceId> services) {
        access.require(ReferralAction.ANSWERS_GIVEN);
        var given = new HashMap<ServiceId, Given>();
        sql.list(
                        row -> new Line(
                                new ServiceId(row.getObject("service", UUID.class)),
                                new Given(
                                        row.getObject("last_accepted", LocalDate.class),
                                        row.getObject("last_full", LocalDate.class),
                                        row.getInt("days"))),
                        """
                        select service, last_accepted, last_full, days
                        from referral.answers_given(cast(:services as uuid[]), :since, cast(:counted as text[]))
                        """,
                        p("services", services),
                        p("since", clock.instant().minus(Duration.ofDays(DAYS))),
                        p(
                                "counted",
                                Arrays.stream(Compartment.values())
                                        .filter(one -> !one.restricted())
                                        .toList()))
                .forEach(one -> given.put(one.service(), one.given()));
        return given;
    }
}
