package be.mille.referral.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.family.Contact;
import be.mille.family.ContactId;
import be.mille.kernel.FamilyId;
import be.mille.referral.AskInterpreter;
import be.mille.referral.Booking;
import be.mille.referral.ReferralId;
import be.mille.sealing.Sealing;
import be.mille.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** What interpreters are asked for: rows beside those of the requests. */
@Component
class BookingRows {
    private static final String TABLE = "referral.interpreting";

    private final Sql sql;
    private final Sealing sealing;
    private final ObjectMapper json;

    BookingRows(Sql sql, Sealing sealing, ObjectMapper json) {
        this.sql = sql;
        this.sealing = sealing;
        this.json = json;
    }

    /** A row as PostgreSQL writes it: what of it is read here. */
    private record Row(
            UUID request,
            UUID family,
            Compartment compartment,
            UUID contact,
            String language,
            Booking.Way way,
            OffsetDateTime starts_at,
            int minutes,
            @Nullable String place,
            Set<Booking.Wish> wishes,
            @Nullable OffsetDateTime moved_from,
            @Nullable OffsetDateTime moved_at) {}

    /** Null where the request is for another help. */
    @Nullable
    Booking of(ResultSet row) throws SQLException {
        var text = row.getString("interpreting");
        if (text == null) {
            return null;
        }
        var one = json.readerFor(Row.class)
                .without(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .<Row>readValue(text);
        var from = one.moved_from();
        var on = one.moved_at();
        return new Booking(
                new ContactId(one.contact()),
                one.language(),
                one.way(),
                one.starts_at().toInstant(),
                one.minutes(),
                sealing.of(TABLE, new FamilyId(one.family()), one.compartment(), one.request())
                        .openAny("place", one.place()),
                one.wishes(),
                from == null || on == null ? null : new Booking.Moved(from.toInstant(), on.toInstant()));
    }

    void insert(ReferralId request, Contact appointment, AskInterpreter asked) {
        sql.update(
                """
                insert into referral.interpreting (request, family, compartment, author, contact, language, way, starts_at, minutes,
                    place, wishes)
                values (:request, :family, :compartment, :author, :contact, :language, :way, :at, :minutes, cast(:place as text), :wishes)
                """,
                p("request", request),
                p("family", appointment.family()),
                p("compartment", appointment.compartment()),
                p("author", CurrentActor.get().id()),
                p("contact", appointment.id()),
                p("language", asked.language()),
                p("way", asked.way()),
                p("at", appointment.at()),
                p("minutes", asked.minutes()),
                p("place", closed(request, appointment.family(), appointment.compartment(), asked.place())),
                p("wishes", asked.wishes()));
    }

    /** A request at an appointment that is not over, whoever may read it. */
    record At(
            ReferralId request, FamilyId family, Compartment compartment, Booking.Way way, Instant at, boolean comes) {}

    List<At> at(ContactId appointment) {
        return sql.list(
                row -> new At(
                        new ReferralId(row.getObject("request", UUID.class)),
                        new FamilyId(row.getObject("family", UUID.class)),
                        Compartment.valueOf(row.getString("compartment")),
                        Booking.Way.valueOf(row.getString("way")),
                        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                        Set.of("ACCEPTED", "UNDER_WAY").contains(row.getString("state"))),
                "select request, family, compartment, way, starts_at, state from referral.interpreters_at(:appointment)",
                p("appointment", appointment));
    }

    @Nullable
    String closed(ReferralId request, FamilyId family, Compartment compartment, @Nullable String place) {
        return sealing.of(TABLE, family, compartment, request.value()).closeAny("place", place);
    }
}
