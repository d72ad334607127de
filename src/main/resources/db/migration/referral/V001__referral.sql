-- Requests between services. The team around her sees them as it sees everything else; who was asked sees what she was told, and nothing
-- of the record it comes from.
create schema if not exists referral;
grant usage on schema referral to ${app};

create table referral.request (
    id uuid primary key,
    family uuid not null,
    compartment text not null,
    author uuid not null,
    organisation uuid not null,
    step uuid,
    parent uuid references referral.request,
    category text not null,
    to_kind text not null check (to_kind in ('SERVICE', 'COLLEAGUE', 'OUTSIDE')),
    to_service uuid,
    to_actor uuid,
    to_organisation uuid,
    -- those of the organisation who take such requests, as they were when it was sent
    to_functions text[] not null,
    outside text constraint outside_closed check (sealing.closed(outside)),
    told text not null constraint told_closed check (sealing.closed(told)),
    although text constraint although_closed check (sealing.closed(although)),
    agreed text not null check (agreed in ('ORALLY', 'IN_WRITING', 'SHE_ASKS')),
    agreed_on date not null,
    state text not null check (state in ('REQUESTED', 'ASSESSING', 'ACCEPTED', 'WAITING', 'UNDER_WAY', 'DONE', 'DECLINED', 'COULD_NOT',
        'CANCELLED')),
    reason text,
    words text constraint words_closed check (sealing.closed(words)),
    since timestamptz not null,
    answer_by date not null,
    place_on date,
    companion uuid,
    first_contact_on date,
    closed_at timestamptz,
    closed_by uuid,
    met text check (met in ('YES', 'PARTLY', 'NO')),
    met_on date,
    reminders integer not null default 0,
    -- the receiver reads it until then; null while it is open
    readable_until timestamptz,
    made_at timestamptz not null,
    version integer not null default 0,
    key uuid not null unique,
    check ((to_kind = 'SERVICE') = (to_service is not null)),
    check ((to_kind = 'COLLEAGUE') = (to_actor is not null)),
    check ((to_kind = 'OUTSIDE') = (outside is not null)),
    check ((state in ('DECLINED', 'COULD_NOT', 'CANCELLED')) = (reason is not null)),
    check (state = 'WAITING' or place_on is null),
    check (num_nulls(met, met_on) in (0, 2))
);
create index request_by_family on referral.request (family, made_at);
create index request_by_parent on referral.request (parent) where parent is not null;
create index request_by_author on referral.request (author, since) where closed_at is null;
create index request_in_queue on referral.request (to_organisation, since) where to_actor is null;
create index request_to_colleague on referral.request (to_actor, since) where to_actor is not null;

create table referral.event (
    id uuid primary key,
    request uuid not null references referral.request,
    family uuid not null,
    compartment text not null,
    author uuid not null,
    what text not null check (what in ('SENT', 'ANSWERED', 'NOTED', 'REMINDED', 'CANCELLED', 'FIRST_CONTACT', 'CLOSED', 'NEED_MET')),
    by_actor uuid,
    at timestamptz not null,
    state text,
    reason text,
    words text constraint words_closed check (sealing.closed(words))
);
create index event_by_request on referral.event (request, at, id);
create index event_by_family on referral.event (family);

create function referral.reader_function() returns text language sql stable parallel safe as
$$ select nullif(current_setting('mille.function', true), '') $$;

-- security definer: whom she does not want is told to nobody, least of all to them.
create function referral.kept_away(wanted_family uuid) returns boolean
language sql stable parallel safe security definer set search_path = '' as $$
    select exists (
        select 1 from access.exclusion e
        where e.family = wanted_family and (e.actor = access.actor() or e.organisation = access.organisation())
          and e.since <= access.moment() and (e.until is null or e.until > access.moment()))
$$;

-- Whether somebody she keeps away, or her house, would be the receiver: asked by whoever is about to send.
create function referral.keeps_away(wanted_family uuid, receiver uuid, house uuid) returns boolean
language sql stable security definer set search_path = '' as $$
    select access.may_write(wanted_family, 'C0') and exists (
        select 1 from access.exclusion e
        where e.family = wanted_family and (e.actor = receiver or e.organisation = house)
          and e.since <= access.moment() and (e.until is null or e.until > access.moment()))
