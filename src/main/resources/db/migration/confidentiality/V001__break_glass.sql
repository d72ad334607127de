-- Exceptional openings and their review, wrong guesses, unusual look-ups. The program holds no right on these tables: it asks the
-- functions below, each of which answers only the one it is meant for.
create schema if not exists confidentiality;
grant usage on schema confidentiality to ${app};

create table confidentiality.opening (
    id uuid primary key,
    family uuid not null,
    actor uuid not null,
    organisation uuid not null,
    function text not null,
    reason text not null check (reason in ('LIFE', 'CHILD', 'DELIVERY', 'OTHER')),
    words text not null check (char_length(words) >= 20),
    at timestamptz not null,
    until timestamptz not null check (until > at and until <= at + interval '4 hours'),
    ended_at timestamptz,
    -- who is told: the coordinator, failing one whoever opened the record
    told uuid not null,
    told_seen_at timestamptz,
    review_due timestamptz not null,
    verdict text check (verdict in ('JUSTIFIED', 'UNCLEAR', 'NOT')),
    verdict_words text,
    reviewed_by uuid,
    reviewed_at timestamptz,
    check (num_nonnulls(verdict, verdict_words, reviewed_by, reviewed_at) in (0, 4))
);
create index opening_by_family on confidentiality.opening (family);
create index opening_by_actor on confidentiality.opening (actor, at);
create index opening_by_organisation on confidentiality.opening (organisation, at);
create index opening_by_told on confidentiality.opening (told) where told_seen_at is null;

-- A privilege given back after a suspension: reviews before it count no more.
create table confidentiality.lift (
    id uuid primary key,
    actor uuid not null,
    organisation uuid not null,
    words text not null,
    lifted_by uuid not null,
    at timestamptz not null
);
create index lift_by_actor on confidentiality.lift (actor, at);

-- Wrong guesses: who and when, never what was typed.
create table confidentiality.guess (
    id uuid primary key,
    actor uuid not null,
    organisation uuid not null,
    at timestamptz not null
);
create index guess_by_actor on confidentiality.guess (actor, at);
create index guess_by_organisation on confidentiality.guess (organisation, at);

-- "I do not recognise this", said by her of a line of the looks and noted by somebody around her.
create table confidentiality.unrecognised (
    id uuid primary key,
    family uuid not null,
    day date not null,
    organisation uuid not null,
    function text not null,
    noted_by uuid not null,
    at timestamptz not null,
    unique (family, day, organisation, function)
);
create index unrecognised_by_organisation on confidentiality.unrecognised (organisation, day);

-- An unusual look-up that the officer has spoken about.
create table confidentiality.settled (
    key text primary key,
    organisation uuid not null,
    words text not null,
    settled_by uuid not null,
    at timestamptz not null
);

do $$
declare
    name text;
begin
    foreach name in array array['opening', 'lift', 'guess', 'unrecognised', 'settled'] loop
        execute format('alter table confidentiality.%I enable row level security', name);
        execute format('alter table confidentiality.%I force row level security', name);
        execute format('create policy gate on confidentiality.%I to current_user using (true) with check (true)', name);
    end loop;
end $$;
create policy seen_by_team on confidentiality.unrecognised for select to ${app} using (access.may_read(family, 'C0'));
create policy noted_by_team on confidentiality.unrecognised for insert to ${app} with check (access.may_write(family, 'C0'));
grant select, insert on confidentiality.unrecognised to ${app};

-- The functions below run as the owner and compare names; they say of a record which it is, never what stands in it.
create policy compared on family.family for select to current_user using (true);
create policy compared on family.person for select to current_user using (true);
create policy compared on family.merge for select to current_user using (true);

-- Which records somebody of an organisation had open, and when.
create index entry_by_organisation on audit.entry (organisation, at) where family is not null and outcome = 'PERMIT';

-- A name that can be said on the telephone and tells nothing.
create function confidentiality.reference(family uuid) returns text language sql immutable parallel safe as $$
    select upper(substr(code, 1, 4) || '-' || substr(code, 5, 4) || '-' || substr(code, 9, 4))
    from encode(sha256(convert_to('reference ' || family::text, 'UTF8')), 'hex') as code
