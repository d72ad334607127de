-- What one request opened, in a fixed word: by the page that was asked for, never by what was written there. A page has a word of its own
-- only when everybody around her can open it, whatever stands in it; where the request did anything more, where no page was asked for, and
-- for what is not known here, the word is the general one. So the words of a day tell nothing of what only some may know.
create function access.opened(actions text[], asked boolean, received boolean) returns text
language sql immutable parallel safe set search_path = '' as $$
    select case
        when received then 'REQUEST'
        when not asked then 'RECORD'
        when 'copy.take' = any (actions) then 'COPY'
        when 'home.glance' = any (actions) or not actions <@ array['family.view', 'family.view-pregnancies', 'family.view-expected', 'family.view-events',
            'family.view-contacts', 'careplan.view', 'screening.read', 'home.team', 'access.see-team',
            'access.see-readers', 'access.see-looks', 'access.see-exclusions', 'confidentiality.see-access', 'confidentiality.see-unrecognised',
            'coordination.view', 'opinion.see-asked'] then 'RECORD'
        when 'confidentiality.see-access' = any (actions) then 'READERS'
        when 'home.team' = any (actions) then 'TEAM'
        when 'careplan.view' = any (actions) then 'PLAN'
        when 'screening.read' = any (actions) then 'SCREENINGS'
        when 'family.view-contacts' = any (actions) and not 'coordination.view' = any (actions) then 'CONTACTS'
        else 'RECORD' end
$$;

-- As before, with those words: all of the day, the general one among them unless nothing but requests was read.
drop function access.looks(uuid, timestamptz);
create function access.looks(wanted_family uuid, since timestamptz)
returns table (day date, organisation uuid, function text, exceptional boolean, pages bigint, opened text[])
language sql stable security definer set search_path = '' as $$
    with seen as (
        select (e.at at time zone 'Europe/Brussels')::date as day, e.organisation, e.function, exists (
                select 1 from access.relation r
                where r.family = wanted_family and r.actor = e.actor and r.type = 'BREAK_GLASS'
                  and r.starts_at <= e.at and r.ends_at > e.at) as exceptional,
            e.request, access.opened(array_agg(e.action), e.request is not null,
                bool_and(e.reason = 'RECEIVED' and e.compartments <@ array['C0', 'C0L', 'C1', 'C2'])) as word
        from audit.entry e
        where e.family = wanted_family and e.outcome = 'PERMIT' and e.at >= since and e.organisation is not null
          and access.may_read(wanted_family, 'C0')
          and (e.reason <> 'RECEIVED' or not exists (
            select 1 from unnest(e.compartments) as told where not access.may_read(wanted_family, told)))
          and not access.unseen(wanted_family, e.actor, e.at)
        group by 1, 2, 3, 4, 5
    )
    select seen.day, seen.organisation, seen.function, seen.exceptional, count(distinct seen.request),
        array(select distinct said from unnest(array_agg(seen.word)
            || case when bool_and(seen.word = 'REQUEST') then '{}' else array['RECORD'] end) as said order by 1)
    from seen group by 1, 2, 3, 4
    order by 1 desc, 4 desc, 5 desc
$$;
revoke all on function access.opened(text[], boolean, boolean), access.looks(uuid, timestamptz) from public;
grant execute on function access.looks(uuid, timestamptz) to ${app};
