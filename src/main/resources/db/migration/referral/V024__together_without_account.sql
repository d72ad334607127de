-- Several may be asked at once who have no account: each has an offer of her own, as a service has, with what was typed of her, and a letter
-- that opens that offer and no other.
alter table referral.offer
    alter column service drop not null,
    alter column organisation drop not null,
    add column outside text constraint outside_closed check (sealing.closed(outside)),
    add constraint asked_of_somebody check (outside is not null or num_nulls(service, organisation) = 0),
    -- nobody of a house reads what is asked of somebody outside, also where the list knows whose service it is
    add constraint read_by_nobody_of_the_house check (outside is null or functions = '{}');

alter table referral.letter add column offer uuid references referral.offer;
create index letter_by_offer on referral.letter (offer) where offer is not null;
-- a letter goes before its offer, an offer before its request
update erasure.covered set place = 265 where name = 'referral.offer';
update erasure.covered set place = 266 where name = 'referral.request';

drop policy made_by_team on referral.letter;
create policy made_by_team on referral.letter for insert to ${app}
    with check (made_by = access.actor() and organisation = access.organisation() and access.may_write(family, compartment, author)
        and exists (select 1 from referral.request r
            where r.id = letter.request and r.family = letter.family and r.compartment = letter.compartment and r.author = letter.author
              and case when letter.offer is null then r.to_kind = 'OUTSIDE' else r.to_kind in ('POOL', 'OUTSIDE') end)
        and (offer is null or exists (select 1 from referral.offer o
            where o.id = letter.offer and o.request = letter.request and o.author = letter.author and o.outside is not null
              and o.state in ('OPEN', 'TAKEN'))));
grant select (offer) on referral.letter to ${app};

-- Nothing restricted is asked of somebody outside together with others.
drop policy made_by_author on referral.offer;
create policy made_by_author on referral.offer for insert to ${app}
    with check (author = access.actor() and state = 'OPEN' and access.may_write(family, compartment, author)
        and (outside is null or compartment in ('C0', 'C0L', 'C1', 'C2')));

-- As before; the house of an offer stays away as that of a request does, and what ended by a silence is read by nobody who was asked.
create or replace function referral.alive(l referral.letter, at timestamptz) returns boolean
language sql stable security definer set search_path = '' as $$
    select l.closed_at is null and l.expires_at > at and l.wrong < 5 and not exists (
        select 1 from referral.request r where r.id = l.request and r.reason = 'SILENCE' and r.readable_until <= at
    ) and not exists (
        select 1 from access.exclusion e, referral.request r left join referral.offer o on o.id = l.offer
        where r.id = l.request and e.family = l.family
          and (e.actor = l.made_by or e.organisation = l.organisation
            or e.organisation = case when l.offer is null then r.to_organisation else o.organisation end)
          and e.since <= at and (e.until is null or e.until > at))
$$;

create or replace function referral.worth_sending(wanted uuid, at timestamptz) returns boolean
language sql stable security definer set search_path = '' as $$
    select exists (
        select 1 from referral.letter l join referral.request r on r.id = l.request left join referral.offer o on o.id = l.offer
        where l.id = wanted and referral.alive(l, at) and r.state in ('REQUESTED', 'ASSESSING', 'ACCEPTED', 'WAITING', 'UNDER_WAY')
          and (l.offer is null or o.state in ('OPEN', 'TAKEN')))
$$;

-- Whoever was asked together with others reads the request while nobody has taken it, and when it was she.
create or replace function referral.by_letter() returns setof referral.request
language sql stable security definer set search_path = '' as $$
    select r.* from referral.standing() l join referral.request r on r.id = l.request left join referral.offer o on o.id = l.offer
    where l.offer is null or o.state = 'TAKEN' or (o.state = 'OPEN' and r.to_kind = 'POOL' and r.state = 'REQUESTED')
$$;

-- The offer behind a letter: how it stands is all that whoever holds it learns once it is over.
create function referral.offer_by_letter() returns setof referral.offer
language sql stable security definer set search_path = '' as $$
    select o.* from referral.standing() l join referral.offer o on o.id = l.offer
$$;

-- One of several takes it or says no; its request is locked by whoever calls. TAKEN and DECLINED when it happened, LATE when somebody was
-- faster or the day is past. Without an account nobody acts, and what was typed of her becomes what the request knows of its receiver.
create function referral.settle_offer(r referral.request, o referral.offer, takes boolean, because text, said text, said_offer text,
    said_event text, event uuid, closed_outside text) returns text
