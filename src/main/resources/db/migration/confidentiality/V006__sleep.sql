-- The reason given for an exceptional opening is kept with the opening; the relation itself is proven by the emergency.
create or replace function confidentiality.open(opening uuid, called text, birth text, reference text, reason text, words text,
    scope text[], reader_function text, review_due timestamptz) returns table (outcome text, family uuid)
language plpgsql security definer set search_path = '' as $$
declare
    moment timestamptz := access.moment();
    found_family uuid;
    known record;
begin
    perform pg_advisory_xact_lock(hashtextextended('exceptional ' || access.actor()::text, 0));
    select s.suspended, s.guesses into known from confidentiality.standing() s;
    if known.suspended then
        return query select 'SUSPENDED', null::uuid;
        return;
    end if;
    select o.family into found_family from confidentiality.opening o where o.id = open.opening and o.actor = access.actor();
    if found then
        return query select 'ALREADY', found_family;
        return;
    end if;
    if exists (select 1 from confidentiality.running()) then
        return query select 'ANOTHER', null::uuid;
        return;
    end if;
    if known.guesses >= 5 then
        return query select 'LIMITED', null::uuid;
        return;
    end if;
    found_family := confidentiality.meant(open.called, open.birth, open.reference);
    if found_family is null then
        insert into confidentiality.guess (id, actor, organisation, at)
            values (gen_random_uuid(), access.actor(), access.organisation(), moment);
        return query select 'ABSENT', null::uuid;
        return;
    end if;
    if exists (select 1 from access.relation r where r.family = found_family and r.actor = access.actor()
               and r.starts_at <= moment and (r.ends_at is null or r.ends_at > moment)) then
        return query select 'ALREADY', found_family;
        return;
    end if;
    insert into access.relation (id, family, actor, organisation, type, writes, scope, basis, proof, starts_at, ends_at, created_by, created_at)
        values (open.opening, found_family, access.actor(), access.organisation(), 'BREAK_GLASS', false, open.scope, 'VITAL_INTEREST',
            'EMERGENCY', moment, moment + interval '4 hours', access.actor(), moment);
    insert into confidentiality.opening (id, family, actor, organisation, function, reason, words, at, until, told, review_due)
        values (open.opening, found_family, access.actor(), access.organisation(), open.reader_function, open.reason, open.words, moment,
            moment + interval '4 hours', confidentiality.told(found_family), open.review_due);
    return query select 'OPENED', found_family;
end $$;

-- A relation that nobody confirmed sleeps when its holder gives no sign. Sleeping ends it, so that every rule and every policy that asks
-- for a running relation needs no word about sleep; until when it would have run is kept, and waking begins a relation anew.
create policy falls_asleep on access.relation for update to current_user using (access.actor() is null)
    with check (access.actor() is null and end_reason = 'INACTIVE');
create policy woken_by_holder on access.relation for insert to current_user
    with check (actor = access.actor() and organisation = access.organisation() and type <> 'BREAK_GLASS');
create policy left_asleep_by_holder on access.relation for update to current_user
    using (actor = access.actor() and asleep_until is not null) with check (actor = access.actor() and end_reason = 'INACTIVE');

-- Running relations that may sleep, and the last sign of their holder, where it lies before a moment: that it began or was renewed, or
-- the newest line of the log, found by one probe of its index. Left out is whoever she agreed to, and whoever coordinates.
create function confidentiality.silent(at timestamptz, before timestamptz, reader uuid)
returns table (family uuid, actor uuid, last timestamptz)
language sql stable security definer set search_path = '' as $$
    with quiet as (
        select r.family, r.actor, max(greatest(r.starts_at, r.created_at, r.renewed_at)) as begun from access.relation r
        where (reader is null or r.actor = reader) and r.type <> 'BREAK_GLASS'
          and r.starts_at <= silent.at and (r.ends_at is null or r.ends_at > silent.at)
        group by r.family, r.actor
        having bool_and(r.type in ('HEALTH_CARE', 'SOCIAL_CARE', 'CHILD_CARE') and r.proof not in ('AGREED', 'AGREED_ORALLY'))
          and max(greatest(r.starts_at, r.created_at, r.renewed_at)) <= silent.before
    ), seen as (
        select quiet.family, quiet.actor, greatest(quiet.begun, (
            select e.at from audit.entry e
            where e.family = quiet.family and e.actor = quiet.actor and e.outcome = 'PERMIT' and e.at <= silent.at
            order by e.at desc limit 1)) as last
        from quiet
        where not exists (select 1 from family.family f where f.id = quiet.family and f.coordinator = quiet.actor)
    )
    select seen.family, seen.actor, seen.last from seen where seen.last <= silent.before
$$;

