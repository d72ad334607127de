-- What others did in a record since the reader last opened it: found in what is kept anyway, and in the log of her own visits.
create index time_history_new on family.time_history (family, changed_at);
create index need_new on careplan.need (family, changed_at);
create index step_new on careplan.step (family, changed_at);
create index event_new on referral.event (family, at);

-- When the reader last opened each of these records before a moment, of the last ninety days: her own lines of the log, one probe each.
create function note.visits(wanted uuid[], before timestamptz) returns table (family uuid, at timestamptz)
language sql stable security definer set search_path = '' as $$
    select one, (
        select e.at from audit.entry e
        where e.family = one and e.actor = access.actor() and e.outcome = 'PERMIT' and e.action = 'home.glance'
          and e.at <= before and e.at > before - interval '90 days'
        order by e.at desc limit 1)
    from unnest(wanted) as one
$$;
revoke all on function note.visits(uuid[], timestamptz) from public;
grant execute on function note.visits(uuid[], timestamptz) to ${app};

-- Whether anybody else did anything at all in a record since a moment: one look into the log, so that the rows of a hundred quiet records
-- are not looked for one kind after the other. It is a sieve and no answer: what comes out is read under the reader's own rights. A minute
-- is left between the decision that was logged and the row that was written after it; who answers a request is in no record's log.
create function note.stirred(wanted uuid, since timestamptz) returns boolean
language sql stable security definer set search_path = '' as $$
    select since is not null and (
        exists (
            select 1 from audit.entry e
            where e.family = wanted and e.at > since - interval '1 minute' and e.actor <> access.actor()
              and e.action !~ '[.](glance|view|see|read|list)')
        or exists (select 1 from referral.event r where r.family = wanted and r.at > since))
$$;
revoke all on function note.stirred(uuid, timestamptz) from public;
grant execute on function note.stirred(uuid, timestamptz) to ${app};

-- Each line as far as the reader may know it: the policies of the tables decide, row by row. Records read as one are told of together,
-- since the last visit to any of them.
create function note.news(wanted uuid[], before timestamptz, together boolean)
returns table (family uuid, since timestamptz, kind text, items bigint, last timestamptz, actors uuid[])
language sql stable as $$
    with visit as materialized (
        select v.family, case when together then max(v.at) over () when note.stirred(v.family, v.at) then v.at end as at
        from note.visits(wanted, before) v
    )
    select visit.family, visit.at, new.kind, count(distinct new.item), max(new.at), array_agg(distinct new.actor)
    from visit cross join lateral (
        select 'NOTE' as kind, n.id as item, n.published_at as at, n.author as actor from note.note n
        where n.family = visit.family and n.published_at > visit.at and n.retracted_at is null
        union all
        select h.kind, h.item, h.changed_at, h.changed_by from family.time_history h
        where h.family = visit.family and h.changed_at > visit.at and case h.kind
            when 'CONTACT' then exists (select 1 from family.contact c where c.id = h.item and c.withdrawn_at is null)
            when 'EVENT' then exists (select 1 from family.event e where e.id = h.item and e.withdrawn_at is null)
            else false end
        union all
        select 'PLAN', s.id, s.changed_at, s.changed_by from careplan.need s
        where s.family = visit.family and s.changed_at > visit.at
        union all
        select 'PLAN', s.id, s.changed_at, s.changed_by from careplan.step s
        where s.family = visit.family and s.changed_at > visit.at
        union all
        select 'ANSWER', e.request, e.at, e.by_actor from referral.event e
        where e.family = visit.family and e.at > visit.at and e.what in ('ANSWERED', 'NOTED')
    ) new
    where visit.at is not null and new.actor is distinct from access.actor()
    group by visit.family, visit.at, new.kind
$$;
