-- Whom she does not want near her record is seen and lifted by those around her; to the excluded there is no record at all.
alter table access.exclusion add column set_by uuid;
create policy seen_by_team on access.exclusion for select to ${app} using (access.may_read(family, 'C0'));
create policy lifted_by_team on access.exclusion for update to ${app} using (access.may_write(family, 'C0'));
grant select, update on access.exclusion to ${app};

-- Who looked, as it will be shown to her: day, organisation and function, never the name, never at what. Several pages of one day
-- are one look of so many pages; that a page was about something restricted leaves no trace here.
create function access.looks(wanted_family uuid, since timestamptz)
returns table (day date, organisation uuid, function text, pages bigint)
language sql stable security definer set search_path = '' as $$
    select (e.at at time zone 'Europe/Brussels')::date, e.organisation, e.function, count(distinct e.request)
    from audit.entry e
    where e.family = wanted_family and e.outcome = 'PERMIT' and e.at >= since and e.organisation is not null
      and access.may_read(wanted_family, 'C0')
    group by 1, 2, 3
    order by 1 desc, 4 desc
$$;
