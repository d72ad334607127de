package be.mille.training.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Actor;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.screening.ScreeningPack;
import be.mille.sealing.Sealing;
import be.mille.sql.Sql;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Repository;

/** Screenings and plans of generated families, by the set, with the professional as the reader; see {@link LightStore}. */
@Repository
class LightWorkStore {
    /** One step of a need, ready to be written for every family that has it. */
    record StepRow(
            String path,
            String pack,
            String category,
            boolean aboutBaby,
            String service,
            String wish,
            String progress,
            String owner,
            int dueAfter) {}

    private final Sql sql;
    private final Clock clock;
    private final Ids ids;
    private final Sealing sealing;

    LightWorkStore(Sql sql, Clock clock, Ids ids, Sealing sealing) {
        this.ids = ids;
        this.sealing = sealing;
        this.sql = sql;
        this.clock = clock;
    }

    void screenings(List<LightFamily> families, List<LightProfiles.Profile> profiles, ScreeningPack pack, Actor actor) {
        var asked = families.stream().filter(one -> one.profile() >= 0).toList();
        if (asked.isEmpty()) {
            return;
        }
        var held = new LinkedHashMap<LightFamily, UUID>();
        asked.forEach(one -> held.put(one, ids.next()));
        sql.update(
                """
                insert into access.clearance (id, family, actor, compartment, author, basis, since, granted_by)
                select training.next_id(), f.id, :actor, 'C4', :actor, 'AUTHOR', f.asked, :actor
                from unnest(cast(:ids as uuid[]), cast(:asked as timestamptz[])) as f(id, asked)
                """,
                LightStore.ids(asked),
                LightStore.texts("asked", asked, LightWorkStore::at),
                p("actor", actor.id()));
        sql.update(
                """
                insert into screening.screening (id, family, pack, pack_version, moment, language, interpreting, presence,
                    started_at, started_by, organisation, written_later, state, done_at, done_by, key)
                select f.screening, f.id, :pack, :version, 'FREE', 'fr', 'SHARED_LANGUAGE', 'ALONE', f.asked, :actor,
                    :organisation, false, 'DONE', f.asked + interval '40 minutes', :actor, training.next_id()
                from unnest(cast(:screenings as uuid[]), cast(:ids as uuid[]), cast(:asked as timestamptz[]))
                    as f(screening, id, asked)
                """,
                p("screenings", List.copyOf(held.values())),
                LightStore.ids(asked),
                LightStore.texts("asked", asked, LightWorkStore::at),
                p("actor", actor.id()),
                p("organisation", actor.organisation()),
                p("pack", pack.id()),
                p("version", pack.version()));
        answers(held, profiles, actor);
        results(held, profiles, pack);
    }

    private static Object at(LightFamily one) {
        var day = one.asked() == null ? one.planned() : one.asked();
        return Brussels.at(day.atTime(10, 30));
    }

    private void answers(Map<LightFamily, UUID> held, List<LightProfiles.Profile> profiles, Actor actor) {
        var screenings = new ArrayList<UUID>();
        var codes = new ArrayList<String>();
        var rows = new ArrayList<LightProfiles.Answer>();
        held.forEach((family, screening) -> {
            for (var answer : profiles.get(family.profile()).answers()) {
                screenings.add(screening);
                codes.add(String.join(",", closed(family, screening, answer)));
                rows.add(answer);
            }
        });
        sql.update(
                """
                insert into screening.answer (id, screening, family, compartment, domain, item, concept, kind, codes, at,
                    by, page, key, version)
                select training.next_id(), s.id, s.family, a.compartment, a.domain, a.item, a.concept, 'ANSWERED',
                    string_to_array(a.codes, ','), s.started_at, :actor, s.key, training.next_id(), 1
                from unnest(cast(:screenings as uuid[]), cast(:compartment as text[]), cast(:domain as text[]),
                        cast(:item as text[]), cast(:concept as text[]), cast(:codes as text[]))
                        as a(screening, compartment, domain, item, concept, codes)
                    join screening.screening s on s.id = a.screening
                """,
                p("screenings", screenings),
                p("compartment", column(rows, LightProfiles.Answer::compartment)),
                p("domain", column(rows, LightProfiles.Answer::domain)),
                p("item", column(rows, LightProfiles.Answer::item)),
                p("concept", column(rows, LightProfiles.Answer::concept)),
                p("codes", codes),
                p("actor", actor.id()));
    }

    private List<String> closed(LightFamily family, UUID screening, LightProfiles.Answer answer) {
        return answer.compartment().restricted()
                ? sealing.of("screening.answer", new FamilyId(family.id()), answer.compartment(), screening)
                        .closeAll("codes:" + answer.item(), answer.codes())
                : answer.codes();
    }

