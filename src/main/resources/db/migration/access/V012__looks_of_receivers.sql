-- That a service read a request is among the looks she is shown. A request on a restricted subject is no fact for those who may not know
-- the subject, and neither is the house that received it: it has no business with her otherwise.
create or replace function access.looks(wanted_family uuid, since timestamptz)
returns table (day date, organisation uuid, function text, exceptional boolean, pages bigint)
language sql stable security definer set search_path = '' as $$
    select (e.at at time zone 'Europe/Brussels')::date, e.organisation, e.function, exists (
            select 1 from access.relation r
            where r.family = wanted_family and r.actor = e.actor and r.type = 'BREAK_GLASS'
              and r.starts_at <= e.at and r.ends_at > e.at), count(distinct e.request)
    from audit.entry e
    where e.family = wanted_family and e.outcome = 'PERMIT' and e.at >= since and e.organisation is not null
      and access.may_read(wanted_family, 'C0')
      and (e.reason <> 'RECEIVED' or not exists (
        select 1 from unnest(e.compartments) as told where not access.may_read(wanted_family, told)))
    group by 1, 2, 3, 4
    order by 1 desc, 4 desc, 5 desc
$$;