$$;

-- Names compared without case, accents or what stands between their letters.
create function confidentiality.plain(name text) returns text language sql immutable parallel safe as $$
    select regexp_replace(lower(regexp_replace(normalize(name, NFD), '[\u0300-\u036f]', '', 'g')), '[^[:alnum:]]+', ' ', 'g')
$$;

create function confidentiality.officer() returns boolean
language sql stable security definer set search_path = '' as $$
    select exists (select 1 from directory.professional p where p.id = access.actor()
        and p.organisation = access.organisation() and p.function = 'CONFIDENTIALITY_OFFICER')
$$;

-- One review that says no, or two that cannot tell, since the privilege was last given back.
create function confidentiality.suspended(who uuid) returns boolean
language sql stable security definer set search_path = '' as $$
    select coalesce(bool_or(o.verdict = 'NOT') or count(*) filter (where o.verdict = 'UNCLEAR') >= 2, false)
    from confidentiality.opening o
    where o.actor = who and o.reviewed_at > coalesce(
        (select max(l.at) from confidentiality.lift l where l.actor = who), '-infinity')
$$;

create function confidentiality.standing() returns table (suspended boolean, guesses bigint)
language sql stable security definer set search_path = '' as $$
    select confidentiality.suspended(access.actor()), (select count(*) from confidentiality.guess g
        where g.actor = access.actor() and g.at > access.moment() - interval '1 hour')
$$;

-- The record meant, if exactly one fits and the reader is not kept away from it.
create function confidentiality.meant(wanted_called text, wanted_birth text, wanted_reference text) returns uuid
language sql stable security definer set search_path = '' as $$
    select case when count(*) = 1 then min(f.id::text)::uuid end from family.family f
    where (confidentiality.reference(f.id) = wanted_reference
        or (f.birth = wanted_birth and btrim(confidentiality.plain(f.called)) = btrim(confidentiality.plain(wanted_called))))
      and f.closed_at is null
      and not exists (select 1 from family.merge m where m.merged = f.id and m.undone_at is null)
      and not exists (select 1 from access.exclusion e
        where e.family = f.id and (e.actor = access.actor() or e.organisation = access.organisation())
          and e.since <= access.moment() and (e.until is null or e.until > access.moment()))
$$;
revoke all on function confidentiality.meant(text, text, text) from public;

create function confidentiality.told(opened uuid) returns uuid
language sql stable security definer set search_path = '' as $$
    select coalesce(nullif(f.coordinator, access.actor()), f.opened_by) from family.family f where f.id = opened
$$;
revoke all on function confidentiality.told(uuid) from public;

-- The only way in: names the person, is counted when it fits nobody, and leaves relation, notice and review together or nothing.
create function confidentiality.open(opening uuid, called text, birth text, reference text, reason text, words text,
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
            open.reason, moment, moment + interval '4 hours', access.actor(), moment);
    insert into confidentiality.opening (id, family, actor, organisation, function, reason, words, at, until, told, review_due)
        values (open.opening, found_family, access.actor(), access.organisation(), open.reader_function, open.reason, open.words, moment,
            moment + interval '4 hours', confidentiality.told(found_family), open.review_due);
    return query select 'OPENED', found_family;
end $$;

create function confidentiality.end_opening(ended uuid) returns boolean
language sql security definer set search_path = '' as $$
    update access.relation r set ends_at = access.moment(), end_reason = 'ENDED_BY_READER', version = version + 1
    where r.id = ended and r.actor = access.actor() and r.type = 'BREAK_GLASS' and r.ends_at > access.moment();
    update confidentiality.opening o set ended_at = access.moment()
    where o.id = ended and o.actor = access.actor() and o.ended_at is null and o.until > access.moment()
    returning true
$$;

-- What the reader has open exceptionally now: as long as the relation itself runs, whoever ended it.
create function confidentiality.running() returns table (id uuid, family uuid, until timestamptz)
language sql stable security definer set search_path = '' as $$
    select r.id, r.family, r.ends_at from access.relation r
    where r.actor = access.actor() and r.type = 'BREAK_GLASS' and r.starts_at <= access.moment() and r.ends_at > access.moment()
