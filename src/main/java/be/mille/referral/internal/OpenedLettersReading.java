package be.mille.referral.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Access;
import be.mille.referral.OpenedLetters;
import be.mille.referral.ReferralId;
import be.mille.sql.Sql;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A letter counts as opened once its code was right: whatever looks at the address alone, a scanner of mail for one, opens nothing. */
@Service
@Transactional
class OpenedLettersReading implements OpenedLetters {
    private final Access access;
    private final Sql sql;

    OpenedLettersReading(Access access, Sql sql) {
        this.access = access;
        this.sql = sql;
    }

    private record Opened(ReferralId request, Optional<Instant> at) {}

    @Override
    public Map<ReferralId, Optional<Instant>> of(Collection<ReferralId> requests) {
        access.require(ReferralAction.STANDING);
        return requests.isEmpty()
                ? Map.of()
                : sql
                        .list(
                                row -> new Opened(
                                        new ReferralId(row.getObject("request", UUID.class)),
                                        Optional.ofNullable(row.getObject("opened", OffsetDateTime.class))
                                                .map(OffsetDateTime::toInstant)),
                                """
                                select l.request, min(l.opened_at) as opened from referral.letter l where l.request = any (:requests)
                                group by l.request
                                """,
                                p("requests", requests))
                        .stream()
                        .collect(Collectors.toMap(Opened::request, Opened::at));
    }
}
