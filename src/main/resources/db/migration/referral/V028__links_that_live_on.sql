-- As before; after a yes a link is good for three months, so that whoever helps can say how it went. What is over is read for thirty days by
-- whoever holds a link, as by whoever has an account; what nobody took, or what was taken back, goes on saying so.
create or replace function referral.alive(l referral.letter, at timestamptz) returns boolean
language sql stable security definer set search_path = '' as $$
    select l.closed_at is null and l.expires_at > at and l.wrong < 5 and not exists (
        select 1 from referral.request r
        where r.id = l.request and r.readable_until <= at
          and r.state in ('DONE', 'DECLINED', 'COULD_NOT') and r.reason is distinct from 'NOBODY_TOOK'
    ) and not exists (
        select 1 from access.exclusion e, referral.request r left join referral.offer o on o.id = l.offer
        where r.id = l.request and e.family = l.family
          and (e.actor = l.made_by or e.organisation = l.organisation
            or e.organisation = case when l.offer is null then r.to_organisation else o.organisation end)
          and e.since <= at and (e.until is null or e.until > at))
$$;

-- Whoever passed a request on, and her service, sees how the links of that one stand, whoever made them, gives another, and closes them. One made
-- by the team closes with the others: of two links to one receiver the older never stays.
create function referral.passes(r referral.request) returns boolean language sql stable parallel safe as $$
    select coalesce(r.passed_by = access.actor()
            or (r.passed_house = access.organisation() and referral.reader_function() = any (r.passed_functions)), false)
        and referral.passed_until(r) > access.moment() and not referral.kept_away(r.family)
$$;
revoke all on function referral.passes(referral.request) from public;
grant execute on function referral.passes(referral.request) to ${app};

drop policy seen_by_passer on referral.letter;
create policy seen_by_passer on referral.letter for select to ${app}
    using (exists (
        select 1 from referral.request r where r.id = letter.request and r.author = letter.author and r.passed_by is not null and referral.passes(r)));
drop policy made_by_passer on referral.letter;
create policy made_by_passer on referral.letter for insert to ${app}
    with check (made_by = access.actor() and organisation = access.organisation() and offer is null and exists (
        select 1 from referral.request r
        where r.id = letter.request and r.family = letter.family and r.compartment = letter.compartment and r.author = letter.author
          and r.to_kind = 'OUTSIDE' and r.state in ('REQUESTED', 'ASSESSING', 'ACCEPTED', 'WAITING', 'UNDER_WAY')
          and r.passed_by is not null and referral.passes(r)));
create policy closed_by_passer on referral.letter for update to ${app}
    using (exists (
        select 1 from referral.request r where r.id = letter.request and r.author = letter.author and r.passed_by is not null and referral.passes(r)));

-- What a house passed on and has not closed is asked for on each day of its people.
create index request_passed_open on referral.request (passed_house) where passed_house is not null and closed_at is null and state <> 'CANCELLED';

-- As before; whoever holds a letter may also want to know more before she answers, as a member may. Only of what was asked of nobody else and names no
-- restricted subject: what is added is read behind the same code.
create or replace function referral.answer_by_letter(next text, because text, said text, place date, event uuid, said_event text,
    seen integer, until timestamptz, lives_until timestamptz) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
    l referral.letter := referral.standing();
    r referral.request;
begin
    select * into r from referral.request q where q.id = l.request for update;
    if not found or r.version <> seen or r.state in ('CANCELLED', 'DONE', 'DECLINED', 'COULD_NOT')
        or next not in ('ACCEPTED', 'WAITING', 'DECLINED', 'UNDER_WAY', 'DONE', 'COULD_NOT', 'ASSESSING')
        or (next = 'ASSESSING' and (r.state <> 'REQUESTED' or r.compartment not in ('C0', 'C0L', 'C1', 'C2'))) then
        return false;
    end if;
    update referral.request set state = next, reason = because, words = said, place_on = place, since = access.moment(),
        readable_until = until, version = version + 1 where id = r.id;
    update referral.letter set expires_at = greatest(expires_at, lives_until) where id = l.id;
    insert into referral.event (id, request, family, compartment, author, what, at, state, reason, words)
    values (event, r.id, r.family, r.compartment, r.author, 'ANSWERED', access.moment(), next, because, said_event);
    return true;
end $$;

-- What was answered since to what she wanted to know.
create function referral.added_by_letter() returns setof referral.event
language sql stable security definer set search_path = '' as $$
    select e.* from referral.by_letter() r join referral.event e on e.request = r.id where e.what = 'ADDED' order by e.at, e.id
