-- What was not there, or not for this reader, one thing after the other: whoever tries many within an hour, once a day. Asked by the owner's
-- functions alone, of one house.
create index entry_absent on audit.entry (organisation, at) where outcome = 'DENY' and reason = 'ABSENT';

create function audit.many_absent(house uuid, since timestamptz, most integer)
returns table (actor uuid, function text, day date, at timestamptz)
language sql stable security definer set search_path = '' as $$
    select tried.actor, tried.function, tried.day, min(tried.at)
    from (select e.actor, e.function, e.at, (e.at at time zone 'Europe/Brussels')::date as day,
              count(*) over (partition by e.actor order by e.at range between interval '1 hour' preceding and current row) as times
          from audit.entry e
          where e.organisation = many_absent.house and e.outcome = 'DENY' and e.reason = 'ABSENT' and e.at >= many_absent.since) tried
    where tried.times > many_absent.most
    group by 1, 2, 3
$$;
revoke all on function audit.many_absent(uuid, timestamptz, integer) from public;
