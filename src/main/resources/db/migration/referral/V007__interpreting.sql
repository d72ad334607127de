-- An interpreter asked for an appointment: a request like any other, with what whoever interprets must know and nothing else. It lies where its
-- appointment lies; which subject that is stands nowhere in it.
create table referral.interpreting (
    request uuid primary key references referral.request deferrable initially deferred,
    family uuid not null,
    compartment text not null,
    author uuid not null,
    contact uuid not null,
    language text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z]{2,8})?$'),
    way text not null check (way in ('ON_SITE', 'TELEPHONE', 'VIDEO')),
    starts_at timestamptz not null,
    minutes integer not null check (minutes between 15 and 480),
    place text constraint place_closed check (sealing.closed(place)),
    wishes text[] not null check (wishes <@ array['WOMAN', 'NOT_FROM_AROUND', 'SAME_PERSON']),
    -- when the appointment was moved after it was asked for: from which hour, by whom
    moved_from timestamptz,
    moved_at timestamptz,
    moved_by uuid,
    check (num_nulls(moved_from, moved_at, moved_by) in (0, 3))
);
create index interpreting_by_family on referral.interpreting (family);
create index interpreting_by_contact on referral.interpreting (contact);

alter table referral.event drop constraint event_what_check;
alter table referral.event add constraint event_what_check check (what in ('SENT', 'ANSWERED', 'NOTED', 'REMINDED', 'CANCELLED',
    'FIRST_CONTACT', 'CLOSED', 'NEED_MET', 'PASSED_ON', 'RETURNED', 'MOVED'));

alter table referral.interpreting enable row level security;
alter table referral.interpreting force row level security;
create policy gate on referral.interpreting to current_user using (true) with check (true);
create policy seen_by_team on referral.interpreting for select to ${app} using (access.may_read(family, compartment, author));
-- a row-level policy again: the request is visible to whoever received it, and to nobody else outside the team
create policy seen_by_receiver on referral.interpreting for select to ${app} using (
    access.actor() is not null
    and exists (select 1 from referral.request r where r.id = interpreting.request and r.author = interpreting.author));
create policy seen_by_letter on referral.interpreting for select to ${app} using (
    access.actor() is null and request = (select l.request from referral.standing() l));
create policy asked_by_author on referral.interpreting for insert to ${app}
    with check (author = access.actor() and access.may_write(family, compartment, author)
        and exists (select 1 from referral.request r
            where r.id = interpreting.request and r.family = interpreting.family and r.compartment = interpreting.compartment
              and r.author = interpreting.author));
grant select, insert on referral.interpreting to ${app};

-- An appointment may become restricted after somebody was asked for it: then the team sees the request no more than the appointment.
alter table referral.request add column narrowed_to text, add column narrowed_by uuid,
    add constraint narrowed check (num_nulls(narrowed_to, narrowed_by) in (0, 2));
create policy narrowed_with_appointment on referral.request as restrictive for select to ${app} using (
    narrowed_to is null or access.may_read(family, narrowed_to, narrowed_by) or not access.may_read(family, compartment, author));
create policy narrowed_with_request on referral.event as restrictive for select to ${app}
    using (exists (select 1 from referral.request r where r.id = event.request and r.author = event.author));
create policy narrowed_with_request on referral.letter as restrictive for select to ${app}
    using (exists (select 1 from referral.request r where r.id = letter.request and r.author = letter.author));
create policy narrowed_with_request on referral.interpreting as restrictive for select to ${app}
    using (access.actor() is null or exists (select 1 from referral.request r where r.id = interpreting.request));

-- Whoever changes an appointment need not be able to read who interprets at it: what follows from the change is done here, by whoever may
-- write about the family at all. Of requests that are not over.
create function referral.interpreters_at(appointment uuid)
returns table (request uuid, family uuid, compartment text, author uuid, way text, starts_at timestamptz, state text)
language sql stable security definer set search_path = '' as $$
    select i.request, i.family, i.compartment, i.author, i.way, i.starts_at, r.state
    from referral.interpreting i join referral.request r on r.id = i.request
    where i.contact = appointment and access.may_write(i.family, 'C0')
      and r.state in ('REQUESTED', 'ASSESSING', 'ACCEPTED', 'WAITING', 'UNDER_WAY')
$$;

-- Another hour or another place: asked anew of whoever was asked, whatever the answer was. Whoever moved it knows; the author is told.
create function referral.appointment_moved(wanted uuid, at timestamptz, other_place boolean, place_closed text, by_day date, event uuid)
returns void language plpgsql security definer set search_path = '' as $$
declare
    r referral.request;
