-- Whoever was ended by an act is there at no moment, whatever the clock says: she neither answers for the family nor coordinates it.
create or replace function family.present(wanted uuid)
returns table (actor uuid, away boolean, coordinates boolean, deputy boolean, last timestamptz, opened boolean, near boolean, since timestamptz)
language sql stable security definer set search_path = '' as $$
    with part as (
        select f.id, f.coordinator, f.coordinator_until, f.coordinator_deputy, f.opened_by from family.family f
        where f.id = any (array(
            select wanted union all select m.merged from family.merge m where m.family = wanted and m.undone_at is null))
    ), one as (
        select r.actor, min(r.starts_at) as since from access.relation r
        where r.family = wanted and r.writes and r.subject is null and r.type <> 'BREAK_GLASS' and not r.ended_by_act
          and r.starts_at <= access.moment()
          and (r.ends_at is null or r.ends_at > access.moment())
          and not exists (select 1 from access.exclusion e
              where e.family = wanted and (e.actor = r.actor or e.organisation = r.organisation)
                and (e.until is null or e.until > access.moment()))
        group by r.actor
    ), today as (select (access.moment() at time zone 'Europe/Brussels')::date as day)
    select one.actor, coalesce(t.away_from <= today.day and t.away_until >= today.day, false),
        exists (select 1 from part where part.coordinator = one.actor
            and (part.coordinator_until is null or part.coordinator_until > access.moment())),
        exists (select 1 from part where part.coordinator_deputy = one.actor
            and (part.coordinator_until is null or part.coordinator_until > access.moment())
            -- where whoever coordinated left, nobody stands in for her any more
            and exists (select 1 from access.relation r where r.family = part.id and r.actor = part.coordinator and r.type <> 'BREAK_GLASS'
                and not r.ended_by_act
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

create or replace function family.coordinates(wanted_family uuid, who uuid, until timestamptz) returns table (coordinator uuid)
language sql stable as $$
    select who where who is not null and (until is null or until > access.moment()) and exists (
        select 1 from access.relation r
        where r.actor = who and r.family = wanted_family and r.type <> 'BREAK_GLASS' and not r.ended_by_act and r.starts_at <= access.moment()
          and (r.ends_at is null or r.ends_at > access.moment()))
$$;

create or replace function family.left_behind(wanted uuid[], began uuid[]) returns table (family uuid, by_actor uuid, answers uuid)
language sql stable security definer set search_path = '' as $$
    select one.family, one.actor, family.answers(one.family, null)
    from (select distinct u.family, u.actor from unnest(wanted, began) u(family, actor)) one
        join access.my_families() mine on mine = one.family
        cross join (select (access.moment() at time zone 'Europe/Brussels')::date as day) today
        left join directory.post t on t.actor = one.actor
    where t.suspended_at is not null or t.starts_on > today.day or t.ends_on < today.day
       or not exists (select 1 from access.relation r
           where r.family = one.family and r.actor = one.actor and r.type <> 'BREAK_GLASS' and not r.ended_by_act
             and r.starts_at <= access.moment()
             and (r.ends_at is null or r.ends_at > access.moment()))
       or t.away_from <= today.day and t.away_until >= today.day and exists (select 1 from family.family f
           where f.id = one.family and f.coordinator = one.actor and f.coordinator_deputy is not null
               and (f.coordinator_until is null or f.coordinator_until > access.moment()))
$$;
