-- A request that nobody answered thirty days after its day, or whose place had not come thirty days after its own, is read no longer by whoever
-- was asked, and comes back to whoever asked. One at a time: several nodes take different ones. For the clock: it has no reader.
create index request_to_lapse on referral.request (answer_by) where state in ('REQUESTED', 'ASSESSING', 'WAITING');
create function referral.lapse_one(today date, at timestamptz, event uuid) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
    r referral.request;
begin
    if access.actor() is not null then
        return false;
    end if;
    select q.* into r from referral.request q
    where q.to_kind <> 'POOL'
      -- what has an appointment ends with it
      and not exists (select 1 from referral.interpreting i where i.request = q.id)
      and ((q.state in ('REQUESTED', 'ASSESSING') and q.answer_by + 30 < today)
        or (q.state = 'WAITING' and coalesce(q.place_on, referral.day(q.since)) + 30 < today))
    order by q.answer_by, q.id limit 1 for update of q skip locked;
    if not found then
        return false;
    end if;
    update referral.request q set state = 'DECLINED', reason = 'SILENCE', words = null, place_on = null, since = at, readable_until = at,
        version = q.version + 1
    where q.id = r.id;
    insert into referral.event (id, request, family, compartment, author, what, at, state, reason)
    values (event, r.id, r.family, r.compartment, r.author, 'RETURNED', at, 'DECLINED', 'SILENCE');
    return true;
end $$;

-- What was passed on and came back by the day is read by whoever passed it on for thirty days, as what she took back.
create or replace function referral.passed_until(r referral.request) returns timestamptz language sql stable parallel safe as $$
    select case when r.state = 'CANCELLED' or r.reason = 'SILENCE' then r.since + interval '30 days'
        else coalesce(r.readable_until, 'infinity') end
$$;

revoke all on function referral.lapse_one(date, timestamptz, uuid) from public;
grant execute on function referral.lapse_one(date, timestamptz, uuid) to ${app};

-- She is still to be asked whether it was what she needed.
create index request_to_ask on referral.request (author, closed_at) where state = 'DONE' and met is null and closed_at is not null;
