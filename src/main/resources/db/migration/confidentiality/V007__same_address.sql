-- A look at the record of somebody who lives in the reader's own house, where the reader noted that house. It is not refused, and it is
-- the officer's alone to ask about it. Neither address is kept here.
create table confidentiality.neighbour_look (
    id uuid primary key,
    family uuid not null,
    actor uuid not null,
    organisation uuid not null,
    day date not null,
    at timestamptz not null,
    unique (family, actor, day)
);
create index neighbour_look_by_organisation on confidentiality.neighbour_look (organisation, at);
create index neighbour_look_by_time on confidentiality.neighbour_look (at);

alter table confidentiality.neighbour_look enable row level security;
alter table confidentiality.neighbour_look force row level security;
create policy gate on confidentiality.neighbour_look to current_user using (true) with check (true);

create policy compared on family.address for select to current_user using (true);

-- What the reader noted, in any of her posts, beside where the family lives, which lies closed. No row for whoever noted nothing: she
-- learns no more of any address than before.
create function confidentiality.to_compare(looked uuid)
returns table (post uuid, print bytea, street text, number text, postcode text)
language sql stable security definer set search_path = '' as $$
    select o.actor, o.print, a.street, a.number, a.postcode
    from account.own_address o left join family.address a on a.family = looked and access.may_read(looked, 'C0')
    where o.actor = access.actor() or o.actor in (select other.actor from account.seat mine
        join account.seat other on other.person = mine.person where mine.actor = access.actor())
$$;

-- Asked after every comparison, whatever came out. What the officer does not see any more goes.
create function confidentiality.compared(look uuid, looked uuid, same boolean) returns void
language sql security definer set search_path = '' as $$
    delete from confidentiality.neighbour_look n where n.at < access.moment() - interval '30 days';
    insert into confidentiality.neighbour_look (id, family, actor, organisation, day, at)
    select look, looked, access.actor(), access.organisation(), (access.moment() at time zone 'Europe/Brussels')::date, access.moment()
    where same and access.may_read(looked, 'C0') on conflict do nothing
$$;

revoke all on function confidentiality.to_compare(uuid), confidentiality.compared(uuid, uuid, boolean) from public;
grant execute on function confidentiality.to_compare(uuid), confidentiality.compared(uuid, uuid, boolean) to ${app};

-- As before, and what is above.
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
    )
    select keyed.key, keyed.kind, keyed.actor, keyed.function, confidentiality.reference(keyed.family), keyed.at
    from once keyed where not exists (select 1 from confidentiality.settled s where s.key = keyed.key)
    order by keyed.at desc limit 200
$$;
