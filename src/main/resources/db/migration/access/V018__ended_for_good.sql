-- What somebody ended, took back or shut out stays so, whatever the clock says afterwards: a machine set three days back opens nothing again.
-- A time that was only foreseen (the end of a length, a day agreed on, sleep that can be woken) goes on to be judged by the clock.

-- Set by the table itself, whoever writes, and never taken away.
alter table access.relation add column ended_by_act boolean not null default false;
alter table access.clearance add column ended_by_act boolean not null default false;
comment on column access.relation.ended_by_act is 'Somebody ended it at the moment she said so: it opens nothing at any other moment either.';
comment on column access.clearance.ended_by_act is 'Somebody ended it at the moment she said so: it opens nothing at any other moment either.';

alter table access.relation no force row level security;
update access.relation set ended_by_act = true
    where ends_at <= now() and end_reason is not null and (end_reason <> 'INACTIVE' or asleep_until is null);
alter table access.relation force row level security;
alter table access.clearance no force row level security;
update access.clearance set ended_by_act = true where until <= now();
alter table access.clearance force row level security;

-- Where no moment is named nobody acts but the program itself, which ends what is erased, and puts to sleep what can still be woken.
create function access.ended_for_good() returns trigger language plpgsql as $$
begin
    new.ended_by_act := old.ended_by_act or (
        (new.ends_at, new.asleep_until) is distinct from (old.ends_at, old.asleep_until)
        and coalesce(new.ends_at <= coalesce(access.moment(), 'infinity'), false)
        and coalesce(new.asleep_until <= access.moment(), new.asleep_until is null));
    return new;
end $$;
create trigger ended_for_good before update on access.relation for each row execute function access.ended_for_good();

create function access.unnamed_for_good() returns trigger language plpgsql as $$
begin
    new.ended_by_act := old.ended_by_act
        or (new.until is distinct from old.until and coalesce(new.until <= coalesce(access.moment(), 'infinity'), false));
    return new;
end $$;
create trigger unnamed_for_good before update on access.clearance for each row execute function access.unnamed_for_good();

-- Whom she keeps away is kept away at every moment until it is lifted: since when is no condition any more, here or in any function that
-- compares it, and has a column of its own.
alter table access.exclusion add column noted_at timestamptz;
alter table access.exclusion no force row level security;
update access.exclusion set noted_at = since, since = '-infinity';
alter table access.exclusion force row level security;
alter table access.exclusion alter column noted_at set not null, alter column since set default '-infinity',
    add constraint holds_whatever_the_clock_says check (since = '-infinity');
create index exclusion_by_actor on access.exclusion (actor) where actor is not null;
create index exclusion_by_organisation on access.exclusion (organisation) where organisation is not null;

-- As before, and what was ended by an act is over.
create or replace function access.openings_of(wanted uuid[]) returns table (family uuid, words text)
language sql stable security definer set search_path = '' as $$
    with running as (
        select r.family, r.scope, r.writes, r.type from access.relation r
        where r.actor = access.actor() and r.family = any (wanted) and not r.ended_by_act
          and r.starts_at <= access.moment() and (r.ends_at is null or r.ends_at > access.moment())
          and not exists (
            select 1 from access.exclusion e
            where e.family = r.family and (e.actor = access.actor() or e.organisation = access.organisation())
              and (e.until is null or e.until > access.moment()))
    ), words as (
        select running.family, ' r' || array_to_string(running.scope, ' r')
            || case when running.writes then ' w' || array_to_string(running.scope, ' w') else '' end as words
        from running
        union all
        select running.family, ' r' || c.compartment || '@' || c.author
            || case when running.writes then ' w' || c.compartment || '@' || c.author else '' end
        from running
        join access.clearance c on c.family = running.family and c.actor = access.actor() and not c.ended_by_act
          and c.since <= access.moment() and (c.until is null or c.until > access.moment())
        where running.type <> 'BREAK_GLASS'
    )
    select words.family, string_agg(words.words, '') || ' ' from words group by words.family
$$;

drop function access.held(uuid);
create function access.held(wanted_family uuid)
returns table (kind text, type text, writes boolean, scope text[], author uuid, since timestamptz, until timestamptz, ended boolean)
language sql stable security definer set search_path = '' as $$
    select 'RELATION', r.type, r.writes, r.scope, null::uuid, r.starts_at, r.ends_at, r.ended_by_act
    from access.relation r where r.family = wanted_family and r.actor = access.actor()
    union all
    select 'CLEARANCE', null, false, array[c.compartment], c.author, c.since, c.until, c.ended_by_act
    from access.clearance c where c.family = wanted_family and c.actor = access.actor()
    union all
    select 'EXCLUSION', null, false, '{}', null, e.since, e.until, false
    from access.exclusion e
    where e.family = wanted_family and (e.actor = access.actor() or e.organisation = access.organisation())
$$;
revoke all on function access.held(uuid) from public;
grant execute on function access.held(uuid) to ${app};
