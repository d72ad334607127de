-- What is not unread is not looked for. Handovers are news: proposed, accepted, answered with a no. What is not proposed any more is none.
-- The event that an accepted one leaves on her thread is the same news and is counted once.
create index handover_new on handover.handover (family, since);

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
            when 'EVENT' then exists (select 1 from family.event e where e.id = h.item and e.withdrawn_at is null
                and not exists (select 1 from handover.handover o where o.id = e.form_key))
            else false end
        union all
        select 'PLAN', s.id, s.changed_at, s.changed_by from careplan.need s
        where s.family = visit.family and s.changed_at > visit.since
        union all
        select 'PLAN', s.id, s.changed_at, s.changed_by from careplan.step s
        where s.family = visit.family and s.changed_at > visit.since
        union all
        select 'HANDOVER', o.id, o.since, case o.state when 'PROPOSED' then o.author else o.receiver end from handover.handover o
        where o.family = visit.family and o.since > visit.since and o.state <> 'TAKEN_BACK'
        union all
        select 'ANSWER', e.request, e.at, e.by_actor from referral.event e
        where e.family = visit.family and e.at > visit.since and e.what in ('ANSWERED', 'NOTED')
    ) new
    where new.actor is distinct from access.actor()
    group by visit.family, visit.since, new.kind
$$;