begin
    select * into r from referral.request q where q.id = wanted for update;
    if not found or not access.may_write(r.family, 'C0') then
        return;
    end if;
    update referral.interpreting i set moved_from = i.starts_at, moved_at = access.moment(), moved_by = access.actor(), starts_at = at,
        place = case when other_place then place_closed else i.place end
    where i.request = wanted;
    update referral.request q set state = 'REQUESTED', reason = null, words = null, place_on = null, readable_until = null,
        since = access.moment(), answer_by = by_day, reminded_at = null, version = q.version + 1,
        heard_at = case when q.author = access.actor() and q.to_kind <> 'OUTSIDE' then access.moment() else q.heard_at end
    where q.id = wanted;
    insert into referral.event (id, request, family, compartment, author, what, by_actor, at)
    values (event, r.id, r.family, r.compartment, r.author, 'MOVED', access.actor(), access.moment());
end $$;

-- The appointment does not take place, or nobody is needed any more: taken back. Whoever had said yes is told by called_off().
create function referral.appointment_off(wanted uuid, event uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
    r referral.request;
begin
    select * into r from referral.request q where q.id = wanted for update;
    if not found or not access.may_write(r.family, 'C0') then
        return;
    end if;
    update referral.request q set state = 'CANCELLED', reason = 'APPOINTMENT_OFF', since = access.moment(), place_on = null,
        readable_until = access.moment(), version = q.version + 1,
        heard_at = case when q.author = access.actor() and q.to_kind <> 'OUTSIDE' then access.moment() else q.heard_at end
    where q.id = wanted;
    update referral.offer o set state = 'BACK', since = access.moment() where o.request = wanted and o.state = 'OPEN';
    insert into referral.event (id, request, family, compartment, author, what, by_actor, at, state, reason)
    values (event, r.id, r.family, r.compartment, r.author, 'CANCELLED', access.actor(), access.moment(), 'CANCELLED', 'APPOINTMENT_OFF');
end $$;

-- It took place: whoever came has nothing more to say, and whoever asked nothing more to close.
create function referral.appointment_held(wanted uuid, until timestamptz, event uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
    r referral.request;
begin
    select * into r from referral.request q where q.id = wanted for update;
    if not found or not access.may_write(r.family, 'C0') then
        return;
    end if;
    update referral.request q set state = 'DONE', since = access.moment(), readable_until = until, closed_at = access.moment(),
        closed_by = access.actor(), heard_at = access.moment(), version = q.version + 1
    where q.id = wanted;
    insert into referral.event (id, request, family, compartment, author, what, by_actor, at, state)
    values (event, r.id, r.family, r.compartment, r.author, 'NOTED', access.actor(), access.moment(), 'DONE');
end $$;

-- The appointment is now known to others than the request: null where both lie in the same place.
create function referral.appointment_narrowed(wanted uuid, readers text) returns void
language sql security definer set search_path = '' as $$
    update referral.request q set narrowed_to = nullif(readers, q.compartment),
        narrowed_by = case when readers <> q.compartment then access.actor() end
    from referral.interpreting i
    where i.contact = wanted and q.id = i.request and access.may_write(q.family, 'C0')
      and coalesce(q.narrowed_to, q.compartment) <> readers
$$;

-- For a house that had it: what was taken back before its hour. The hour and the language, and nothing of her.
create function referral.called_off() returns table (request uuid, language text, starts_at timestamptz, since timestamptz)
language sql stable security definer set search_path = '' as $$
    select i.request, i.language, i.starts_at, r.since
    from referral.request r join referral.interpreting i on i.request = r.id
    where (r.to_actor = access.actor()
            or (r.to_actor is null and r.to_organisation = access.organisation() and referral.reader_function() = any (r.to_functions)))
      and r.state = 'CANCELLED' and i.starts_at > access.moment() and not referral.kept_away(r.family)
$$;

revoke all on function referral.interpreters_at(uuid), referral.appointment_off(uuid, uuid), referral.called_off(),
    referral.appointment_moved(uuid, timestamptz, boolean, text, date, uuid), referral.appointment_held(uuid, timestamptz, uuid),
    referral.appointment_narrowed(uuid, text) from public;
grant execute on function referral.interpreters_at(uuid), referral.appointment_off(uuid, uuid), referral.called_off(),
    referral.appointment_moved(uuid, timestamptz, boolean, text, date, uuid), referral.appointment_held(uuid, timestamptz, uuid),
    referral.appointment_narrowed(uuid, text) to ${app};

insert into erasure.covered (place, name, parts, kind) values (227, 'referral.interpreting', true, null);
create policy erased on referral.interpreting to current_user using (erasure.now(family)) with check (erasure.now(family));
