package be.mille.referral.internal;

import static be.mille.sql.Sql.p;

import be.mille.family.ContactId;
import be.mille.family.ExpectedFacts;
import be.mille.family.Interpreters;
import be.mille.kernel.FamilyId;
import be.mille.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether somebody interprets at an appointment, for the record: read from the newest request for it that was not taken back. */
@Component
@Transactional
class InterpreterStanding implements Interpreters, ExpectedFacts {
    private static final String COMING = """
            select i.family, (i.starts_at at time zone 'Europe/Brussels')::date as day
            from referral.interpreting i join referral.request r on r.id = i.request
            """;
    private static final String COMES = " r.state in ('ACCEPTED', 'UNDER_WAY', 'DONE')";

    private final Sql sql;

    InterpreterStanding(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<ContactId, Boolean> among(Collection<ContactId> appointments) {
        return appointments.isEmpty()
                ? Map.of()
                : sql
                        .list(
                                row -> Map.entry(
                                        new ContactId(row.getObject("contact", UUID.class)), row.getBoolean("comes")),
                                "select distinct on (i.contact) i.contact," + COMES + """
                                         as comes
                                        from referral.interpreting i join referral.request r on r.id = i.request
                                        where i.contact = any(:appointments) and r.state <> 'CANCELLED'
                                          and access.may_read(i.family, i.compartment, i.author)
                                        order by i.contact, r.made_at desc, r.id desc
                                        """,
                                p("appointments", appointments))
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private record Coming(FamilyId family, Fact fact) {}

    @Override
    public List<Fact> of(FamilyId family) {
        return sql
                .list(InterpreterStanding::coming, COMING + "where i.family = :family and" + COMES, p("family", family))
                .stream()
                .map(Coming::fact)
                .toList();
    }

    @Override
    public Map<FamilyId, List<Fact>> ofMine() {
        return sql
                .list(
                        InterpreterStanding::coming,
                        COMING + "join access.my_families() mine(family) on mine.family = i.family where" + COMES)
                .stream()
                .collect(Collectors.groupingBy(Coming::family, Collectors.mapping(Coming::fact, Collectors.toList())));
    }

    private static Coming coming(ResultSet row) throws SQLException {
        return new Coming(
                new FamilyId(row.getObject("family", UUID.class)),
                new Fact("interpreter", row.getObject("day", LocalDate.class)));
    }
}
