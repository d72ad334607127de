package be.mille.confidentiality.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Access;
import be.mille.access.ActorFunction;
import be.mille.access.CurrentActor;
import be.mille.access.Looks;
import be.mille.confidentiality.OfficerLog;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the log through a function of the database that knows the officer's house; that she read it is in the log too. */
@Service
@Transactional
class OfficerLogService implements OfficerLog {
    private final Sql sql;
    private final Access access;
    private final Professionals professionals;

    OfficerLogService(Sql sql, Access access, Professionals professionals) {
        this.sql = sql;
        this.access = access;
        this.professionals = professionals;
    }

    @Override
    public List<Professional> readers() {
        access.require(ExceptionalAction.SEE_LOG);
        var house = CurrentActor.get().organisation();
        return professionals.accompanying().stream()
                .filter(one -> one.organisation().equals(house))
                .toList();
    }

    @Override
    public List<Line> of(@Nullable ActorId reader, @Nullable String reference, LocalDate from, LocalDate until) {
        access.require(ExceptionalAction.SEE_LOG);
        return sql.list(
                OfficerLogService::line,
                """
                select at, actor, function, reference, opened, exceptional
                from confidentiality.log_of(cast(:reader as uuid), cast(:reference as text), :since, :until, :most)
                """,
                p("reader", reader),
                p("reference", reference),
                p("since", Brussels.startOf(from)),
                p("until", Brussels.startOf(until.plusDays(1))),
                p("most", MOST));
    }

    private static Line line(ResultSet row) throws SQLException {
        var opened = row.getString("opened");
        return new Line(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new ActorId(row.getObject("actor", UUID.class)),
                ActorFunction.valueOf(row.getString("function")),
                row.getString("reference"),
                opened == null ? null : Looks.Opened.valueOf(opened),
                row.getBoolean("exceptional"));
    }
}
