package be.mille.careplan.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Compartment;
import be.mille.access.Opening;
import be.mille.careplan.Need;
import be.mille.careplan.NeedId;
import be.mille.careplan.NeedState;
import be.mille.careplan.Step;
import be.mille.careplan.StepId;
import be.mille.careplan.StepState;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.sql.Sql;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Needs and steps, each change with the row it replaced. */
@Component
class PlanStore {
    /** What was written at the same moment stands in the order of its words: these lie closed, and the database cannot sort them. */
    private static final Comparator<@Nullable String> WRITTEN = Comparator.nullsLast(Comparator.naturalOrder());

    private final Sql sql;
    private final PlanRows rows;
    private final PlanHistory history;

    PlanStore(Sql sql, PlanRows rows, PlanHistory history) {
        this.sql = sql;
        this.rows = rows;
        this.history = history;
    }

    List<Need> needs(FamilyId family, Set<Compartment> open) {
        return sql.list(rows::need, "select " + PlanRows.NEED + """
                         from careplan.need n where n.family = :family and n.compartment = any(:open) order by n.created_at, n.domain, n.id
                        """, p("family", family), p("open", names(open)));
    }

    /** Of every record that is read as one, each within what it opens; oldest first. */
    List<Need> needs(List<Opening> openings) {
        return openings.stream()
                .flatMap(one -> needs(one.family(), one.compartments()).stream())
                .sorted(Comparator.comparing(Need::createdAt)
                        .thenComparing(Need::domain, WRITTEN)
                        .thenComparing(Need::title, WRITTEN))
                .toList();
    }

    /** Of every record that is read as one, each within what it opens; oldest first. */
    List<Step> steps(List<Opening> openings) {
        var along = openings.stream().map(Opening::family).toList();
        return openings.stream()
                .flatMap(one -> steps(one, along).stream())
                .sorted(Comparator.comparing(Step::createdAt)
                        .thenComparing(step -> step.state().title(), WRITTEN))
                .toList();
    }

    private List<Step> steps(Opening opening, List<FamilyId> along) {
        return sql.list(
                rows::step,
                "select " + PlanRows.STEP + """
                         from careplan.step s where s.family = :family and s.compartment = any(:open) order by s.created_at, s.id
                        """,
                p("family", opening.family()),
                p("open", names(opening.compartments())),
                p("along", along));
    }

    Optional<Need> need(List<FamilyId> records, NeedId id) {
        return sql.find(
                rows::need,
                "select " + PlanRows.NEED + " from careplan.need n where n.family = any(:records) and n.id = :id",
                p("records", records),
                p("id", id));
    }

    Optional<Step> step(List<FamilyId> records, StepId id) {
        return sql.find(
                rows::step,
                "select " + PlanRows.STEP + " from careplan.step s where s.family = any(:records) and s.id = :id",
                p("records", records),
                p("along", records),
                p("id", id));
    }

    void insert(Need need) {
        var seal = rows.seal(need.id(), need.family(), need.compartment());
        sql.update(
                """
                insert into careplan.need (id, family, compartment, domain, indicator, pack, title, words, state,
                    created_by, created_at, changed_by, changed_at)
                values (:id, :family, :compartment, :domain, :indicator, :pack, :title, :words, :state,
                    :by, :at, :by, :at)
                """,
                p("id", need.id()),
                p("family", need.family()),
                p("compartment", need.compartment()),
                p("domain", need.domain()),
                p("indicator", need.indicator()),
                p("pack", need.pack()),
                p("title", seal.closeAny("title", need.title())),
                p("words", seal.closeAny("words", need.words())),
                p("state", need.state()),
                p("by", need.createdBy()),
                p("at", need.createdAt()));
    }

    void insert(Step step, boolean aboutBaby) {
        var state = step.state();
        var seal = rows.seal(step.id(), step.family(), step.compartment());
        sql.update(
                """
                insert into careplan.step (id, need, family, compartment, author, path, pack, title, category, service, wish,
                    wish_by, wish_at, talk_again, already_by, progress, could_not, progress_by, progress_at, owner_kind,
                    owner, due, about_baby, created_by, created_at, changed_by, changed_at)
                values (:id, :need, :family, :compartment,
                    (select author from careplan.need where id = :need), :path, :pack, :title, :category, :service, :wish,
                    :wishBy, :wishAt, :again, :already, :progress, :could, :progressBy, :progressAt, :ownerKind,
                    :owner, :due, :baby, :by, :at, :by, :at)
                """,
                p("id", step.id()),
                p("need", step.need()),
                p("family", step.family()),
                p("compartment", step.compartment()),
                p("path", step.path()),
                p("pack", step.pack()),
                p("title", seal.closeAny("title", state.title())),
                p("category", step.category()),
                p("service", state.service()),
                p("wish", state.wish()),
                p("wishBy", step.wishBy()),
                p("wishAt", step.wishAt()),
                p("again", state.talkAgain()),
                p("already", seal.closeAny("already_by", state.alreadyBy())),
                p("progress", state.progress()),
                p("could", state.couldNot()),
                p("progressBy", step.progressBy()),
                p("progressAt", step.progressAt()),
                p("ownerKind", PlanRows.kind(state.owner())),
                p("owner", PlanRows.id(state.owner())),
                p("due", state.due()),
                p("baby", aboutBaby),
                p("by", step.changedBy()),
                p("at", step.createdAt()));
    }

    void update(Need need, int version, NeedState state, @Nullable String words, ActorId by, Instant at) {
        history.keep(need, version, by, at);
        sql.updateOne(
                """
                update careplan.need set state = :state, words = :words, changed_by = :by, changed_at = :at,
                    version = version + 1
                where id = :id and version = :version
                """,
                p("state", state),
                p(
                        "words",
                        rows.seal(need.id(), need.family(), need.compartment()).closeAny("words", words)),
                p("by", by),
                p("at", at),
                p("id", need.id()),
                p("version", version));
    }

    /** Writes the new state; who said her wish and who noted progress change with what they noted. */
    void update(Step step, StepState state, ActorId by, Instant at) {
        history.keep(step, by, at);
        boolean wished = state.wish() != step.state().wish();
        boolean moved = state.progress() != step.state().progress()
                || state.couldNot() != step.state().couldNot();
        var seal = rows.seal(step.id(), step.family(), step.compartment());
        sql.updateOne(
                """
                update careplan.step set title = :title, service = :service, wish = :wish, talk_again = :again,
                    already_by = :already, progress = :progress, could_not = :could, owner_kind = :ownerKind,
                    owner = :owner, due = :due, wish_by = :wishBy, wish_at = :wishAt, progress_by = :progressBy,
                    progress_at = :progressAt, changed_by = :by, changed_at = :at, version = version + 1
                where id = :id and version = :version
                """,
                p("title", seal.closeAny("title", state.title())),
                p("service", state.service()),
                p("wish", state.wish()),
                p("again", state.talkAgain()),
                p("already", seal.closeAny("already_by", state.alreadyBy())),
                p("progress", state.progress()),
                p("could", state.couldNot()),
                p("ownerKind", PlanRows.kind(state.owner())),
                p("owner", PlanRows.id(state.owner())),
                p("due", state.due()),
                p("wishBy", wished ? by : step.wishBy()),
                p("wishAt", wished ? at : step.wishAt()),
                p("progressBy", moved ? by : step.progressBy()),
                p("progressAt", moved ? at : step.progressAt()),
                p("by", by),
                p("at", at),
                p("id", step.id()),
                p("version", step.version()));
    }

    static List<String> names(Set<Compartment> open) {
        return open.stream().map(Enum::name).toList();
    }
}
