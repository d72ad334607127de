-- Reminders go out by themselves once, on the day an answer is expected; and whoever asked hears of an answer until she has read it.
alter table referral.request add column reminded_at timestamptz, add column heard_at timestamptz;
grant update (heard_at) on referral.request to ${app};
create index request_to_remind on referral.request (answer_by) where state = 'REQUESTED' and reminded_at is null;

-- Takes one request whose day has come and marks it: two nodes never take the same, and none is taken twice. Only what its receiver can be
-- told of: a colleague, a service, or a mailbox outside whose letter still opens. The receiver's form stays good: the version does not move.
create function referral.take_reminder(today date, at timestamptz, event uuid)
returns table (id uuid, to_actor uuid, family uuid, compartment text, letter uuid, address text, language text)
language plpgsql security definer set search_path = '' as $$
declare
    r referral.request;
    l referral.letter;
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
    select o.* into l from referral.letter o
    where o.request = r.id and o.way = 'MAIL' and referral.alive(o, at) order by o.made_at desc limit 1;
    update referral.request q set reminded_at = at, reminders = q.reminders + 1 where q.id = r.id;
    insert into referral.event (id, request, family, compartment, author, what, at)
    values (event, r.id, r.family, r.compartment, r.author, 'REMINDED', at);
    return query select r.id, r.to_actor, r.family, r.compartment, l.id, l.address, l.language;
end $$;

-- For the outbox: a reminder of what was answered meanwhile is not sent.
create function referral.still_waits(wanted uuid) returns boolean
language sql stable security definer set search_path = '' as $$
    select exists (select 1 from referral.request r where r.id = wanted and r.state in ('REQUESTED', 'ASSESSING'))
$$;

revoke all on function referral.take_reminder(date, timestamptz, uuid), referral.still_waits(uuid) from public;
grant execute on function referral.take_reminder(date, timestamptz, uuid), referral.still_waits(uuid) to ${app};
