-- A request may be asked of several services at once: the first that can takes it. Until then each sees what it is told, and neither who else
-- was asked nor what they said; afterwards the others see that it was taken, and nothing of her.
alter table referral.request drop constraint request_to_kind_check;
alter table referral.request add constraint request_to_kind_check check (to_kind in ('SERVICE', 'COLLEAGUE', 'OUTSIDE', 'POOL'));
alter table referral.event drop constraint event_what_check;
alter table referral.event add constraint event_what_check check (what in ('SENT', 'ANSWERED', 'NOTED', 'REMINDED', 'CANCELLED',
    'FIRST_CONTACT', 'CLOSED', 'NEED_MET', 'PASSED_ON', 'RETURNED'));
create index request_pool_open on referral.request (answer_by) where to_kind = 'POOL' and state = 'REQUESTED';

create table referral.offer (
    id uuid primary key,
    request uuid not null references referral.request,
    family uuid not null,
    compartment text not null,
    author uuid not null,
    service uuid not null,
    organisation uuid not null,
    functions text[] not null,
    -- GONE: another took it. OVER: nobody did by the day. BACK: whoever asked took it back.
    state text not null check (state in ('OPEN', 'TAKEN', 'DECLINED', 'GONE', 'OVER', 'BACK')),
    reason text,
    words text constraint words_closed check (sealing.closed(words)),
    by_actor uuid,
    made_at timestamptz not null,
    since timestamptz not null,
    check ((state = 'DECLINED') = (reason is not null)),
    unique (request, organisation)
);
create index offer_by_family on referral.offer (family);
create index offer_in_queue on referral.offer (organisation, since) where state = 'OPEN';

alter table referral.offer enable row level security;
alter table referral.offer force row level security;
create policy gate on referral.offer to current_user using (true) with check (true);
create policy seen_by_team on referral.offer for select to ${app} using (access.may_read(family, compartment, author));
-- That it is over is said for thirty days, to those who had it before them; what was taken back is gone at once.
create policy seen_by_asked on referral.offer for select to ${app} using (
    access.actor() is not null and organisation = access.organisation() and referral.reader_function() = any (functions)
    and state <> 'BACK'
    and (state = 'OPEN' or since + interval '30 days' > access.moment()) and not referral.kept_away(family));
create policy made_by_author on referral.offer for insert to ${app}
    with check (author = access.actor() and state = 'OPEN' and access.may_write(family, compartment, author));
create policy taken_back_by_team on referral.offer for update to ${app}
    using (state = 'OPEN' and access.may_write(family, compartment, author)) with check (state = 'BACK');
grant select, insert, update (state, since) on referral.offer to ${app};

create policy seen_by_asked on referral.request for select to ${app} using (
    to_kind = 'POOL' and state = 'REQUESTED' and not referral.kept_away(family)
    and exists (
        select 1 from referral.offer o
        where o.request = request.id and o.author = request.author and o.state = 'OPEN' and o.organisation = access.organisation()
          and referral.reader_function() = any (o.functions)));

-- The day a moment falls on where the work is done.
create function referral.day(at timestamptz) returns date language sql immutable parallel safe as
$$ select (at at time zone 'Europe/Brussels')::date $$;

-- It went to everybody and nobody took it: back to whoever asked.
create function referral.give_back(wanted referral.request, left_as text, at timestamptz, event uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
    update referral.offer o set state = left_as, since = at where o.request = wanted.id and o.state = 'OPEN';
    update referral.request q set state = 'DECLINED', reason = 'NOBODY_TOOK', since = at, readable_until = at, version = q.version + 1
    where q.id = wanted.id;
    insert into referral.event (id, request, family, compartment, author, what, at, state, reason)
    values (event, wanted.id, wanted.family, wanted.compartment, wanted.author, 'RETURNED', at, 'DECLINED', 'NOBODY_TOOK');
end $$;

-- A service takes it or says no. The row of the request is locked: of two that take it at once the second finds it taken. TAKEN and DECLINED
-- when it happened, LATE when somebody was faster or the day is past, GONE when there is nothing for this reader.
create function referral.answer_offer(wanted uuid, takes boolean, because text, said text, said_offer text, said_event text,
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
    if r.to_kind <> 'POOL' or r.state <> 'REQUESTED' or o.state <> 'OPEN' or r.answer_by < referral.day(access.moment()) then
        return 'LATE';
    end if;
    if takes then
        update referral.offer f set state = case when f.id = o.id then 'TAKEN' else 'GONE' end, since = access.moment(),
            by_actor = case when f.id = o.id then access.actor() end
        where f.request = wanted and f.state = 'OPEN';
        update referral.request q set to_kind = 'SERVICE', to_service = o.service, to_organisation = o.organisation,
            to_functions = o.functions, state = 'ACCEPTED', words = said, since = access.moment(), version = q.version + 1
        where q.id = wanted;
        insert into referral.event (id, request, family, compartment, author, what, by_actor, at, state, words)
        values (event, r.id, r.family, r.compartment, r.author, 'ANSWERED', access.actor(), access.moment(), 'ACCEPTED', said_event);
        return 'TAKEN';
    end if;
    update referral.offer f set state = 'DECLINED', reason = because, words = said_offer, since = access.moment(), by_actor = access.actor()
    where f.id = o.id;
    if not exists (select 1 from referral.offer f where f.request = wanted and f.state = 'OPEN') then
        perform referral.give_back(r, 'OVER', access.moment(), event);
    end if;
    return 'DECLINED';
end $$;

-- One request whose day is past without anybody taking it goes back; several nodes take different ones. For the clock: it has no reader.
create function referral.return_one(today date, at timestamptz, event uuid) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
    r referral.request;
begin
    if access.actor() is not null then
        return false;
    end if;
    select q.* into r from referral.request q
    where q.to_kind = 'POOL' and q.state = 'REQUESTED' and q.answer_by < today
    order by q.answer_by, q.id limit 1 for update of q skip locked;
    if not found then
        return false;
    end if;
    perform referral.give_back(r, 'OVER', at, event);
    return true;
end $$;

create or replace function referral.waiting() returns table (unanswered bigint, open bigint)
language sql stable security definer set search_path = '' as $$
    with mine as (
        select r.state from referral.request r
        where ((r.to_actor is null and r.to_organisation = access.organisation() and referral.reader_function() = any (r.to_functions))
            or r.to_actor = access.actor())
          and r.state in ('REQUESTED', 'ASSESSING', 'ACCEPTED', 'WAITING', 'UNDER_WAY')
          and not referral.kept_away(r.family)
        union all
        select 'REQUESTED' from referral.offer o
        where o.organisation = access.organisation() and o.state = 'OPEN' and referral.reader_function() = any (o.functions)
          and not referral.kept_away(o.family)
    )
    select count(*) filter (where state in ('REQUESTED', 'ASSESSING')), count(*) from mine
$$;

revoke all on function referral.give_back(referral.request, text, timestamptz, uuid), referral.day(timestamptz),
    referral.answer_offer(uuid, boolean, text, text, text, text, uuid), referral.return_one(date, timestamptz, uuid) from public;
grant execute on function referral.day(timestamptz), referral.answer_offer(uuid, boolean, text, text, text, text, uuid),
    referral.return_one(date, timestamptz, uuid) to ${app};

insert into erasure.covered (place, name, parts, kind) values (201, 'referral.offer', true, null);
create policy erased on referral.offer to current_user using (erasure.now(family)) with check (erasure.now(family));