    private void results(Map<LightFamily, UUID> held, List<LightProfiles.Profile> profiles, ScreeningPack pack) {
        var screenings = new ArrayList<UUID>();
        var explanations = new ArrayList<String>();
        var rows = new ArrayList<LightProfiles.Result>();
        held.forEach((family, screening) -> {
            for (var result : profiles.get(family.profile()).results()) {
                screenings.add(screening);
                explanations.add(closed(family, screening, result));
                rows.add(result);
            }
        });
        sql.update(
                """
                insert into screening.result (id, screening, family, compartment, domain, kind, code, place, points,
                    threshold, pack, pack_version, explanation, at)
                select training.next_id(), s.id, s.family, r.compartment, r.domain, r.kind, r.code, r.place, r.points, r.threshold,
                    :pack, :version, cast(r.explanation as jsonb), s.started_at
                from unnest(cast(:screenings as uuid[]), cast(:compartment as text[]), cast(:domain as text[]),
                        cast(:kind as text[]), cast(:code as text[]), cast(:place as integer[]),
                        cast(:points as numeric[]), cast(:threshold as numeric[]), cast(:explanation as text[]))
                        as r(screening, compartment, domain, kind, code, place, points, threshold, explanation)
                    join screening.screening s on s.id = r.screening
                """,
                p("screenings", screenings),
                p("compartment", column(rows, LightProfiles.Result::compartment)),
                p("domain", column(rows, LightProfiles.Result::domain)),
                p("kind", column(rows, LightProfiles.Result::kind)),
                p("code", column(rows, LightProfiles.Result::code)),
                p("place", column(rows, LightProfiles.Result::place)),
                p("points", column(rows, one -> one.points().toPlainString())),
                p("threshold", column(rows, one -> one.threshold().toPlainString())),
                p("explanation", explanations),
                p("pack", pack.id()),
                p("version", pack.version()));
    }

    private String closed(LightFamily family, UUID screening, LightProfiles.Result result) {
        return result.compartment().restricted()
                ? '"'
                        + sealing.of("screening.result", new FamilyId(family.id()), result.compartment(), screening)
                                .close("explanation:" + result.kind() + ":" + result.code(), result.explanation())
                        + '"'
                : result.explanation();
    }

    private static <T> List<String> column(List<T> rows, Function<T, Object> value) {
        return rows.stream().map(one -> value.apply(one).toString()).toList();
    }

    /** @param steps of the need; the families all have it */
    void plans(List<LightFamily> families, String domain, List<StepRow> steps, Actor actor) {
        if (families.isEmpty()) {
            return;
        }
        sql.update(
                """
                with told as (
                    select training.next_id() as id, f.id as family, f.planned, f.shift
                    from unnest(cast(:ids as uuid[]), cast(:planned as timestamptz[]), cast(:shift as integer[]))
                        as f(id, planned, shift)),
                need as (
                    insert into careplan.need (id, family, compartment, domain, state, created_by, created_at, changed_by,
                        changed_at)
                    select t.id, t.family, 'C2', :domain, 'OPEN', :actor, t.planned, :actor, t.planned from told t
                    returning id, family)
                insert into careplan.step (id, need, family, compartment, path, pack, category, service, wish, wish_by,
                    wish_at, talk_again, progress, progress_by, progress_at, owner_kind, owner, due, about_baby,
                    created_by, created_at, changed_by, changed_at)
                select training.next_id(), n.id, n.family, 'C2', s.path, s.pack, nullif(s.category, ''),
                    cast(nullif(s.service, '') as uuid), s.wish, :actor, t.planned,
                    case when s.wish = 'NOT_NOW' then cast(:today as date) + s.due_after + t.shift end, s.progress,
                    case when s.progress <> 'TODO' then :actor end, case when s.progress <> 'TODO' then t.planned end,
                    case when s.wish = 'WANTS' then s.owner end,
                    case when s.wish = 'WANTS' and s.owner = 'PROFESSIONAL' then :actor end,
                    case when s.wish = 'WANTS' then cast(:today as date) + s.due_after + t.shift end, s.about_baby, :actor,
                    t.planned, :actor, t.planned
                from need n join told t on t.id = n.id,
                    unnest(cast(:path as text[]), cast(:pack as text[]), cast(:category as text[]),
                        cast(:service as text[]), cast(:wish as text[]), cast(:progress as text[]),
                        cast(:owner as text[]), cast(:dueAfter as integer[]), cast(:baby as boolean[]))
                        as s(path, pack, category, service, wish, progress, owner, due_after, about_baby)
                """,
                LightStore.ids(families),
                LightStore.texts(
                        "planned", families, one -> Brussels.at(one.planned().atTime(16, 0))),
                LightStore.texts("shift", families, one -> Math.floorMod(one.phone(), 19) - 3),
                p("domain", domain),
                p("actor", actor.id()),
                p("today", Brussels.today(clock)),
                p("path", steps.stream().map(StepRow::path).toList()),
                p("pack", steps.stream().map(StepRow::pack).toList()),
                p("category", steps.stream().map(StepRow::category).toList()),
                p("service", steps.stream().map(StepRow::service).toList()),
                p("wish", steps.stream().map(StepRow::wish).toList()),
                p("progress", steps.stream().map(StepRow::progress).toList()),
                p("owner", steps.stream().map(StepRow::owner).toList()),
                p(
                        "dueAfter",
                        steps.stream()
                                .map(one -> String.valueOf(one.dueAfter()))
                                .toList()),
                p(
                        "baby",
                        steps.stream()
                                .map(one -> String.valueOf(one.aboutBaby()))
                                .toList()));
    }
}