$$;

create function confidentiality.notices() returns table (id uuid, family uuid, reference text, actor uuid, reason text, at timestamptz)
language sql stable security definer set search_path = '' as $$
    select o.id, o.family, confidentiality.reference(o.family), o.actor, o.reason, o.at
    from confidentiality.opening o where o.told = access.actor() and o.told_seen_at is null order by o.at desc
$$;

create function confidentiality.notice_seen(notice uuid) returns boolean
language sql security definer set search_path = '' as $$
    update confidentiality.opening o set told_seen_at = access.moment()
    where o.id = notice and o.told = access.actor() and o.told_seen_at is null returning true
$$;

-- For the officer of the reader's organisation: no family, a reference.
create function confidentiality.queue(since timestamptz)
returns table (id uuid, reference text, actor uuid, function text, reason text, words text, at timestamptz, until timestamptz,
    due timestamptz, verdict text, verdict_words text, reviewed_at timestamptz)
language sql stable security definer set search_path = '' as $$
    select o.id, confidentiality.reference(o.family), o.actor, o.function, o.reason, o.words, o.at, coalesce(o.ended_at, o.until),
        o.review_due, o.verdict, o.verdict_words, o.reviewed_at
    from confidentiality.opening o
    where confidentiality.officer() and o.organisation = access.organisation() and (o.verdict is null or o.at >= since)
    order by o.verdict is not null, o.at
$$;

create function confidentiality.review(reviewed uuid, given text, why text) returns boolean
language sql security definer set search_path = '' as $$
    update confidentiality.opening o
    set verdict = given, verdict_words = why, reviewed_by = access.actor(), reviewed_at = access.moment()
    where o.id = reviewed and o.verdict is null and confidentiality.officer() and o.organisation = access.organisation()
    returning true
$$;

create function confidentiality.suspensions() returns table (actor uuid)
language sql stable security definer set search_path = '' as $$
    select distinct o.actor from confidentiality.opening o
    where confidentiality.officer() and o.organisation = access.organisation() and confidentiality.suspended(o.actor)
$$;

create function confidentiality.lift_suspension(lift uuid, suspended uuid, why text) returns boolean
language sql security definer set search_path = '' as $$
    insert into confidentiality.lift (id, actor, organisation, words, lifted_by, at)
    select lift_suspension.lift, s.actor, access.organisation(), why, access.actor(), access.moment()
    from confidentiality.suspensions() s where s.actor = lift_suspension.suspended
    returning true
$$;

-- Exceptional openings beside all openings: one reader, one record, one day.
create function confidentiality.rate(since timestamptz) returns table (exceptional bigint, openings bigint)
language sql stable security definer set search_path = '' as $$
    select (select count(*) from confidentiality.opening o where o.organisation = access.organisation() and o.at >= since),
        (select count(distinct (e.actor, e.family, (e.at at time zone 'Europe/Brussels')::date)) from audit.entry e
         where e.organisation = access.organisation() and e.family is not null and e.outcome = 'PERMIT' and e.at >= since)
    where confidentiality.officer()
$$;

