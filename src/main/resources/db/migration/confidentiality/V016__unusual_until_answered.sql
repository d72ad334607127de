-- What is unusual about who looked was found anew each time an officer opened her queue, within thirty days: one who was away for five
-- weeks never saw it. Each night it is written down, until an officer answers, for a year at most. Not the same address: whoever noted her
-- own was told that she may be asked for thirty days.
create table confidentiality.unusual_look (
    key text primary key,
    organisation uuid not null,
    kind text not null,
    actor uuid not null,
    function text,
    family uuid,
    at timestamptz not null,
    kept_at timestamptz not null
);
create index unusual_look_by_organisation on confidentiality.unusual_look (organisation, at);

alter table confidentiality.unusual_look enable row level security;
alter table confidentiality.unusual_look force row level security;
create policy gate on confidentiality.unusual_look to current_user using (true) with check (true);

-- What the rules find in the log of one house; asked by the two functions below and by nobody else.
create function confidentiality.unusual_found(house uuid, since timestamptz)
returns table (key text, kind text, actor uuid, function text, family uuid, at timestamptz)
language sql stable security definer set search_path = '' as $$
    with looked as (
        select e.actor, e.function, e.family, (e.at at time zone 'Europe/Brussels')::date as day, min(e.at) as at
        from audit.entry e
        where e.organisation = unusual_found.house and e.family is not null
          and e.outcome = 'PERMIT' and e.at >= unusual_found.since
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
        where exists (select 1 from named join directory.professional p on p.organisation = unusual_found.house
            and p.id <> looked.actor
            and confidentiality.plain(p.given || ' ' || p.family_name) = confidentiality.plain(named.name)
            where named.family = looked.family)
    ), busy as (
        select looked.actor, looked.day from looked group by 1, 2 having count(distinct looked.family) > 30
    ), many as (
        select e.actor, e.function, busy.day, min(e.at) as at
        from busy join audit.entry e on e.organisation = unusual_found.house and e.actor = busy.actor and e.family is not null
            and e.outcome = 'PERMIT' and e.at >= unusual_found.since and (e.at at time zone 'Europe/Brussels')::date = busy.day
        where (select count(distinct x.family) from audit.entry x
               where x.organisation = unusual_found.house and x.actor = e.actor and x.family is not null
                 and x.outcome = 'PERMIT' and x.at > e.at - interval '1 hour' and x.at <= e.at) > 30
        group by 1, 2, 3
    ), guessed as (
        select g.actor, (g.at at time zone 'Europe/Brussels')::date as day, max(g.at) as at
        from confidentiality.guess g
        where g.organisation = unusual_found.house and g.at >= unusual_found.since
        group by 1, 2 having count(*) >= 5
    ), every as (
        select found.kind, found.actor, found.function, found.family, found.day, found.at from found
        union all
        select 'MANY', many.actor, many.function, null, many.day, many.at from many
        union all
        select 'GUESSES', guessed.actor, null, null, guessed.day, guessed.at from guessed
        union all
        select 'SAME_ADDRESS', n.actor, null, n.family, n.day, n.at from confidentiality.neighbour_look n
        where n.organisation = unusual_found.house and n.at >= unusual_found.since
    ), keyed as (
        -- a name stays alike: once a reader and a record; the rest once a day
        select encode(sha256(convert_to(concat_ws('|', every.kind, every.actor, every.family,
            case when every.kind not in ('SAME_NAME', 'COLLEAGUE') then every.day end), 'UTF8')), 'hex') as key, every.*
        from every
    ), once as (
        select distinct on (keyed.key) keyed.* from keyed order by keyed.key, keyed.at
    )
    select once.key, once.kind, once.actor, once.function, once.family, once.at from once
    where not exists (select 1 from confidentiality.settled s where s.key = once.key)
$$;
revoke all on function confidentiality.unusual_found(uuid, timestamptz) from public;

-- As before, and what was written down and is older.
create or replace function confidentiality.unusual(since timestamptz)
returns table (key text, kind text, actor uuid, function text, reference text, at timestamptz, opened text[])
language sql stable security definer set search_path = '' as $$
    with own as materialized (
        select access.organisation() as house where confidentiality.officer()
    ), every as (
        select f.* from own, lateral confidentiality.unusual_found(own.house, since) f
        union all
        select k.key, k.kind, k.actor, k.function, k.family, k.at from own join confidentiality.unusual_look k on k.organisation = own.house
        where not exists (select 1 from confidentiality.settled s where s.key = k.key)
    ), told as (
        select * from (select distinct on (every.key) every.* from every order by every.key, every.at) once
        union all
        select u.key, 'UNRECOGNISED', u.actor, u.function, u.family, u.at from confidentiality.unclear() u
    )
    select told.key, told.kind, told.actor, told.function, confidentiality.reference(told.family), told.at,
        case when told.family is null then '{}' else confidentiality.opened(told.family, told.actor, told.at) end
    from (select * from told order by told.kind = 'UNRECOGNISED' desc, told.at desc limit 200) told
    order by told.kind = 'UNRECOGNISED' desc, told.at desc
$$;

-- Each night, by nobody: writes down what was found since, forgets what was answered; the officers of these houses have something new.
create function confidentiality.keep_unusual(since timestamptz, moment timestamptz) returns setof uuid
language plpgsql security definer set search_path = '' as $$
begin
    if access.actor() is not null then
        return;
    end if;
    delete from confidentiality.unusual_look k
    where k.kept_at < keep_unusual.moment - interval '1 year'
       or exists (select 1 from confidentiality.settled s where s.key = k.key);
    return query
        with kept as (
            insert into confidentiality.unusual_look (key, organisation, kind, actor, function, family, at, kept_at)
            select f.key, h.house, f.kind, f.actor, f.function, f.family, f.at, keep_unusual.moment
            from (select distinct p.organisation as house from directory.professional p where p.function = 'CONFIDENTIALITY_OFFICER') h,
                lateral confidentiality.unusual_found(h.house, keep_unusual.since) f
            where f.kind <> 'SAME_ADDRESS'
            on conflict (key) do nothing
            returning organisation
        )
        select distinct kept.organisation from kept;
end $$;
revoke all on function confidentiality.keep_unusual(timestamptz, timestamptz) from public;
grant execute on function confidentiality.keep_unusual(timestamptz, timestamptz) to ${app};
