-- What is passed on to where its parent does not lie tells of a subject that whoever takes the first kind of help need not hear: of the house only
-- the one who passed it on reads it. Who reads the first request learns neither that nor to whom it was passed on, whether she is of the team or
-- of that house. Everything else as before.
create or replace function referral.pass_on(source uuid, child uuid, lies text, kind_of text, service uuid, outside_closed text, house uuid,
    functions text[], told_closed text, although_closed text, way text, way_on date, by_day date, form uuid, event_of_source uuid,
    event_of_child uuid) returns text
language plpgsql security definer set search_path = '' as $$
declare
    r referral.request;
begin
    select * into r from referral.request q where q.id = source for update;
    if not found or not referral.receives(r) or r.state not in ('ACCEPTED', 'WAITING', 'UNDER_WAY')
        or (r.compartment in ('C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9', 'C10') and lies <> r.compartment)
        or (outside_closed is not null and lies not in ('C0', 'C0L', 'C1', 'C2')) then
        return 'GONE';
    end if;
    if r.depth >= 2 then
        return 'TOO_FAR';
    end if;
    if exists (
        select 1 from access.exclusion e
        where e.family = r.family and e.organisation = house
          and e.since <= access.moment() and (e.until is null or e.until > access.moment())) then
        return 'NOT_THERE';
    end if;
    if lies <> r.compartment and lies in ('C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9') then
        insert into access.clearance (id, family, actor, compartment, author, basis, since, granted_by)
        select gen_random_uuid(), r.family, r.author, lies, r.author, 'AUTHOR', access.moment(), access.actor()
        where not exists (
            select 1 from access.clearance c
            where c.family = r.family and c.actor = r.author and c.compartment = lies and c.author = r.author
              and c.since <= access.moment() and (c.until is null or c.until > access.moment()));
    end if;
    insert into referral.request (id, family, compartment, author, organisation, parent, category, to_kind, to_service, outside,
        to_organisation, to_functions, told, although, agreed, agreed_on, state, since, answer_by, made_at, key, passed_by, passed_house,
        passed_functions, depth)
    values (child, r.family, lies, r.author, r.organisation, r.id, kind_of,
        case when outside_closed is null then 'SERVICE' else 'OUTSIDE' end, service, outside_closed, house,
        functions, told_closed, although_closed, way, way_on, 'REQUESTED', access.moment(), by_day, access.moment(), form,
        access.actor(), access.organisation(), case when r.to_actor is null and lies = r.compartment then r.to_functions else '{}' end,
        r.depth + 1);
    insert into referral.event (id, request, family, compartment, author, what, by_actor, at)
    values (event_of_source, r.id, r.family, lies, r.author, 'PASSED_ON', access.actor(), access.moment()),
        (event_of_child, child, r.family, lies, r.author, 'SENT', access.actor(), access.moment());
    return 'SENT';
end $$;

update referral.request q set passed_functions = '{}'
from referral.request p where p.id = q.parent and p.compartment <> q.compartment and q.passed_functions <> '{}';

drop policy seen_by_receiver on referral.event;
create policy seen_by_receiver on referral.event for select to ${app}
    using (what not in ('CLOSED', 'NEED_MET') and exists (
        select 1 from referral.request r
        where r.id = request and r.author = event.author
          and (r.compartment = event.compartment or event.by_actor = access.actor())));
