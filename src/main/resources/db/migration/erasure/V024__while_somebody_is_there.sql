-- A record is past its time when all that is read as one with it is, nobody accompanies her any more, and nothing was written for a year.
-- It is asked when it is put before the officer, each night while it waits, and once more when she confirms.

-- Every record that is read as one with this one, whichever of them was asked for; what is erased is none any more.
create function erasure.together(wanted uuid) returns uuid[]
language sql stable security definer set search_path = '' as $$
    with one as (select coalesce((select m.family from family.merge m where m.merged = wanted and m.undone_at is null), wanted) as kept)
    select array(select f.id from family.family f
        where f.id = any (array(select one.kept from one
            union all select m.merged from one join family.merge m on m.family = one.kept and m.undone_at is null))
        order by f.id <> wanted, f.id)
$$;

-- When the time of one record ends: four years after the last birth, end or due date of a pregnancy; with none of them, after it was opened.
-- Never while a pregnancy goes on of which nobody knows until when.
create function erasure.time_of(wanted uuid) returns date
language sql stable security definer set search_path = '' as $$
    select case
        when exists (select 1 from family.pregnancy p
            where p.family = wanted and p.withdrawn_at is null and p.outcome = 'ONGOING' and p.due is null) then 'infinity'
        else (coalesce(
            greatest(
                (select max(c.born_on) from family.child c where c.family = wanted and c.withdrawn_at is null),
                (select max(coalesce(p.ended_on, p.due)) from family.pregnancy p where p.family = wanted and p.withdrawn_at is null)),
            (select (f.opened_at at time zone 'Europe/Brussels')::date from family.family f where f.id = wanted))
            + interval '4 years')::date end
$$;

-- Whether nobody needs these records any more. A relation that is to begin counts as one that runs.
create function erasure.over(records uuid[], today date, at timestamptz) returns boolean
language sql stable security definer set search_path = '' as $$
    select coalesce((select max(erasure.time_of(one)) from unnest(records) one) < today, false)
      and not exists (select 1 from access.relation r
          where r.family = any (records) and r.type <> 'BREAK_GLASS' and not r.ended_by_act and (r.ends_at is null or r.ends_at > over.at))
      and not exists (select 1 from audit.entry e
          where e.family = any (records) and e.at > over.at - interval '1 year' and e.outcome = 'PERMIT'
            and e.family is not null and e.action !~ '[.](glance|view|see|read|list)')
$$;

create or replace function erasure.kept_until(wanted uuid) returns date
language sql stable security definer set search_path = '' as $$
    select nullif(max(erasure.time_of(one)), 'infinity') from unnest(erasure.together(wanted)) one where access.may_read(wanted, 'C0')
$$;
drop function erasure.time_ends(uuid);

create index request_by_records on erasure.request using gin (records);

-- Puts what is past its time before the officer of the house of whoever coordinates, else of whoever opened it, and takes back what was put
-- there and is no longer past its time. A record that is read as part of another goes with that one.
create or replace function erasure.due(today date, at timestamptz, make uuid[]) returns bigint
language plpgsql security definer set search_path = '' as $$
declare
    number_gone bigint;
begin
    if access.actor() is not null then
        return 0;
    end if;
    update erasure.request r set state = 'TAKEN_BACK', decided_at = due.at
    where r.state = 'ASKED' and r.author is null and not erasure.over(r.records, due.today, due.at);
    -- those of whom nothing lately says that it cannot be, in one pass over all; what decides is asked of the few that are left
    with old as materialized (
        select f.id, coalesce(f.coordinator, f.opened_by) as who, f.opened_at from family.family f
        where f.opened_at < due.at - interval '1 year'
          and not exists (select 1 from access.relation r
              where r.family = f.id and r.type <> 'BREAK_GLASS' and not r.ended_by_act and (r.ends_at is null or r.ends_at > due.at))
          and not exists (select 1 from family.child c
              where c.family = f.id and c.withdrawn_at is null and c.born_on >= due.today - interval '4 years')
          and not exists (select 1 from family.pregnancy p
              where p.family = f.id and p.withdrawn_at is null and coalesce(p.ended_on, p.due) >= due.today - interval '4 years')
    ), past as (
        select old.id, one.records, p.organisation, row_number() over (order by old.opened_at, old.id) as number
        from old join directory.professional p on p.id = old.who
            cross join lateral (select erasure.together(old.id) as records) one
        where p.organisation is not null
          and not exists (select 1 from family.merge m where m.merged = old.id and m.undone_at is null)
          and not exists (select 1 from erasure.request r where r.records && one.records and (r.state = 'ASKED'
              or (r.state = 'DECLINED' and r.decided_at > due.at - interval '1 year')))
          and erasure.over(one.records, due.today, due.at)
        order by old.opened_at, old.id limit cardinality(make))
    insert into erasure.request (id, family, records, whole, subjects, organisation, asked_at)
    select make[past.number], past.id, past.records, true, '{}', past.organisation, due.at from past;
    get diagnostics number_gone = row_count;
    return number_gone;
end $$;

-- The second person says yes or no: DONE, DECLINED, or TAKEN_BACK where she confirms what is no longer past its time. Null when there is
-- nothing to decide for her.
drop function erasure.decide(uuid, boolean, text);
create function erasure.decide(wanted uuid, confirmed boolean, why text) returns text
language plpgsql security definer set search_path = '' as $$
declare
    found erasure.request;
    outcome text;
begin
    select * into found from erasure.request r
    where r.id = wanted and r.state = 'ASKED'
      and case when r.author is null then confidentiality.concerned(r.organisation) else confidentiality.answers(r.organisation, r.author) end
    for update;
    if found.id is null then
        return null;
    end if;
    outcome := case when not confirmed then 'DECLINED'
        when found.author is null and not erasure.over(found.records,
            (access.moment() at time zone 'Europe/Brussels')::date, access.moment()) then 'TAKEN_BACK'
        else 'DONE' end;
    update erasure.request r set state = outcome, decided_by = access.actor(), decided_at = access.moment(), words = why where r.id = wanted;
    if outcome = 'DONE' then
        perform erasure.erase(found.records, found.whole, found.subjects, access.moment());
    end if;
    return outcome;
end $$;

revoke all on function erasure.together(uuid), erasure.time_of(uuid), erasure.over(uuid[], date, timestamptz),
    erasure.decide(uuid, boolean, text) from public;
grant execute on function erasure.decide(uuid, boolean, text) to ${app};
