package be.mille.referral.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.family.Begun;
import be.mille.family.Families;
import be.mille.family.Merges;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.referral.Referral;
import be.mille.referral.ReferralId;
import be.mille.referral.RequestDrafts;
import be.mille.sql.Sql;
import be.mille.sql.TransactionMemory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which requests the current actor follows that are not closed, or taken back by somebody else without her having read it, or closed lately without a word of whether it was what she needed: her own, and those whose author is not there any more, or is on leave and
 * named who stands in. These come to whoever answers for the family. One about a restricted subject comes to everybody who may know it,
 * and to nobody else: whoever answers need not be one of them.
 */
@Component
class FollowedRequests {
    /** So long she may still be asked whether it was what she needed; afterwards nobody remembers to. */
    private static final Duration ASKING = Duration.ofDays(14);

    private final Sql sql;
    private final Families families;
    private final Merges merges;
    private final Clock clock;

    FollowedRequests(Sql sql, Families families, Merges merges, Clock clock) {
        this.sql = sql;
        this.families = families;
        this.merges = merges;
        this.clock = clock;
    }

    /**
     * @param accompanied accepted, somebody of the team goes with her the first time, and that time is not noted yet
     * @param news the reader joined it, and it moved since she looked
     * @param draft when it was kept, where it is half written and lies since some days; null for a request
     */
    private record Line(
            ReferralId id,
            FamilyId family,
            ActorId author,
            Compartment compartment,
            boolean accompanied,
            boolean news,
            @Nullable Instant draft) {}

    private record OfMine(ActorId reader) {}

    List<ReferralId> all() {
        var me = CurrentActor.get().id();
        var lines = notClosed();
        var left = left(lines.stream().filter(one -> !one.author().equals(me)).toList(), me);
        return lines.stream()
                .filter(one -> one.author().equals(me) || one.news() || left.contains(one.id()))
                .map(Line::id)
                .toList();
    }

    /** Those of somebody else that moved since the reader, who joined them, looked. */
    Set<ReferralId> moved() {
        return notClosed().stream().filter(Line::news).map(Line::id).collect(Collectors.toUnmodifiableSet());
    }

    /** Whoever goes along. */
    List<ReferralId> accompanied() {
        return notClosed().stream().filter(Line::accompanied).map(Line::id).toList();
    }

    boolean left(Referral one) {
        var line = new Line(one.id(), one.family(), one.author(), one.compartment(), false, false, null);
        return !left(List.of(line), CurrentActor.get().id()).isEmpty();
    }

    /** A page asks for them in several of its parts. */
    private List<Line> notClosed() {
        return lines().stream().filter(one -> one.draft() == null).toList();
    }

    /** Half-written requests of hers that lie since some days: read with the others, so that a day asks once. */
    List<RequestDrafts.Lying> drafts() {
        return lines().stream()
                .flatMap(one -> Stream.ofNullable(one.draft())
                        .map(kept -> new RequestDrafts.Lying(one.id().value(), one.family(), kept)))
                .toList();
    }

    private static @Nullable Instant kept(ResultSet row) throws SQLException {
        var kept = row.getObject("kept_at", OffsetDateTime.class);
        return kept == null ? null : kept.toInstant();
    }

    private List<Line> lines() {
        return TransactionMemory.untilWritten(
                new OfMine(CurrentActor.get().id()),
                () -> sql.list(
                        row -> new Line(
                                ReferralRows.id(row),
                                new FamilyId(row.getObject("family", UUID.class)),
                                new ActorId(row.getObject("author", UUID.class)),
                                Compartment.valueOf(row.getString("compartment")),
                                row.getBoolean("accompanied"),
                                row.getBoolean("news"),
                                kept(row)),
                        """
                        select r.id, r.family, r.author, r.compartment,
                            r.companion is not null and r.state in ('ACCEPTED', 'UNDER_WAY') and r.first_contact_on is null as accompanied,
                            coalesce(r.state <> 'REQUESTED' and r.since > coalesce(f.heard_at, f.since), false) as news,
                            cast(null as timestamptz) as kept_at
                        from referral.request r join access.my_families() mine on mine = r.family
                        left join referral.following f on f.request = r.id and f.follower = :me
                        where (r.state <> 'CANCELLED' or r.parent is null and (r.heard_at is null or r.heard_at < r.since))
                          and (r.closed_at is null or r.closed_at > :asking and r.met is null and r.state = 'DONE' and r.parent is null
                              and not exists (select 1 from referral.interpreting i where i.request = r.id))
                           or (r.state <> 'REQUESTED' and r.since > coalesce(f.heard_at, f.since))
                        union all
                        select d.id, d.family, d.author, d.compartment, false, false, d.kept_at
                        from referral.draft d join access.my_families() mine on mine = d.family
                        where d.author = :me and d.kept_at < :quiet
                        """,
                        p("asking", clock.instant().minus(ASKING)),
                        p("me", CurrentActor.get().id()),
                        p(
                                "quiet",
                                Brussels.startOf(Brussels.today(clock)
                                        .minus(RequestDrafts.QUIET)
                                        .plusDays(1)))));
    }

    private List<ReferralId> left(List<Line> ofOthers, ActorId me) {
        if (ofOthers.isEmpty()) {
            return List.of();
        }
        var kept = merges.kept();
        var left = families.leftBehind(
                ofOthers.stream().map(one -> begun(one, kept)).distinct().toList());
        return ofOthers.stream()
                .filter(one -> comesToMe(one, left.get(begun(one, kept)), me))
                .map(Line::id)
                .toList();
    }

    private static Begun begun(Line one, Merges.Kept kept) {
        return new Begun(kept.of(one.family()), one.author());
    }

    private static boolean comesToMe(Line one, @Nullable ActorId answers, ActorId me) {
        return answers != null && (one.compartment().restricted() || answers.equals(me));
    }
}
