package be.mille.coordination.internal;

import be.mille.coordination.Mandate;
import be.mille.coordination.MandateEnd;
import be.mille.coordination.MandateId;
import be.mille.coordination.MandateState;
import be.mille.coordination.Reachable;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.referral.Agreement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** From rows to mandates. */
final class MandateRows {
    static final String COLUMNS = """
            m.id, m.family, m.holder, m.proposed_by, m.proposed_at, m.answer_by, m.agreed, m.agreed_on, m.ends_on, m.days,
            case when m.state <> 'ACTIVE' or exists (select from family.coordinates(m.family, m.deputy, null)) then m.deputy end as deputy,
            m.from_hour, m.to_hour, m.replaces, m.state, m.answered_at, m.ended_at, m.end_reason, m.version,
            exists (select from family.coordinates(m.family, m.holder, null)) as accompanies""";

    private MandateRows() {}

    static Mandate mandate(ResultSet row) throws SQLException {
        var agreed = row.getString("agreed");
        var end = row.getString("end_reason");
        var replaces = row.getObject("replaces", UUID.class);
        return new Mandate(
                new MandateId(uuid(row, "id")),
                new FamilyId(uuid(row, "family")),
                new ActorId(uuid(row, "holder")),
                new ActorId(uuid(row, "proposed_by")),
                Objects.requireNonNull(instant(row, "proposed_at")),
                day(row, "answer_by"),
                agreed == null ? null : new Agreement(Agreement.Way.valueOf(agreed), day(row, "agreed_on")),
                day(row, "ends_on"),
                actor(row, "deputy"),
                reachable(row),
                replaces == null ? null : new MandateId(replaces),
                MandateState.valueOf(row.getString("state")),
                instant(row, "answered_at"),
                instant(row, "ended_at"),
                end == null ? null : MandateEnd.valueOf(end),
                row.getBoolean("accompanies"),
                row.getInt("version"));
    }

    private static Reachable reachable(ResultSet row) throws SQLException {
        var days = EnumSet.noneOf(DayOfWeek.class);
        Arrays.stream((String[]) row.getArray("days").getArray())
                .map(DayOfWeek::valueOf)
                .forEach(days::add);
        return new Reachable(
                days, row.getObject("from_hour", LocalTime.class), row.getObject("to_hour", LocalTime.class));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static @Nullable ActorId actor(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new ActorId(id);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, LocalDate.class));
    }
}
