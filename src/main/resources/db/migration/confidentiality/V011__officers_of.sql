-- Who answers for a house: its own officers whose post runs today; where it has none, all officers. The same rule for what is asked by
-- “tell us”, for exceptional openings, for erasures and for looks a family does not recognise.
create function confidentiality.officers_of(house uuid) returns setof uuid
language sql stable security definer set search_path = '' as $$
    with officers as (
        select p.id, p.organisation from directory.professional p left join directory.post t on t.actor = p.id
        where p.function = 'CONFIDENTIALITY_OFFICER'
          and (t.actor is null or (t.suspended_at is null
              and t.starts_on <= (access.moment() at time zone 'Europe/Brussels')::date
              and (t.ends_on is null or t.ends_on >= (access.moment() at time zone 'Europe/Brussels')::date)))
    )
    select o.id from officers o
    where officers_of.house is null or o.organisation = officers_of.house
       or not exists (select 1 from officers own where own.organisation = officers_of.house)
$$;

create or replace function confidentiality.concerned(organisation uuid) returns boolean
language sql stable security definer set search_path = '' as $$
    select confidentiality.officer() and access.actor() in (select confidentiality.officers_of(concerned.organisation))
$$;

create or replace function confidentiality.queue(since timestamptz)
returns table (id uuid, reference text, actor uuid, function text, reason text, words text, at timestamptz, until timestamptz,
    due timestamptz, verdict text, verdict_words text, reviewed_at timestamptz)
language sql stable security definer set search_path = '' as $$
    select o.id, confidentiality.reference(o.family), o.actor, o.function, o.reason, o.words, o.at, coalesce(o.ended_at, o.until),
        o.review_due, o.verdict, o.verdict_words, o.reviewed_at
    from confidentiality.opening o
    where confidentiality.officer() and (o.verdict is null or o.at >= since) and confidentiality.concerned(o.organisation)
    order by o.verdict is not null, o.at
$$;

create or replace function confidentiality.review(reviewed uuid, given text, why text) returns boolean
language sql security definer set search_path = '' as $$
    update confidentiality.opening o
    set verdict = given, verdict_words = why, reviewed_by = access.actor(), reviewed_at = access.moment()
    where o.id = reviewed and o.verdict is null and confidentiality.concerned(o.organisation)
    returning true
$$;

create or replace function confidentiality.suspensions() returns table (actor uuid)
language sql stable security definer set search_path = '' as $$
    select distinct o.actor from confidentiality.opening o
    where confidentiality.officer() and o.verdict in ('NOT', 'UNCLEAR') and confidentiality.concerned(o.organisation)
      and confidentiality.suspended(o.actor)
$$;

-- The house is that of whoever gets the privilege back, not of the officer.
create or replace function confidentiality.lift_suspension(lift uuid, suspended uuid, why text) returns boolean
language sql security definer set search_path = '' as $$
    insert into confidentiality.lift (id, actor, organisation, words, lifted_by, at)
    select lift_suspension.lift, s.actor, coalesce(p.organisation, access.organisation()), why, access.actor(), access.moment()
    from confidentiality.suspensions() s left join directory.professional p on p.id = s.actor
    where s.actor = lift_suspension.suspended
    returning true
$$;

-- What a family does not recognise and nobody has cleared up yet, however long ago the look was.
create function confidentiality.unclear()
returns table (key text, actor uuid, function text, family uuid, at timestamptz, noted uuid)
language sql stable security definer set search_path = '' as $$
    with looked as (
        select u.id, u.day, u.organisation, e.actor, e.function, e.family, min(e.at) as at
        from confidentiality.unrecognised u join audit.entry e
          on e.family = u.family and e.organisation = u.organisation and e.function = u.function and e.outcome = 'PERMIT'
          and e.at >= u.day::timestamp at time zone 'Europe/Brussels' and e.at < (u.day + 1)::timestamp at time zone 'Europe/Brussels'
        where confidentiality.officer() and confidentiality.concerned(u.organisation)
        group by 1, 2, 3, 4, 5, 6
    ), keyed as (
        select encode(sha256(convert_to(concat_ws('|', 'UNRECOGNISED', looked.actor, looked.family, looked.day), 'UTF8')), 'hex') as key, looked.*
        from looked
    )
    select keyed.key, keyed.actor, keyed.function, keyed.family, keyed.at, keyed.id from keyed
    where not exists (select 1 from confidentiality.settled s where s.key = keyed.key)
$$;

-- As before; what is not recognised is told by the function above.
create or replace function confidentiality.unusual(since timestamptz)
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
        union all
        select 'SAME_ADDRESS', n.actor, null, n.family, n.day, n.at from confidentiality.neighbour_look n
        where confidentiality.officer() and n.organisation = access.organisation() and n.at >= since
    ), keyed as (
        -- a name stays alike: once a reader and a record; the rest once a day
        select encode(sha256(convert_to(concat_ws('|', every.kind, every.actor, every.family,
            case when every.kind not in ('SAME_NAME', 'COLLEAGUE') then every.day end), 'UTF8')), 'hex') as key, every.*
        from every
    ), once as (
        select distinct on (keyed.key) keyed.* from keyed order by keyed.key, keyed.at
    ), told as (
        select once.key, once.kind, once.actor, once.function, once.family, once.at
        from once where not exists (select 1 from confidentiality.settled s where s.key = once.key)
        union all
        select u.key, 'UNRECOGNISED', u.actor, u.function, u.family, u.at from confidentiality.unclear() u
    )
    -- what a family asks comes first: it is not to fall behind two hundred others
    select told.key, told.kind, told.actor, told.function, confidentiality.reference(told.family), told.at
    from told order by told.kind = 'UNRECOGNISED' desc, told.at desc limit 200
$$;

revoke all on function confidentiality.officers_of(uuid), confidentiality.unclear() from public;
grant execute on function confidentiality.officers_of(uuid) to ${app};
