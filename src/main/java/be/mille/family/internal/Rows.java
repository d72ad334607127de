package be.mille.family.internal;

import be.mille.family.PartialDate;
import be.mille.kernel.ActorId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Columns of this module's tables as the values they mean. */
final class Rows {
    private Rows() {}

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static @Nullable ActorId actor(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new ActorId(id);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable PartialDate birth(ResultSet row) throws SQLException {
        return birth(row.getString("birth"));
    }

    static @Nullable PartialDate birth(@Nullable String text) {
        return PartialDate.parse(text).orElse(null);
    }

    static @Nullable String text(@Nullable PartialDate date) {
        return date == null ? null : date.toString();
    }
}