language plpgsql security definer set search_path = '' as $$
begin
    if r.to_kind <> 'POOL' or r.state <> 'REQUESTED' or o.state <> 'OPEN' or r.answer_by < referral.day(access.moment()) then
        return 'LATE';
    end if;
    if takes then
        update referral.offer f set state = case when f.id = o.id then 'TAKEN' else 'GONE' end, since = access.moment(),
            by_actor = case when f.id = o.id then access.actor() end
        where f.request = r.id and f.state = 'OPEN';
        update referral.request q set to_kind = case when o.outside is null then 'SERVICE' else 'OUTSIDE' end, outside = closed_outside,
            to_service = o.service, to_organisation = o.organisation, to_functions = o.functions, state = 'ACCEPTED', words = said,
            since = access.moment(), version = q.version + 1
        where q.id = r.id;
        insert into referral.event (id, request, family, compartment, author, what, by_actor, at, state, words)
        values (event, r.id, r.family, r.compartment, r.author,
            case when o.outside is not null and access.actor() is not null then 'NOTED' else 'ANSWERED' end, access.actor(),
            access.moment(), 'ACCEPTED', said_event);
        return 'TAKEN';
    end if;
    update referral.offer f set state = 'DECLINED', reason = because, words = said_offer, since = access.moment(), by_actor = access.actor()
    where f.id = o.id;
    if not exists (select 1 from referral.offer f where f.request = r.id and f.state = 'OPEN') then
        perform referral.give_back(r, 'OVER', access.moment(), event);
    end if;
    return 'DECLINED';
end $$;

create or replace function referral.answer_offer(wanted uuid, takes boolean, because text, said text, said_offer text, said_event text,
    event uuid) returns text
language plpgsql security definer set search_path = '' as $$
declare
    r referral.request;
    o referral.offer;
begin
    select * into r from referral.request q where q.id = wanted for update;
    select * into o from referral.offer f
    where f.request = wanted and f.organisation = access.organisation() and referral.reader_function() = any (f.functions);
    if r.id is null or o.id is null or o.state = 'BACK' or referral.kept_away(r.family) then
        return 'GONE';
    end if;
    return referral.settle_offer(r, o, takes, because, said, said_offer, said_event, event, null);
end $$;

create function referral.answer_offer_by_letter(takes boolean, because text, said text, said_offer text, said_event text, event uuid,
    closed_outside text, lives_until timestamptz) returns text
language plpgsql security definer set search_path = '' as $$
declare
    l referral.letter := referral.standing();
    r referral.request;
    o referral.offer;
    became text;
begin
    select * into r from referral.request q where q.id = l.request for update;
    select * into o from referral.offer f where f.id = l.offer;
    if r.id is null or o.id is null or o.state = 'BACK' then
        return 'GONE';
    end if;
    became := referral.settle_offer(r, o, takes, because, said, said_offer, said_event, event, closed_outside);
    if became = 'TAKEN' then
        update referral.letter set expires_at = greatest(expires_at, lives_until) where id = l.id;
    end if;
    return became;
end $$;

-- Somebody of the team called one of several who has no account, and notes what she said.
create function referral.note_offer(wanted uuid, takes boolean, because text, said text, said_offer text, said_event text, event uuid,
    closed_outside text) returns text
language plpgsql security definer set search_path = '' as $$
declare
    r referral.request;
    o referral.offer;
begin
    select q.* into r from referral.request q join referral.offer f on f.request = q.id where f.id = wanted for update of q;
    select * into o from referral.offer f where f.id = wanted and f.outside is not null;
    if r.id is null or o.id is null or o.state = 'BACK' or not access.may_write(r.family, r.compartment, r.author) then
        return 'GONE';
    end if;
    return referral.settle_offer(r, o, takes, because, said, said_offer, said_event, event, closed_outside);
end $$;

-- As before; of several who were asked together each with a letter that still opens is reminded by it, and each has a row here.
drop function referral.take_reminder(date, timestamptz, uuid);
create function referral.take_reminder(today date, at timestamptz, event uuid)
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
      and not exists (
          select 1 from access.exclusion e
          where e.family = q.family and (e.actor = q.to_actor or e.organisation = q.to_organisation)
            and e.since <= at and (e.until is null or e.until > at))
    order by q.answer_by, q.id limit 1 for update of q skip locked;
    if not found then
        return;
    end if;
    update referral.request q set reminded_at = at, reminders = q.reminders + 1 where q.id = r.id;
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

drop function referral.letter_looks(uuid, timestamptz);
create function referral.letter_looks(wanted_family uuid, since timestamptz)
returns table (day date, request uuid, offer uuid)
language sql stable security definer set search_path = '' as $$
    select distinct (e.at at time zone 'Europe/Brussels')::date, l.request, l.offer
    from referral.letter l join audit.entry e on e.actor = l.id
    where l.family = wanted_family and e.family = wanted_family and e.outcome = 'PERMIT' and e.at >= since
      and access.may_read(l.family, l.compartment, l.author)
    order by 1 desc, 2
$$;

revoke all on function referral.note_offer(uuid, boolean, text, text, text, text, uuid, text), referral.offer_by_letter(), referral.settle_offer(referral.request, referral.offer, boolean, text, text, text, text,
    uuid, text), referral.answer_offer_by_letter(boolean, text, text, text, text, uuid, text, timestamptz),
    referral.take_reminder(date, timestamptz, uuid), referral.letter_looks(uuid, timestamptz) from public;
grant execute on function referral.note_offer(uuid, boolean, text, text, text, text, uuid, text), referral.offer_by_letter(),
    referral.answer_offer_by_letter(boolean, text, text, text, text, uuid, text, timestamptz),
    referral.take_reminder(date, timestamptz, uuid), referral.letter_looks(uuid, timestamptz) to ${app};
