-- Since when each of these records has something for the reader: her last visit of the last ninety days, where anybody else did anything
-- since. One look for a hundred records. It is a sieve and no answer: what comes out is read under the reader's own rights. A minute is
-- left between the decision that was logged and the row that was written after it; who answers a request is in no record's log.
create function note.unread(wanted uuid[], before timestamptz, together boolean) returns table (family uuid, since timestamptz)
language sql stable security definer set search_path = '' as $$
    with visit as materialized (
        select one as family, (
            select e.at from audit.entry e
            where e.family = one and e.actor = access.actor() and e.outcome = 'PERMIT' and e.action = 'home.glance'
              and e.at <= before and e.at > before - interval '90 days'
            order by e.at desc limit 1) as at
        from unnest(wanted) as one
    ), since as (
        select visit.family, case when together then max(visit.at) over () else visit.at end as at from visit
    )
    select since.family, since.at from since
    where since.at is not null and (together or exists (
            select 1 from audit.entry e
            where e.family = since.family and e.at > since.at - interval '1 minute' and e.actor <> access.actor()
              and e.action !~ '[.](glance|view|see|read|list)')
        or exists (select 1 from referral.event r where r.family = since.family and r.at > since.at))
$$;
revoke all on function note.unread(uuid[], timestamptz, boolean) from public;
grant execute on function note.unread(uuid[], timestamptz, boolean) to ${app};

-- The news asked these; from the next migration on they ask the one above.
drop function note.stirred(uuid, timestamptz);
drop function note.visits(uuid[], timestamptz);