-- Look-ups worth a question, read from the log: a reason and a reference, never which name was alike.
create function confidentiality.unusual(since timestamptz)
returns table (key text, kind text, actor uuid, function text, reference text, at timestamptz)
language sql stable security definer set search_path = '' as $$
    with looked as (
        select e.actor, e.function, e.family, (e.at at time zone 'Europe/Brussels')::date as day, min(e.at) as at
        from audit.entry e
        where confidentiality.officer() and e.organisation = access.organisation() and e.family is not null
          and e.outcome = 'PERMIT' and e.at >= since
        group by 1, 2, 3, 4
    ), named as (
        select f.id as family, f.surname, concat_ws(' ', f.given, f.surname) as name
        from family.family f where f.id in (select looked.family from looked)
        union all
        select m.family, null, m.called from family.person m
        where m.ended_at is null and m.family in (select looked.family from looked)
    ), found as (
        select 'SAME_NAME' as kind, looked.* from looked join directory.professional p on p.id = looked.actor
        where exists (select 1 from named where named.family = looked.family
            and confidentiality.plain(named.surname) = confidentiality.plain(p.family_name))
        union all
        select 'COLLEAGUE', looked.* from looked
        where exists (select 1 from named join directory.professional p on p.organisation = access.organisation()
            and p.id <> looked.actor
            and confidentiality.plain(p.given || ' ' || p.family_name) = confidentiality.plain(named.name)
            where named.family = looked.family)
        union all
        select 'UNRECOGNISED', looked.* from looked join confidentiality.unrecognised u
          on u.family = looked.family and u.day = looked.day and u.function = looked.function and u.organisation = access.organisation()
    ), busy as (
        select looked.actor, looked.day from looked group by 1, 2 having count(distinct looked.family) > 30
    ), many as (
        select e.actor, e.function, busy.day, min(e.at) as at
        from busy join audit.entry e on e.organisation = access.organisation() and e.actor = busy.actor and e.family is not null
            and e.outcome = 'PERMIT' and e.at >= since and (e.at at time zone 'Europe/Brussels')::date = busy.day
        where (select count(distinct x.family) from audit.entry x
               where x.organisation = access.organisation() and x.actor = e.actor and x.family is not null
                 and x.outcome = 'PERMIT' and x.at > e.at - interval '1 hour' and x.at <= e.at) > 30
        group by 1, 2, 3
    ), guessed as (
        select g.actor, (g.at at time zone 'Europe/Brussels')::date as day, max(g.at) as at
        from confidentiality.guess g
        where confidentiality.officer() and g.organisation = access.organisation() and g.at >= since
        group by 1, 2 having count(*) >= 5
    ), every as (
        select found.kind, found.actor, found.function, found.family, found.day, found.at from found
        union all
        select 'MANY', many.actor, many.function, null, many.day, many.at from many
        union all
        select 'GUESSES', guessed.actor, null, null, guessed.day, guessed.at from guessed
    ), keyed as (
        -- a name stays alike: once a reader and a record; the rest once a day
        select encode(sha256(convert_to(concat_ws('|', every.kind, every.actor, every.family,
            case when every.kind not in ('SAME_NAME', 'COLLEAGUE') then every.day end), 'UTF8')), 'hex') as key, every.*
        from every
    ), once as (
        select distinct on (keyed.key) keyed.* from keyed order by keyed.key, keyed.at
    )
    select keyed.key, keyed.kind, keyed.actor, keyed.function, confidentiality.reference(keyed.family), keyed.at
    from once keyed where not exists (select 1 from confidentiality.settled s where s.key = keyed.key)
    order by keyed.at desc limit 200
$$;

create function confidentiality.settle(settled text, since timestamptz, why text) returns boolean
language sql security definer set search_path = '' as $$
    insert into confidentiality.settled (key, organisation, words, settled_by, at)
    select u.key, access.organisation(), why, access.actor(), access.moment()
    from confidentiality.unusual(since) u where u.key = settle.settled
    on conflict do nothing
    returning true
$$;

do $$
declare
    one regprocedure;
begin
    for one in select p.oid::regprocedure from pg_catalog.pg_proc p where p.pronamespace = 'confidentiality'::regnamespace loop
        execute format('revoke all on function %s from public', one);
    end loop;
end $$;
grant execute on function confidentiality.reference(uuid), confidentiality.standing(),
    confidentiality.open(uuid, text, text, text, text, text, text[], text, timestamptz), confidentiality.end_opening(uuid),
    confidentiality.running(), confidentiality.notices(), confidentiality.notice_seen(uuid), confidentiality.queue(timestamptz),
    confidentiality.review(uuid, text, text), confidentiality.suspensions(), confidentiality.lift_suspension(uuid, uuid, text),
    confidentiality.rate(timestamptz), confidentiality.unusual(timestamptz), confidentiality.settle(text, timestamptz, text) to ${app};
