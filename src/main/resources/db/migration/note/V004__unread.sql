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

-- As before; what is not unread is not looked for.
create or replace function note.news(wanted uuid[], before timestamptz, together boolean)
returns table (family uuid, since timestamptz, kind text, items bigint, last timestamptz, actors uuid[])
language sql stable as $$
    select visit.family, visit.since, new.kind, count(distinct new.item), max(new.at), array_agg(distinct new.actor)
    from note.unread(wanted, before, together) visit cross join lateral (
        select 'NOTE' as kind, n.id as item, n.published_at as at, n.author as actor from note.note n
        where n.family = visit.family and n.published_at > visit.since and n.retracted_at is null
        union all
        select h.kind, h.item, h.changed_at, h.changed_by from family.time_history h
        where h.family = visit.family and h.changed_at > visit.since and case h.kind
            when 'CONTACT' then exists (select 1 from family.contact c where c.id = h.item and c.withdrawn_at is null)
            when 'EVENT' then exists (select 1 from family.event e where e.id = h.item and e.withdrawn_at is null)
            else false end
        union all
        select 'PLAN', s.id, s.changed_at, s.changed_by from careplan.need s
        where s.family = visit.family and s.changed_at > visit.since
        union all
        select 'PLAN', s.id, s.changed_at, s.changed_by from careplan.step s
        where s.family = visit.family and s.changed_at > visit.since
        union all
        select 'ANSWER', e.request, e.at, e.by_actor from referral.event e
        where e.family = visit.family and e.at > visit.since and e.what in ('ANSWERED', 'NOTED')
    ) new
    where new.actor is distinct from access.actor()
    group by visit.family, visit.since, new.kind
$$;
drop function note.stirred(uuid, timestamptz);
drop function note.visits(uuid[], timestamptz);
