-- What somebody opened of a record on the day of a moment, by the rule of the looks.
create function confidentiality.opened(looked uuid, reader uuid, moment timestamptz) returns text[]
language sql stable security definer set search_path = '' as $$
    with said as (
        select access.opened(array_agg(e.action), e.request is not null,
            bool_and(e.reason = 'RECEIVED' and e.compartments <@ array['C0', 'C0L', 'C1', 'C2'])) as word
        from audit.entry e
        where e.family = looked and e.actor = reader and e.outcome = 'PERMIT'
          and e.at >= date_trunc('day', moment at time zone 'Europe/Brussels') at time zone 'Europe/Brussels'
          and e.at < (date_trunc('day', moment at time zone 'Europe/Brussels') + interval '1 day') at time zone 'Europe/Brussels'
        group by e.request
    )
    select array(select distinct word from said union
        select 'RECORD' where exists (select 1 from said where word <> 'REQUEST') order by 1)
$$;
revoke all on function confidentiality.opened(uuid, uuid, timestamptz) from public;

-- As before, with the pages that were opened on that day, in the words everybody around her is shown.
drop function confidentiality.unusual(timestamptz);
create function confidentiality.unusual(since timestamptz)
returns table (key text, kind text, actor uuid, function text, reference text, at timestamptz, opened text[])
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
    select told.key, told.kind, told.actor, told.function, confidentiality.reference(told.family), told.at,
        case when told.family is null then '{}' else confidentiality.opened(told.family, told.actor, told.at) end
    from (select * from told order by told.kind = 'UNRECOGNISED' desc, told.at desc limit 200) told
    order by told.kind = 'UNRECOGNISED' desc, told.at desc
$$;

revoke all on function confidentiality.unusual(timestamptz) from public;
grant execute on function confidentiality.unusual(timestamptz) to ${app};
