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

revoke all on function confidentiality.officers_of(uuid), confidentiality.unclear() from public;
grant execute on function confidentiality.officers_of(uuid) to ${app};