-- Each night. Where several servers look at once, one of them does it.
create function confidentiality.sleep(at timestamptz, before timestamptz) returns bigint
language plpgsql security definer set search_path = '' as $$
declare
    put bigint;
begin
    if access.actor() is not null or not pg_try_advisory_xact_lock(hashtextextended('relations sleep', 0)) then
        return 0;
    end if;
    update access.relation r
    set ends_at = sleep.at, end_reason = 'INACTIVE', asleep_until = coalesce(r.ends_at, 'infinity'), version = r.version + 1
    from confidentiality.silent(sleep.at, sleep.before, null) s
    where r.family = s.family and r.actor = s.actor and r.type <> 'BREAK_GLASS'
      and r.starts_at <= sleep.at and (r.ends_at is null or r.ends_at > sleep.at);
    get diagnostics put = row_count;
    return put;
end $$;

-- Of the reader's own: what will sleep if she gives no sign.
create function confidentiality.dozing(before timestamptz) returns table (family uuid, last timestamptz)
language sql stable security definer set search_path = '' as $$
    select s.family, s.last from confidentiality.silent(access.moment(), dozing.before, access.actor()) s
    where access.actor() is not null order by s.last, s.family
$$;

-- What of the reader's own sleeps: no name, no family, only what she may recognise it by. Nothing where she is kept away, or where
-- the record exists no more.
create function confidentiality.asleep() returns table (id uuid, initials text, accompanied timestamptz, since timestamptz)
language sql stable security definer set search_path = '' as $$
    select found.id, found.initials, found.accompanied, found.since from (
        select distinct on (r.family) r.id, r.ends_at as since,
            (select upper(string_agg(left(one, 1), '' order by place)) from (
                select one, place from regexp_split_to_table(btrim(f.called), '\s+') with ordinality as w(one, place)
                where place <= 2) first) as initials,
            (select min(o.starts_at) from access.relation o
             where o.family = r.family and o.actor = r.actor and o.type <> 'BREAK_GLASS') as accompanied
        from access.relation r join family.family f on f.id = r.family
        where r.actor = access.actor() and r.organisation = access.organisation()
          and r.asleep_until > access.moment() and r.ends_at <= access.moment()
          and not exists (
            select 1 from access.relation o
            where o.family = r.family and o.actor = r.actor and o.type <> 'BREAK_GLASS'
              and o.starts_at <= access.moment() and (o.ends_at is null or o.ends_at > access.moment()))
          and not exists (
            select 1 from access.exclusion e
            where e.family = r.family and (e.actor = r.actor or e.organisation = r.organisation)
              and e.since <= access.moment() and (e.until is null or e.until > access.moment()))
        order by r.family, r.ends_at desc, r.id) found
    order by found.since, found.id
$$;

-- She still accompanies her: what slept runs again, to the day it would have ended and not longer.
create function confidentiality.wake(slept uuid) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
    woken uuid;
begin
    select r.family into woken from confidentiality.asleep() a join access.relation r on r.id = a.id where a.id = slept;
    if woken is null then
        return null;
    end if;
    insert into access.relation (id, family, actor, organisation, type, writes, scope, basis, proof, starts_at, ends_at, created_by, created_at)
    select distinct on (r.type, r.proof) gen_random_uuid(), r.family, r.actor, r.organisation, r.type, r.writes, r.scope, r.basis, r.proof,
        access.moment(), nullif(r.asleep_until, 'infinity'), r.actor, access.moment()
    from access.relation r
    where r.family = woken and r.actor = access.actor() and r.organisation = access.organisation() and r.asleep_until > access.moment()
    order by r.type, r.proof, r.ends_at desc, r.id;
    update access.relation r set asleep_until = null, version = r.version + 1
    where r.family = woken and r.actor = access.actor() and r.asleep_until is not null;
    return woken;
end $$;

-- She accompanies her no more: it is not offered again.
create function confidentiality.let_go(slept uuid) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
    gone uuid;
begin
    select r.family into gone from confidentiality.asleep() a join access.relation r on r.id = a.id where a.id = slept;
    update access.relation r set asleep_until = null, version = r.version + 1
    where r.family = gone and r.actor = access.actor() and r.asleep_until is not null;
    return gone;
end $$;

revoke all on function confidentiality.silent(timestamptz, timestamptz, uuid), confidentiality.sleep(timestamptz, timestamptz),
    confidentiality.dozing(timestamptz), confidentiality.asleep(), confidentiality.wake(uuid), confidentiality.let_go(uuid) from public;
grant execute on function confidentiality.sleep(timestamptz, timestamptz), confidentiality.dozing(timestamptz), confidentiality.asleep(),
    confidentiality.wake(uuid), confidentiality.let_go(uuid) to ${app};
