-- A request that was accepted may be passed on, whole or in part: a request of its own, whose parent it is. It lies where its parent lies and
-- keeps the parent's author, so that whoever may know the first may know the second, and nobody else of the team. Who passed it on reads it too.
alter table referral.request
    add column passed_by uuid,
    add column passed_house uuid,
    -- those of that house who could read the parent; empty when it was for one colleague alone
    add column passed_functions text[] not null default '{}',
    add column depth integer not null default 0 check (depth between 0 and 2),
    add constraint passed_from_a_request check (num_nulls(parent, passed_by, passed_house) in (0, 3)),
    add constraint passed_deeper check ((parent is null) = (depth = 0));
create index request_by_passer on referral.request (passed_house, since) where passed_house is not null;
alter table referral.event drop constraint event_what_check;
alter table referral.event add constraint event_what_check check (what in ('SENT', 'ANSWERED', 'NOTED', 'REMINDED', 'CANCELLED',
    'FIRST_CONTACT', 'CLOSED', 'NEED_MET', 'PASSED_ON'));

-- Until when whoever passed it on reads what became of it: thirty days after its end, as a receiver does.
create function referral.passed_until(r referral.request) returns timestamptz language sql stable parallel safe as $$
    select case when r.state = 'CANCELLED' then r.since + interval '30 days' else coalesce(r.readable_until, 'infinity') end
$$;
create policy seen_by_passer on referral.request for select to ${app} using (
    passed_by is not null
    and (passed_by = access.actor()
        or (passed_house = access.organisation() and referral.reader_function() = any (passed_functions)))
    and referral.passed_until(request) > access.moment()
    and not referral.kept_away(family));

-- Whether the reader is a receiver of this row now.
create function referral.receives(r referral.request) returns boolean language sql stable parallel safe as $$
    select coalesce(r.to_actor = access.actor()
            or (r.to_actor is null and r.to_organisation = access.organisation() and referral.reader_function() = any (r.to_functions)), false)
        and r.state <> 'CANCELLED' and (r.readable_until is null or r.readable_until > access.moment())
        and not referral.kept_away(r.family)
$$;

-- Passes one on. The receiver holds no relation to the family: the row is written here, after asking again who she is and how it stands.
-- A house she keeps away says what a house says that takes no requests: whom she does not want is told to nobody.
create function referral.pass_on(source uuid, child uuid, kind_of text, service uuid, house uuid, functions text[], told_closed text,
    although_closed text, way text, way_on date, by_day date, form uuid, event_of_source uuid, event_of_child uuid) returns text
language plpgsql security definer set search_path = '' as $$
declare
    r referral.request;
begin
    select * into r from referral.request q where q.id = source for update;
    if not found or not referral.receives(r) or r.state not in ('ACCEPTED', 'WAITING', 'UNDER_WAY') then
        return 'GONE';
    end if;
    if r.depth >= 2 then
        return 'TOO_FAR';
    end if;
    if exists (
        select 1 from access.exclusion e
        where e.family = r.family and e.organisation = house
          and e.since <= access.moment() and (e.until is null or e.until > access.moment())) then
        return 'TAKES_NONE';
    end if;
    insert into referral.request (id, family, compartment, author, organisation, parent, category, to_kind, to_service, to_organisation,
        to_functions, told, although, agreed, agreed_on, state, since, answer_by, made_at, key, passed_by, passed_house, passed_functions, depth)
    values (child, r.family, r.compartment, r.author, r.organisation, r.id, kind_of, 'SERVICE', service, house,
        functions, told_closed, although_closed, way, way_on, 'REQUESTED', access.moment(), by_day, access.moment(), form,
        access.actor(), access.organisation(), case when r.to_actor is null then r.to_functions else '{}' end, r.depth + 1);
    insert into referral.event (id, request, family, compartment, author, what, by_actor, at)
    values (event_of_source, r.id, r.family, r.compartment, r.author, 'PASSED_ON', access.actor(), access.moment()),
        (event_of_child, child, r.family, r.compartment, r.author, 'SENT', access.actor(), access.moment());
    return 'SENT';
end $$;

-- Who passed it on takes it back, with everything it was passed on to, or closes it once it ended. False when somebody was faster.
create function referral.settle_passed(wanted uuid, because text, seen integer) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
    r referral.request;
begin
    select * into r from referral.request q where q.id = wanted for update;
    if not found or r.version <> seen or r.passed_by is null or referral.kept_away(r.family)
        or not coalesce(r.passed_by = access.actor()
            or (r.passed_house = access.organisation() and referral.reader_function() = any (r.passed_functions)), false)
        or (r.state in ('REQUESTED', 'ASSESSING', 'ACCEPTED', 'WAITING', 'UNDER_WAY')) <> (because is not null)
        or r.closed_at is not null or r.state = 'CANCELLED' then
        return false;
    end if;
    if because is null then
        update referral.request set closed_at = access.moment(), closed_by = access.actor(), version = version + 1 where id = wanted;
        insert into referral.event (id, request, family, compartment, author, what, by_actor, at)
        values (gen_random_uuid(), r.id, r.family, r.compartment, r.author, 'CLOSED', access.actor(), access.moment());
        return true;
    end if;
    with recursive below as (
        select q.id from referral.request q where q.id = wanted
        union all
        select q.id from referral.request q join below on q.parent = below.id
    ), taken as (
        update referral.request q set state = 'CANCELLED', reason = because, since = access.moment(), place_on = null,
            readable_until = access.moment(), version = version + 1
        from below where q.id = below.id and q.state in ('REQUESTED', 'ASSESSING', 'ACCEPTED', 'WAITING', 'UNDER_WAY')
        returning q.id
    )
    insert into referral.event (id, request, family, compartment, author, what, by_actor, at, state, reason)
    select gen_random_uuid(), taken.id, r.family, r.compartment, r.author, 'CANCELLED', access.actor(), access.moment(), 'CANCELLED', because
    from taken;
    return true;
end $$;

revoke all on function referral.passed_until(referral.request), referral.receives(referral.request),
    referral.pass_on(uuid, uuid, text, uuid, uuid, text[], text, text, text, date, date, uuid, uuid, uuid),
    referral.settle_passed(uuid, text, integer) from public;
grant execute on function referral.passed_until(referral.request), referral.receives(referral.request),
    referral.pass_on(uuid, uuid, text, uuid, uuid, text[], text, text, text, date, date, uuid, uuid, uuid),
    referral.settle_passed(uuid, text, integer) to ${app};