$$;
revoke all on function referral.added_by_letter() from public;
grant execute on function referral.added_by_letter() to ${app};

-- As before; also of a service that reads here and answered by telephone. It is noted then, and does not count as its own answer.
create or replace function referral.note_offer(wanted uuid, takes boolean, because text, said text, said_offer text, said_event text, event uuid,
    closed_outside text) returns text
language plpgsql security definer set search_path = '' as $$
declare
    r referral.request;
    o referral.offer;
    became text;
begin
    select q.* into r from referral.request q join referral.offer f on f.request = q.id where f.id = wanted for update of q;
    select * into o from referral.offer f where f.id = wanted;
    if r.id is null or o.id is null or o.state = 'BACK' or not access.may_write(r.family, r.compartment, r.author) then
        return 'GONE';
    end if;
    became := referral.settle_offer(r, o, takes, because, said, said_offer, said_event, event, closed_outside);
    if became = 'TAKEN' then
        update referral.event e set what = 'NOTED' where e.id = event;
    end if;
    return became;
end $$;

-- What waits for a service, alone or among several, is reminded on the day of its people: it counts there as asked for again, by hand or by itself.
create or replace function referral.take_reminder(today date, at timestamptz, event uuid)
returns table (id uuid, to_actor uuid, family uuid, compartment text, letter uuid, offer uuid, address text, language text)
language plpgsql security definer set search_path = '' as $$
declare
    r referral.request;
begin
    if access.actor() is not null then
        return;
    end if;
    select q.* into r from referral.request q
    where q.state = 'REQUESTED' and q.reminded_at is null and q.answer_by <= today
      and (q.made_at at time zone 'Europe/Brussels')::date < today
      and (q.to_kind <> 'OUTSIDE' or exists (
          select 1 from referral.letter o where o.request = q.id and o.way = 'MAIL' and referral.alive(o, at)))
      and (q.to_kind <> 'POOL' or exists (
          select 1 from referral.offer f where f.request = q.id and f.state = 'OPEN' and (f.outside is null or exists (
              select 1 from referral.letter o where o.offer = f.id and o.way = 'MAIL' and referral.alive(o, at)))))
      and not exists (
          select 1 from access.exclusion e
          where e.family = q.family and (e.actor = q.to_actor or e.organisation = q.to_organisation)
            and e.since <= at and (e.until is null or e.until > at))
    order by q.answer_by, q.id limit 1 for update of q skip locked;
    if not found then
        return;
    end if;
    update referral.request q set reminded_at = at, reminders = q.reminders + 1,
        asked_again_on = case when q.to_kind in ('SERVICE', 'POOL') then today else q.asked_again_on end
    where q.id = r.id;
    insert into referral.event (id, request, family, compartment, author, what, at)
    values (event, r.id, r.family, r.compartment, r.author, 'REMINDED', at);
    return query
        select distinct on (l.offer) r.id, r.to_actor, r.family, r.compartment, l.id, l.offer, l.address, l.language
        from referral.letter l left join referral.offer o on o.id = l.offer
        where l.request = r.id and l.way = 'MAIL' and referral.alive(l, at) and (l.offer is null or o.state = 'OPEN')
        order by l.offer, l.made_at desc;
    if not found then
        return query select r.id, r.to_actor, r.family, r.compartment, null::uuid, null::uuid, null::text, null::text;
    end if;
end $$;

create or replace function referral.asked_again(most integer) returns bigint
language sql stable security definer set search_path = '' as $$
    with away as materialized (select referral.families_away() as family)
    select least(count(*), most + 1) from (
        (select 1 from referral.request r
         where r.asked_again_on is not null and r.to_actor is null and r.state in ('REQUESTED', 'ASSESSING')
           and r.to_organisation = access.organisation() and referral.reader_function() = any (r.to_functions)
           and r.family not in (select away.family from away)
         limit most + 1)
        union all
        (select 1 from referral.request r
         where r.asked_again_on is not null and r.to_actor = access.actor() and r.state in ('REQUESTED', 'ASSESSING')
           and r.family not in (select away.family from away)
         limit most + 1)
        union all
        (select 1 from referral.offer o join referral.request r on r.id = o.request
         where o.state = 'OPEN' and o.organisation = access.organisation() and referral.reader_function() = any (o.functions)
           and r.asked_again_on is not null and r.to_kind = 'POOL' and r.state = 'REQUESTED'
           and r.family not in (select away.family from away)
         limit most + 1)) again
$$;
