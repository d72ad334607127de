-- A function is given by a new post as well as by a change, and by a post that goes on after it was suspended or had ended: the officer of
-- the house sees these too. Invented professionals, who come with a training space, have a code of their own and nobody gave them theirs.
alter table confidentiality.function_given alter column was drop not null;
alter table confidentiality.function_given add column how text not null default 'CHANGED' check (how in ('CHANGED', 'NEW', 'RESUMED'));
alter table confidentiality.function_given add constraint was_another check ((how = 'CHANGED') = (was is not null));

create function confidentiality.post_given() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
    insert into confidentiality.function_given (id, post, organisation, was, becomes, given_by, at, how)
    values (gen_random_uuid(), new.id, new.organisation, null, new.function, access.actor(), coalesce(access.moment(), now()), 'NEW');
    return null;
end $$;
create trigger post_given after insert on directory.professional
    for each row when (new.code = new.id::text) execute function confidentiality.post_given();

create function confidentiality.post_resumed() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
    moment timestamptz := coalesce(access.moment(), now());
    today date := (moment at time zone 'Europe/Brussels')::date;
begin
    if (old.suspended_at is not null and new.suspended_at is null)
       or (old.ends_on < today and coalesce(new.ends_on, 'infinity') >= today) then
        insert into confidentiality.function_given (id, post, organisation, was, becomes, given_by, at, how)
        select gen_random_uuid(), p.id, p.organisation, null, p.function, access.actor(), moment, 'RESUMED'
        from directory.professional p where p.id = new.actor;
    end if;
    return null;
end $$;
create trigger post_resumed after update of suspended_at, ends_on on directory.post
    for each row execute function confidentiality.post_resumed();

drop function confidentiality.functions_given(timestamptz);
create function confidentiality.functions_given(since timestamptz)
returns table (post uuid, how text, was text, becomes text, given_by uuid, at timestamptz)
language sql stable security definer set search_path = '' as $$
    select g.post, g.how, g.was, g.becomes, g.given_by, g.at from confidentiality.function_given g
    where confidentiality.officer() and g.at >= since and confidentiality.concerned(g.organisation)
    order by g.at desc, g.id limit 100
$$;
revoke all on function confidentiality.post_given(), confidentiality.post_resumed(), confidentiality.functions_given(timestamptz) from public;
grant execute on function confidentiality.functions_given(timestamptz) to ${app};

-- As before, and whoever asked more than twenty times within an hour for what is not there, or not for her.
create or replace function confidentiality.unusual_found(house uuid, since timestamptz)
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
        select 'NOT_THERE', a.actor, a.function, null, a.day, a.at
        from audit.many_absent(unusual_found.house, unusual_found.since, 20) a
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
