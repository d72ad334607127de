package be.mille.sql;

import be.mille.kernel.StaleException;
import be.mille.kernel.TypedId;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * SQL in, records out: {@link JdbcClient} with our parameter types, and with nulls refused where a record refuses them.
 *
 * <p>A collection becomes an array parameter: write {@code x = any(:xs)}, not {@code in}. A {@link Json} becomes jsonb.
 */
@Component
public class Sql {
    private final JdbcClient jdbc;

    Sql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How one row becomes one value, where a record's components do not say it all. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Text that PostgreSQL is to take as jsonb. */
    public record Json(@Nullable String text) {}

    public record Param(String name, @Nullable Object value) {}

    public static Param p(String name, @Nullable Object value) {
        return new Param(name, value);
    }

    public <T> List<T> list(Class<T> type, String sql, Param... params) {
        return statement(sql, params).query(type).stream()
                .map(row -> checked(type, row))
                .toList();
    }

    public <T> List<T> list(Row<T> mapping, String sql, Param... params) {
        var rows = new ArrayList<T>();
        statement(sql, params).query((ResultSet row) -> {
            rows.add(mapping.read(row));
        });
        return List.copyOf(rows);
    }

    public <T> Optional<T> find(Class<T> type, String sql, Param... params) {
        return one(list(type, sql, params));
    }

    public <T> Optional<T> find(Row<T> mapping, String sql, Param... params) {
        return one(list(mapping, sql, params));
    }

    public int update(String sql, Param... params) {
        TransactionMemory.written();
        return statement(sql, params).update();
    }

    /** Runs an update that must touch exactly one row; zero rows means somebody else was faster. */
    public void updateOne(String sql, Param... params) {
        if (update(sql, params) != 1) {
            throw new StaleException();
        }
    }

    private static <T> Optional<T> one(List<T> rows) {
        if (rows.size() > 1) {
            throw new IllegalStateException("One row expected, " + rows.size() + " found");
        }
        return rows.stream().findFirst();
    }

    private JdbcClient.StatementSpec statement(String sql, Param... params) {
        var statement = jdbc.sql(sql);
        for (var param : params) {
            statement = statement.param(param.name(), bindable(param.value()));
        }
        return statement;
    }

    private static @Nullable Object bindable(@Nullable Object value) {
        return switch (value) {
            case null -> new SqlParameterValue(Types.NULL, null);
            case TypedId id -> id.value();
            case Instant instant -> OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
            case Enum<?> constant -> constant.name();
            case Json json -> new SqlParameterValue(Types.OTHER, json.text());
            case Collection<?> many -> array(many);
            default -> value;
        };
    }

    private static SqlParameterValue array(Collection<?> many) {
        var elements = many.stream().map(Sql::bindable).toArray();
        boolean uuids = elements.length > 0 && elements[0] instanceof UUID;
        var typed = uuids
                ? List.of(elements).toArray(UUID[]::new)
                : List.of(elements).stream().map(String::valueOf).toArray(String[]::new);
        return new SqlParameterValue(Types.ARRAY, uuids ? "uuid" : "text", typed);
    }

    private static <T> T checked(Class<T> type, @Nullable T row) {
        if (row == null) {
            throw new IllegalStateException("A query for " + type.getSimpleName() + " gave a null row.");
        }
        if (type.isRecord()) {
            for (var component : type.getRecordComponents()) {
                if (!mayBeNull(component) && valueOf(component, row) == null) {
                    throw new IllegalStateException(
                            "Column for " + type.getSimpleName() + "." + component.getName() + " is null.");
                }
            }
        }
        return row;
    }

    private static boolean mayBeNull(RecordComponent component) {
        return component.getType().isPrimitive() || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static @Nullable Object valueOf(RecordComponent component, Object row) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
