package be.mille.intake.internal;

import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.intake.Arrival;
import be.mille.intake.ArrivalAnswer;
import be.mille.intake.ArrivalId;
import be.mille.intake.Arrivals;
import be.mille.intake.Asked;
import be.mille.intake.Knows;
import be.mille.intake.Way;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.sealing.Seal;
import be.mille.sealing.Sealing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From rows to what arrived. Each lies closed with a key of its own, so that erasing it reaches every backup. */
@Component
class ArrivalRows {
    static final String COLUMNS = """
            a.id, a.author, a.asker, a.house, a.reply, a.called, a.born, a.due, a.phone, a.words, a.category, a.way, a.urgent, a.knows,
            a.arrived_on, a.noted_at, a.joined, a.answer, a.reason, a.answered_at, a.answered_by, a.version,
            exists (select 1 from intake.arrival h where h.id = a.joined) as with_it""";

    private final Sealing sealing;
    private final Clock clock;

    ArrivalRows(Sealing sealing, Clock clock) {
        this.sealing = sealing;
        this.clock = clock;
    }

    /** A row as it lies. */
    record Closed(ArrivalId id, ActorId author, Asked asked, Facts facts) {}

    record Facts(
            Instant notedAt,
            @Nullable ArrivalId joined,
            @Nullable ArrivalAnswer answer,
            @Nullable String reason,
            @Nullable Instant answeredAt,
            @Nullable ActorId answeredBy,
            int version,
            boolean withIt) {}

    static FamilyId key(ArrivalId id) {
        return new FamilyId(id.value());
    }

    Seal seal(ArrivalId id) {
        return sealing.of("intake.arrival", key(id), Compartment.C0, id.value());
    }

    void fetch(Collection<Closed> rows) {
        sealing.fetch(rows.stream().map(one -> key(one.id())).toList(), Compartment.C0);
    }

    static Closed closed(ResultSet row) throws SQLException {
        var way = row.getString("way");
        var asked = new Asked(
                row.getString("asker"),
                row.getString("house"),
                row.getString("reply"),
                new Asked.About(
                        row.getString("called"), row.getString("born"), row.getString("due"), row.getString("phone")),
                row.getString("category"),
                row.getString("words"),
                way == null ? null : Way.valueOf(way),
                row.getObject("arrived_on", LocalDate.class),
                row.getBoolean("urgent"),
                Knows.valueOf(row.getString("knows")));
        var answer = row.getString("answer");
        var joined = row.getObject("joined", UUID.class);
        var by = row.getObject("answered_by", UUID.class);
        var at = row.getObject("answered_at", OffsetDateTime.class);
        return new Closed(
                id(row),
                new ActorId(row.getObject("author", UUID.class)),
                asked,
                new Facts(
                        row.getObject("noted_at", OffsetDateTime.class).toInstant(),
                        joined == null ? null : new ArrivalId(joined),
                        answer == null ? null : ArrivalAnswer.valueOf(answer),
                        row.getString("reason"),
                        at == null ? null : at.toInstant(),
                        by == null ? null : new ActorId(by),
                        row.getInt("version"),
                        row.getBoolean("with_it")));
    }

    static ArrivalId id(ResultSet row) throws SQLException {
        return new ArrivalId(row.getObject("id", UUID.class));
    }

    Arrival open(Closed row, List<Arrival> again) {
        var seal = seal(row.id());
        var it = row.asked();
        var about = it.about();
        var facts = row.facts();
        return new Arrival(
                row.id(),
                row.author(),
                new Asked(
                        seal.openAny("asker", it.asker()),
                        seal.openAny("house", it.house()),
                        seal.openAny("reply", it.reply()),
                        new Asked.About(
                                seal.openAny("called", about.called()),
                                seal.openAny("born", about.born()),
                                seal.openAny("due", about.due()),
                                seal.openAny("phone", about.phone())),
                        it.category(),
                        seal.openAny("words", it.words()),
                        it.way(),
                        it.on(),
                        it.urgent(),
                        it.knows()),
                facts.notedAt(),
                facts.joined(),
                facts.withIt(),
                answered(facts, seal).orElse(null),
                again,
                facts.version());
    }

    private Optional<Arrival.Answered> answered(Facts facts, Seal seal) {
        var at = facts.answeredAt();
        var answer = facts.answer();
        if (answer == null || at == null) {
            return Optional.empty();
        }
        boolean mine = CurrentActor.get().id().equals(facts.answeredBy());
        return Optional.of(new Arrival.Answered(
                answer,
                seal.openAny("reason", facts.reason()),
                at,
                facts.answeredBy(),
                mine && at.plus(Arrivals.UNDO).isAfter(clock.instant())));
    }
}