$$;

alter table referral.request enable row level security;
alter table referral.request force row level security;
alter table referral.event enable row level security;
alter table referral.event force row level security;
create policy gate on referral.request to current_user using (true) with check (true);
create policy gate on referral.event to current_user using (true) with check (true);

create policy seen_by_team on referral.request for select to ${app} using (access.may_read(family, compartment, author));
create policy seen_by_receiver on referral.request for select to ${app} using (
    (to_actor = access.actor()
        or (to_actor is null and to_organisation = access.organisation() and referral.reader_function() = any (to_functions)))
    and state <> 'CANCELLED' and (readable_until is null or readable_until > access.moment())
    and not referral.kept_away(family));
create policy sent_by_author on referral.request for insert to ${app}
    with check (author = access.actor() and organisation = access.organisation() and access.may_write(family, compartment, author));
create policy moved_by_team on referral.request for update to ${app} using (access.may_write(family, compartment, author));
grant select, insert,
    update (state, reason, words, since, place_on, first_contact_on, closed_at, closed_by, met, met_on, reminders, readable_until, version)
    on referral.request to ${app};

create policy seen_by_team on referral.event for select to ${app} using (access.may_read(family, compartment, author));
-- a row-level policy again: the request is visible to whoever received it, and to nobody else outside the team
create policy seen_by_receiver on referral.event for select to ${app}
    using (what not in ('CLOSED', 'NEED_MET') and exists (select 1 from referral.request r where r.id = request and r.author = event.author));
create policy noted_by_team on referral.event for insert to ${app}
    with check (by_actor = access.actor() and access.may_write(family, compartment, author));
grant select, insert on referral.event to ${app};

-- The receiver's answer: she has no right on the row itself. False when the request is not there for her, or was moved meanwhile.
create function referral.answer(wanted uuid, next text, because text, said text, place date, event uuid, said_event text, seen integer,
    until timestamptz) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
    r referral.request;
begin
    select * into r from referral.request q where q.id = wanted for update;
    if not found or r.version <> seen or r.state = 'CANCELLED'
        or not coalesce(r.to_actor = access.actor()
            or (r.to_actor is null and r.to_organisation = access.organisation() and referral.reader_function() = any (r.to_functions)),
            false)
        or (r.readable_until is not null and r.readable_until <= access.moment())
        or referral.kept_away(r.family) then
        return false;
    end if;
    update referral.request set state = next, reason = because, words = said, place_on = place, since = access.moment(),
        readable_until = until, version = version + 1 where id = wanted;
    insert into referral.event (id, request, family, compartment, author, what, by_actor, at, state, reason, words)
    values (event, wanted, r.family, r.compartment, r.author, 'ANSWERED', access.actor(), access.moment(), next, because, said_event);
    return true;
end $$;

-- How much waits for the reader's service: counted here, because each row would otherwise be judged by itself.
create function referral.waiting() returns table (unanswered bigint, open bigint)
language sql stable security definer set search_path = '' as $$
    select count(*) filter (where r.state in ('REQUESTED', 'ASSESSING')), count(*)
    from referral.request r
    where ((r.to_actor is null and r.to_organisation = access.organisation() and referral.reader_function() = any (r.to_functions))
        or r.to_actor = access.actor())
      and r.state in ('REQUESTED', 'ASSESSING', 'ACCEPTED', 'WAITING', 'UNDER_WAY')
      and not referral.kept_away(r.family)
$$;

revoke all on function referral.kept_away(uuid), referral.keeps_away(uuid, uuid, uuid), referral.waiting(),
    referral.answer(uuid, text, text, text, date, uuid, text, integer, timestamptz) from public;
grant execute on function referral.kept_away(uuid), referral.keeps_away(uuid, uuid, uuid), referral.waiting(),
    referral.answer(uuid, text, text, text, date, uuid, text, integer, timestamptz) to ${app};

insert into erasure.covered (place, name, parts, kind) values
    (202, 'referral.event', true, null),
    (204, 'referral.request', true, 'REQUEST');
create policy erased on referral.request to current_user using (erasure.now(family)) with check (erasure.now(family));
create policy erased on referral.event to current_user using (erasure.now(family)) with check (erasure.now(family));
