-- A request that is passed on lies where its parent lies, unless the help that is asked further tells of a restricted subject and the first
-- did not: then it lies there. Its author knows of it as of what she writes there herself.
create policy passed_on_for_its_author on access.clearance for insert to current_user with check (basis = 'AUTHOR' and actor = author);

-- Who may know the first request learns nothing of what lies elsewhere; its receiver does: she passed it on.
drop policy seen_by_receiver on referral.event;
create policy seen_by_receiver on referral.event for select to ${app}
    using (what not in ('CLOSED', 'NEED_MET') and exists (
        select 1 from referral.request r
        where r.id = request and r.author = event.author and (r.compartment = event.compartment or referral.receives(r))));

drop function referral.pass_on(uuid, uuid, text, uuid, uuid, text[], text, text, text, date, date, uuid, uuid, uuid);
create function referral.pass_on(source uuid, child uuid, lies text, kind_of text, service uuid, house uuid, functions text[],
    told_closed text, although_closed text, way text, way_on date, by_day date, form uuid, event_of_source uuid, event_of_child uuid)
returns text language plpgsql security definer set search_path = '' as $$
declare
    r referral.request;
begin
    select * into r from referral.request q where q.id = source for update;
    if not found or not referral.receives(r) or r.state not in ('ACCEPTED', 'WAITING', 'UNDER_WAY')
        or (r.compartment in ('C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9', 'C10') and lies <> r.compartment) then
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
    if lies <> r.compartment and lies in ('C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9') then
        insert into access.clearance (id, family, actor, compartment, author, basis, since, granted_by)
        select gen_random_uuid(), r.family, r.author, lies, r.author, 'AUTHOR', access.moment(), access.actor()
        where not exists (
            select 1 from access.clearance c
            where c.family = r.family and c.actor = r.author and c.compartment = lies and c.author = r.author
              and c.since <= access.moment() and (c.until is null or c.until > access.moment()));
    end if;
    insert into referral.request (id, family, compartment, author, organisation, parent, category, to_kind, to_service, to_organisation,
        to_functions, told, although, agreed, agreed_on, state, since, answer_by, made_at, key, passed_by, passed_house, passed_functions, depth)
    values (child, r.family, lies, r.author, r.organisation, r.id, kind_of, 'SERVICE', service, house,
        functions, told_closed, although_closed, way, way_on, 'REQUESTED', access.moment(), by_day, access.moment(), form,
        access.actor(), access.organisation(), case when r.to_actor is null then r.to_functions else '{}' end, r.depth + 1);
    insert into referral.event (id, request, family, compartment, author, what, by_actor, at)
    values (event_of_source, r.id, r.family, lies, r.author, 'PASSED_ON', access.actor(), access.moment()),
        (event_of_child, child, r.family, lies, r.author, 'SENT', access.actor(), access.moment());
    return 'SENT';
end $$;
revoke all on function
    referral.pass_on(uuid, uuid, text, text, uuid, uuid, text[], text, text, text, date, date, uuid, uuid, uuid) from public;
grant execute on function
    referral.pass_on(uuid, uuid, text, text, uuid, uuid, text[], text, text, text, date, date, uuid, uuid, uuid) to ${app};

-- As before; what lies elsewhere is told where it lies.
create or replace function referral.settle_passed(wanted uuid, because text, seen integer) returns boolean
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
        returning q.id, q.compartment
    )
    insert into referral.event (id, request, family, compartment, author, what, by_actor, at, state, reason)
    select gen_random_uuid(), taken.id, r.family, taken.compartment, r.author, 'CANCELLED', access.actor(), access.moment(), 'CANCELLED', because
    from taken;
    return true;
end $$;

-- Whoever takes a request back takes everything back that came of it, also what lies where she may not read.
create function referral.take_back_below(wanted uuid, because text) returns void
language plpgsql security definer set search_path = '' as $$
declare
    r referral.request;
begin
    select * into r from referral.request q where q.id = wanted;
    if not found or not access.may_write(r.family, r.compartment, r.author) then
        return;
    end if;
    with recursive below as (
        select q.id from referral.request q where q.parent = wanted
        union all
        select q.id from referral.request q join below on q.parent = below.id
    ), taken as (
        update referral.request q set state = 'CANCELLED', reason = because, since = access.moment(), place_on = null,
            readable_until = access.moment(), version = version + 1
        from below where q.id = below.id and q.state in ('REQUESTED', 'ASSESSING', 'ACCEPTED', 'WAITING', 'UNDER_WAY')
        returning q.id, q.compartment
    )
    insert into referral.event (id, request, family, compartment, author, what, by_actor, at, state, reason)
    select gen_random_uuid(), taken.id, r.family, taken.compartment, r.author, 'CANCELLED', access.actor(), access.moment(), 'CANCELLED', because
    from taken;
end $$;
revoke all on function referral.take_back_below(uuid, text) from public;
grant execute on function referral.take_back_below(uuid, text) to ${app};
