package be.mille.referral.internal;

import be.mille.access.Compartment;
import be.mille.careplan.StepId;
import be.mille.directory.ServiceId;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.OrganisationId;
import be.mille.referral.Agreement;
import be.mille.referral.Inbox;
import be.mille.referral.NeedMet;
import be.mille.referral.PassingOn;
import be.mille.referral.Reason;
import be.mille.referral.Receiver;
import be.mille.referral.Referral;
import be.mille.referral.ReferralEvent;
import be.mille.referral.ReferralId;
import be.mille.referral.ReferralState;
import be.mille.referral.Told;
import be.mille.sealing.Seal;
import be.mille.sealing.Sealing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** From rows to requests, for the team and for the receiver; what was written in words lies closed. */
@Component
class ReferralRows {
    static final String REQUEST = "referral.request";
    static final String EVENT = "referral.event";
    static final String COLUMNS = AskedAgain.although("r") + ", " + """
            r.id, r.family, r.compartment, r.author, r.organisation, r.step, r.parent, r.category, r.to_kind, r.to_service, r.to_actor,
            r.outside, r.told, r.agreed, r.agreed_on, r.state, r.reason, r.words, r.since, r.answer_by, r.place_on, r.companion,
            r.first_contact_on, r.closed_at, r.met, r.met_on, greatest(referral.day(r.reminded_at), r.asked_again_on) as reminded_on,
            r.made_at, r.version, r.passed_by, r.passed_house, r.depth,
            case when r.to_kind = 'POOL' then (
                select jsonb_agg(jsonb_build_object('id', o.id, 'service', o.service, 'outside', o.outside) order by o.made_at, o.id)::text
                from referral.offer o where o.request = r.id) end as pool,
            (select to_jsonb(i)::text from referral.interpreting i where i.request = r.id) as interpreting""";

    private final Sealing sealing;
    private final BookingRows bookings;
    private final TypedOutside typed;
    private final ObjectMapper json;

    ReferralRows(Sealing sealing, BookingRows bookings, TypedOutside typed, ObjectMapper json) {
        this.sealing = sealing;
        this.bookings = bookings;
        this.typed = typed;
        this.json = json;
    }

    Seal seal(ReferralId id, FamilyId family, Compartment compartment) {
        return sealing.of(REQUEST, family, compartment, id.value());
    }

    Seal eventSeal(UUID event, FamilyId family, Compartment compartment) {
        return sealing.of(EVENT, family, compartment, event);
    }

    String closed(Seal seal, Told told) {
        return seal.close("told", json.writeValueAsString(told));
    }

    /** One of several who were asked, as its row says it. */
    private record Asked(
            UUID id, @Nullable UUID service, @Nullable String outside) {}

    @Nullable
    String closed(Seal seal, Receiver to) {
        return to instanceof Receiver.Outside one ? typed.close(seal, one) : null;
    }

    Referral referral(ResultSet row) throws SQLException {
        var seal = sealing.of(REQUEST, row);
        return new Referral(
                id(row),
                new FamilyId(uuid(row, "family")),
                Compartment.valueOf(row.getString("compartment")),
                new ActorId(uuid(row, "author")),
                new OrganisationId(uuid(row, "organisation")),
                known(row, "step") ? new StepId(uuid(row, "step")) : null,
                known(row, "parent") ? new ReferralId(uuid(row, "parent")) : null,
                passed(row),
                row.getString("category"),
                receiver(row, seal),
                told(row, seal),
                new Agreement(
                        Agreement.Way.valueOf(row.getString("agreed")), Objects.requireNonNull(day(row, "agreed_on"))),
                seal.openAny("although", row.getString("although")),
                ReferralState.valueOf(row.getString("state")),
                reason(row),
                seal.openAny("words", row.getString("words")),
                Objects.requireNonNull(instant(row, "since")),
                Objects.requireNonNull(day(row, "answer_by")),
                day(row, "place_on"),
                known(row, "companion") ? new ActorId(uuid(row, "companion")) : null,
                day(row, "first_contact_on"),
                new Referral.Closing(instant(row, "closed_at"), met(row), day(row, "met_on")),
                day(row, "reminded_on"),
                Objects.requireNonNull(instant(row, "made_at")),
                bookings.of(row),
                row.getInt("version"));
    }

