-- Exceptional access belongs to a human being, not to a post: one record at a time, so many wrong guesses an hour, and what a review
-- said, hold in every post she has. An officer gives back what a review took in one post, and leaves what was said of another.
create function confidentiality.counts(reader uuid, reviewed_at timestamptz) returns boolean
language sql stable security definer set search_path = '' as $$
    select counts.reviewed_at > coalesce((select max(l.at) from confidentiality.lift l where l.actor = counts.reader), '-infinity')
$$;

create or replace function confidentiality.suspended(who uuid) returns boolean
language sql stable security definer set search_path = '' as $$
    select coalesce(bool_or(o.verdict = 'NOT') or count(*) filter (where o.verdict = 'UNCLEAR') >= 2, false)
    from confidentiality.opening o
    where o.actor in (select account.same_human(suspended.who)) and confidentiality.counts(o.actor, o.reviewed_at)
$$;

create or replace function confidentiality.standing() returns table (suspended boolean, guesses bigint)
language sql stable security definer set search_path = '' as $$
    select confidentiality.suspended(access.actor()), (select count(*) from confidentiality.guess g
        where g.actor in (select account.same_human(access.actor())) and g.at > access.moment() - interval '1 hour')
$$;

-- What these posts have open exceptionally now: as long as the relation itself runs, whoever ended it.
create function confidentiality.running_of(posts uuid[]) returns table (id uuid, family uuid, until timestamptz)
language sql stable security definer set search_path = '' as $$
    select r.id, r.family, r.ends_at from access.relation r
    where r.actor = any (posts) and r.type = 'BREAK_GLASS' and not r.ended_by_act
      and r.starts_at <= access.moment() and r.ends_at > access.moment()
$$;

create or replace function confidentiality.running() returns table (id uuid, family uuid, until timestamptz)
language sql stable security definer set search_path = '' as $$
    select r.id, r.family, r.until from confidentiality.running_of(array[access.actor()]) r
$$;

-- As before, for all of her posts.
create or replace function confidentiality.open(opening uuid, called text, birth text, reference text, reason text, words text,
    scope text[], reader_function text, review_due timestamptz) returns table (outcome text, family uuid)
language plpgsql security definer set search_path = '' as $$
declare
    moment timestamptz := access.moment();
    hers uuid[] := array(select post from account.same_human(access.actor()) post order by post);
    found_family uuid;
    known record;
begin
    perform pg_advisory_xact_lock(hashtextextended('exceptional ' || hers[1]::text, 0));
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
    if exists (select 1 from confidentiality.running_of(hers)) then
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
    if exists (select 1 from access.relation r where r.family = found_family and r.actor = access.actor() and not r.ended_by_act
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
revoke all on function confidentiality.counts(uuid, timestamptz), confidentiality.running_of(uuid[]) from public;

-- Nobody answers for herself: what an officer did in another post is another officer's to answer, one of the house, failing her any. She
-- still sees that it waits.
create function confidentiality.officers_of(house uuid, reader uuid) returns setof uuid
language sql stable security definer set search_path = '' as $$
    with others as (
        select o.id, p.organisation from confidentiality.officers_of(null) o(id) join directory.professional p on p.id = o.id
        where o.id not in (select account.same_human(officers_of.reader))
    )
    select o.id from others o
    where o.organisation = officers_of.house or not exists (select 1 from others own where own.organisation = officers_of.house)
$$;

create function confidentiality.answers(house uuid, reader uuid) returns boolean
language sql stable security definer set search_path = '' as $$
    select confidentiality.officer() and access.actor() in (select confidentiality.officers_of(answers.house, answers.reader))
$$;

create function confidentiality.sees(house uuid, reader uuid) returns boolean
language sql stable security definer set search_path = '' as $$
    select confidentiality.concerned(sees.house) or confidentiality.answers(sees.house, sees.reader)
$$;

create or replace function confidentiality.queue(since timestamptz)
returns table (id uuid, reference text, actor uuid, function text, reason text, words text, at timestamptz, until timestamptz,
    due timestamptz, verdict text, verdict_words text, reviewed_at timestamptz)
language sql stable security definer set search_path = '' as $$
    select o.id, confidentiality.reference(o.family), o.actor, o.function, o.reason, o.words, o.at, coalesce(o.ended_at, o.until),
        o.review_due, o.verdict, o.verdict_words, o.reviewed_at
    from confidentiality.opening o
    where confidentiality.officer() and (o.verdict is null or o.at >= since) and confidentiality.sees(o.organisation, o.actor)
    order by o.verdict is not null, o.at
$$;

create or replace function confidentiality.review(reviewed uuid, given text, why text) returns boolean
language sql security definer set search_path = '' as $$
    update confidentiality.opening o
    set verdict = given, verdict_words = why, reviewed_by = access.actor(), reviewed_at = access.moment()
    where o.id = reviewed and o.verdict is null and confidentiality.answers(o.organisation, o.actor)
    returning true
$$;

create or replace function confidentiality.suspensions() returns table (actor uuid)
language sql stable security definer set search_path = '' as $$
    select distinct o.actor from confidentiality.opening o
    where confidentiality.officer() and o.verdict in ('NOT', 'UNCLEAR') and confidentiality.counts(o.actor, o.reviewed_at)
      and confidentiality.sees(o.organisation, o.actor) and confidentiality.suspended(o.actor)
$$;

-- The log is read for the houses she answers for, and for those whose officer may be the one who looked.
create or replace function confidentiality.unclear()
returns table (key text, actor uuid, function text, family uuid, at timestamptz, noted uuid)
language sql stable security definer set search_path = '' as $$
    with looked as (
        select u.id, u.day, u.organisation, e.actor, e.function, e.family, min(e.at) as at
        from confidentiality.unrecognised u join audit.entry e
          on e.family = u.family and e.organisation = u.organisation and e.function = u.function and e.outcome = 'PERMIT'
          and e.at >= u.day::timestamp at time zone 'Europe/Brussels' and e.at < (u.day + 1)::timestamp at time zone 'Europe/Brussels'
        where confidentiality.officer()
          and (confidentiality.concerned(u.organisation) or 1 = (select count(*) from confidentiality.officers_of(u.organisation)))
        group by 1, 2, 3, 4, 5, 6
    ), keyed as (
        select encode(sha256(convert_to(concat_ws('|', 'UNRECOGNISED', looked.actor, looked.family, looked.day), 'UTF8')), 'hex') as key, looked.*
        from looked
    )
    select keyed.key, keyed.actor, keyed.function, keyed.family, keyed.at, keyed.id from keyed
    where not exists (select 1 from confidentiality.settled s where s.key = keyed.key)
      and confidentiality.sees(keyed.organisation, keyed.actor)
$$;
revoke all on function confidentiality.officers_of(uuid, uuid), confidentiality.answers(uuid, uuid), confidentiality.sees(uuid, uuid) from public;
grant execute on function confidentiality.officers_of(uuid, uuid) to ${app};
