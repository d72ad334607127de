-- Whoever goes through the addresses of records that are not hers, or no more, is asked about like whoever tries what is not there: each
-- is a refusal with another reason. Not counted is what a page that was opened kept back of one record (COMPARTMENT, READ_ONLY), and what
-- a message refused to go out in her name, long after she asked: no request of hers did that.
drop index audit.entry_absent;
create index entry_absent on audit.entry (organisation, at)
    where outcome = 'DENY' and reason in ('ABSENT', 'NO_RELATION', 'EXCLUDED');

create or replace function audit.many_absent(house uuid, since timestamptz, most integer)
returns table (actor uuid, function text, day date, at timestamptz)
language sql stable security definer set search_path = '' as $$
    select tried.actor, tried.function, tried.day, min(tried.at)
    from (select e.actor, e.function, e.at, (e.at at time zone 'Europe/Brussels')::date as day,
              count(*) over (partition by e.actor order by e.at range between interval '1 hour' preceding and current row) as times
          from audit.entry e
          where e.organisation = many_absent.house and e.outcome = 'DENY' and e.reason in ('ABSENT', 'NO_RELATION', 'EXCLUDED')
            and e.at >= many_absent.since and e.request <> 'd41d8cd9-8f00-3204-a980-0998ecf8427e') tried
    where tried.times > many_absent.most
    group by 1, 2, 3
$$;