    Inbox.Received received(ResultSet row) throws SQLException {
        var seal = sealing.of(REQUEST, row);
        return new Inbox.Received(
                id(row),
                new ActorId(uuid(row, known(row, "passed_by") ? "passed_by" : "author")),
                new OrganisationId(uuid(row, known(row, "passed_house") ? "passed_house" : "organisation")),
                asked(row),
                row.getString("category"),
                told(row, seal),
                Agreement.Way.valueOf(row.getString("agreed")),
                bookings.of(row),
                known(row, "to_actor"),
                "POOL".equals(row.getString("to_kind")),
                ReferralState.valueOf(row.getString("state")),
                reason(row),
                seal.openAny("words", row.getString("words")),
                Objects.requireNonNull(instant(row, "made_at")),
                Objects.requireNonNull(instant(row, "since")),
                Objects.requireNonNull(day(row, "answer_by")),
                day(row, "place_on"),
                day(row, "reminded_on"),
                row.getInt("version"));
    }

    /** Of several that were asked, a reader of one sees her own. */
    private @Nullable ServiceId asked(ResultSet row) throws SQLException {
        return "POOL".equals(row.getString("to_kind"))
                ? pool(row).services().stream().findFirst().orElse(null)
                : service(row.getObject("to_service", UUID.class));
    }

    ReferralEvent event(ResultSet row) throws SQLException {
        var state = row.getString("state");
        return new ReferralEvent(
                ReferralEvent.What.valueOf(row.getString("what")),
                known(row, "by_actor") ? new ActorId(uuid(row, "by_actor")) : null,
                Objects.requireNonNull(instant(row, "at")),
                state == null ? null : ReferralState.valueOf(state),
                reason(row),
                sealing.of(EVENT, row).openAny("words", row.getString("words")));
    }

    PassingOn.Passed passedOn(ResultSet row) throws SQLException {
        var seal = sealing.of(REQUEST, row);
        return new PassingOn.Passed(
                id(row),
                new ReferralId(uuid(row, "parent")),
                receiver(row, seal),
                row.getString("category"),
                told(row, seal),
                ReferralState.valueOf(row.getString("state")),
                reason(row),
                seal.openAny("words", row.getString("words")),
                Objects.requireNonNull(instant(row, "since")),
                Objects.requireNonNull(day(row, "answer_by")),
                day(row, "place_on"),
                row.getObject("closed_at") != null,
                row.getInt("version"));
    }

    private static Referral.@Nullable Passed passed(ResultSet row) throws SQLException {
        return known(row, "passed_by")
                ? new Referral.Passed(
                        new ActorId(uuid(row, "passed_by")), new OrganisationId(uuid(row, "passed_house")))
                : null;
    }

    private Receiver receiver(ResultSet row, Seal seal) throws SQLException {
        return switch (row.getString("to_kind")) {
            case "SERVICE" -> new Receiver.Service(new ServiceId(uuid(row, "to_service")));
            case "POOL" -> pool(row);
            case "COLLEAGUE" -> new Receiver.Colleague(new ActorId(uuid(row, "to_actor")));
            case "OUTSIDE" ->
                typed.open(seal, row.getString("outside"), service(row.getObject("to_service", UUID.class)));
            default -> throw new IllegalStateException("Unknown kind of receiver");
        };
    }

    private static @Nullable ServiceId service(@Nullable UUID id) {
        return id == null ? null : new ServiceId(id);
    }

    /** Of those who are asked only what the reader may see: the team all, each of them nobody else. */
    private Receiver.Pool pool(ResultSet row) throws SQLException {
        var family = new FamilyId(uuid(row, "family"));
        var compartment = Compartment.valueOf(row.getString("compartment"));
        var services = new ArrayList<ServiceId>();
        var outside = new ArrayList<Receiver.Outside>();
        var written = row.getString("pool");
        for (var one : written == null ? new Asked[0] : json.readValue(written, Asked[].class)) {
            if (one.outside() != null) {
                outside.add(typed.open(
                        sealing.of(Offers.OFFER, family, compartment, one.id()),
                        one.outside(),
                        service(one.service())));
            } else if (one.service() != null) {
                services.add(new ServiceId(one.service()));
            }
        }
        return new Receiver.Pool(services, outside);
    }

    private Told told(ResultSet row, Seal seal) throws SQLException {
        return json.readValue(seal.open("told", row.getString("told")), Told.class);
    }

    static ReferralId id(ResultSet row) throws SQLException {
        return new ReferralId(uuid(row, "id"));
    }

    private static @Nullable Reason reason(ResultSet row) throws SQLException {
        var reason = row.getString("reason");
        return reason == null ? null : Reason.valueOf(reason);
    }

    private static @Nullable NeedMet met(ResultSet row) throws SQLException {
        var met = row.getString("met");
        return met == null ? null : NeedMet.valueOf(met);
    }

    private static boolean known(ResultSet row, String column) throws SQLException {
        return row.getObject(column) != null;
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
