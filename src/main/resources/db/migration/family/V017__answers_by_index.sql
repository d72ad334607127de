-- A record and what was merged into it are found by their ids: among a hundred thousand families the question before read all of them, for each
-- family of a day.
create or replace function family.present(wanted uuid)
returns table (actor uuid, away boolean, coordinates boolean, deputy boolean, last timestamptz, opened boolean, near boolean, since timestamptz)
language sql stable security definer set search_path = '' as $$
    with part as (
        select f.id, f.coordinator, f.coordinator_until, f.coordinator_deputy, f.opened_by from family.family f
        where f.id = any (array(
            select wanted union all select m.merged from family.merge m where m.family = wanted and m.undone_at is null))
    ), one as (
        select r.actor, min(r.starts_at) as since from access.relation r
        where r.family = wanted and r.writes and r.subject is null and r.type <> 'BREAK_GLASS' and r.starts_at <= access.moment()
          and (r.ends_at is null or r.ends_at > access.moment())
          and not exists (select 1 from access.exclusion e
              where e.family = wanted and (e.actor = r.actor or e.organisation = r.organisation)
                and e.since <= access.moment() and (e.until is null or e.until > access.moment()))
        group by r.actor
    ), today as (select (access.moment() at time zone 'Europe/Brussels')::date as day)
    select one.actor, coalesce(t.away_from <= today.day and t.away_until >= today.day, false),
        exists (select 1 from part where part.coordinator = one.actor
            and (part.coordinator_until is null or part.coordinator_until > access.moment())),
        exists (select 1 from part where part.coordinator_deputy = one.actor
            and (part.coordinator_until is null or part.coordinator_until > access.moment())
            -- where whoever coordinated left, nobody stands in for her any more
            and exists (select 1 from access.relation r where r.family = part.id and r.actor = part.coordinator and r.type <> 'BREAK_GLASS'
                and r.starts_at <= access.moment() and (r.ends_at is null or r.ends_at > access.moment()))),
        (select max(c.starts_at) from part join family.contact c on c.family = part.id
            where c.professional = one.actor and c.state = 'DONE' and c.withdrawn_at is null
              and c.compartment in ('C0', 'C0L', 'C1', 'C2')),
        exists (select 1 from part where part.id = wanted and part.opened_by = one.actor),
        p.function in ('INDEPENDENT_MIDWIFE', 'KIND_EN_GEZIN_NURSE', 'ONE_WORKER', 'GENERAL_PRACTITIONER', 'PRIMARY_CARE_NURSE'),
        one.since
    from one cross join today join directory.professional p on p.id = one.actor left join directory.post t on t.actor = one.actor
    where t.actor is null or (t.suspended_at is null and t.starts_on <= today.day and (t.ends_on is null or t.ends_on >= today.day))
$$;
