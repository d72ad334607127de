package be.mille.opinion.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Access;
import be.mille.access.Compartment;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.opinion.ReceivedOpinions;
import be.mille.opinion.internal.OpinionSeal.Place;
import be.mille.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads and answers through functions of the database that know who is asked. The log says that somebody read an opinion; it does not
 * say about whom, on the colleague's side.
 */
@Service
@Transactional
class ReceivedService implements ReceivedOpinions {
    private final Access access;
    private final Sql sql;
    private final OpinionSeal seal;
    private final OpinionStore store;

    ReceivedService(Access access, Sql sql, OpinionSeal seal, OpinionStore store) {
        this.access = access;
        this.sql = sql;
        this.seal = seal;
        this.store = store;
    }

    /** The keys her words are closed with: they stay in here. */
    private record Keys(FamilyId family, Set<Compartment> compartments) {}

    private record Found(Keys keys, Opened opened) {}

    @Override
    public List<Received> all() {
        access.require(OpinionAction.SEE_RECEIVED);
        return sql.list(ReceivedService::received, "select id, asker, ends_at, answered from opinion.received()");
    }

    @Override
    public Opened read(UUID id) {
        access.require(OpinionAction.READ_RECEIVED);
        return found(id).map(Found::opened).orElseThrow(NotFoundException::new);
    }

    @Override
    public void answer(UUID id, UUID key, String words) {
        access.require(OpinionAction.ANSWER);
        say(id, key, words, false);
    }

    @Override
    public void decline(UUID id, UUID key, String why) {
        access.require(OpinionAction.DECLINE);
        say(id, key, why, true);
    }

    private void say(UUID id, UUID key, String words, boolean declines) {
        var keys = found(id).map(Found::keys).orElseThrow(NotFoundException::new);
        boolean said = sql.find(
                        row -> row.getBoolean("said"),
                        "select opinion.answer(:id, :key, :words, :declines) as said",
                        p("id", id),
                        p("key", key),
                        p(
                                "words",
                                seal.close(
                                        OpinionStore.said(keys.family(), keys.compartments(), key),
                                        "words",
                                        ExtractText.plain(words))),
                        p("declines", declines))
                .orElse(false);
        if (!said) {
            throw new NotFoundException();
        }
    }

    private Optional<Found> found(UUID id) {
        return sql.find(
                row -> {
                    var keys =
                            new Keys(new FamilyId(row.getObject("family", UUID.class)), OpinionStore.compartments(row));
                    var place = new Place(OpinionSeal.OPINION, keys.family(), keys.compartments(), id);
                    return new Found(
                            keys,
                            new Opened(
                                    received(row),
                                    store.extract(place, row),
                                    sql.list(
                                            said -> store.said(keys.family(), keys.compartments(), said),
                                            "select id, author, words, declines, said_at from opinion.said_in(:id)",
                                            p("id", id))));
                },
                """
                select id, family, compartments, asker, language, question, lines, ends_at, answered from opinion.opened(:id)
                """,
                p("id", id));
    }

    private static Received received(ResultSet row) throws SQLException {
        return new Received(
                row.getObject("id", UUID.class),
                new ActorId(row.getObject("asker", UUID.class)),
                OpinionStore.moment(row, "ends_at"),
                row.getBoolean("answered"));
    }
}
