-- What has a shorter term than the record goes each night: old ways to reach her, conversations nobody finished, what she took back,
-- questions about confidentiality. Rows are deleted here and nowhere else for it.
insert into erasure.covered (place, name, parts, kind, also) values (5, 'screening.expiring', false, null, null);
create policy erased on screening.expiring to current_user using (erasure.now(family)) with check (erasure.now(family));

-- The owner, on whose behalf the functions below run, passes the wall of these tables within them, and never otherwise.
create function erasure.expiring() returns boolean language sql stable as $$
    select coalesce(current_setting('mille.expiring', true), '') = 'on'
$$;
do $$
declare
    name text;
begin
    foreach name in array array['family.channel', 'family.change', 'screening.screening', 'screening.answer', 'screening.answer_history',
            'screening.result', 'screening.same_day', 'screening.disclosure', 'screening.postponed', 'screening.door',
            'screening.talked_over', 'screening.expiring'] loop
        execute format('create policy expires on %s to current_user using (erasure.expiring()) with check (erasure.expiring())', name);
    end loop;
end $$;

-- When a screening that is no more than a draft was touched last; null for everything else. What came out of it, what she said in it herself
-- and nobody has talked over yet, and what waits for a quiet moment make it more than a draft.
create function erasure.draft_touched(wanted uuid) returns timestamptz
language sql stable set search_path = '' as $$
    select greatest(s.started_at, s.paused_at, s.alone_at,
        (select max(a.at) from screening.answer a where a.screening = s.id),
        (select max(greatest(d.made_at, d.opened_at, d.expires_at)) from screening.door d where d.screening = s.id))
    from screening.screening s
    where s.id = wanted and s.state <> 'DONE'
      and not exists (select 1 from screening.answer a where a.screening = s.id and a.waiting)
      and not exists (select 1 from screening.result r where r.screening = s.id)
      and not exists (select 1 from screening.same_day d where d.screening = s.id)
      and not exists (select 1 from screening.disclosure d where d.screening = s.id)
      and not exists (select 1 from screening.talked_over o where o.screening = s.id)
      and not exists (select 1 from screening.postponed w where w.screening = s.id and w.settled_at is null)
$$;

-- Tells a week before, takes the warning back where somebody went on, and deletes what was told of long enough ago.
create function erasure.drafts(today date, night timestamptz) returns bigint
language plpgsql set search_path = '' as $$
declare
    gone uuid[];
begin
    delete from screening.expiring e
    where erasure.draft_touched(e.screening) is null or erasure.draft_touched(e.screening) > night - interval '23 days';
    insert into screening.expiring (screening, family, author, erased_on)
    select s.id, s.family, s.started_by, today + 7 from screening.screening s
    where s.state <> 'DONE' and erasure.draft_touched(s.id) <= night - interval '23 days' on conflict do nothing;
    select coalesce(array_agg(e.screening), '{}') into gone from screening.expiring e where e.erased_on <= today;
    delete from screening.expiring e where e.screening = any(gone);
    delete from screening.answer_history h where h.screening = any(gone);
    delete from screening.answer a where a.screening = any(gone);
    delete from screening.postponed w where w.screening = any(gone);
    delete from screening.door d where d.screening = any(gone);
    delete from screening.screening s where s.id = any(gone);
    return cardinality(gone);
end $$;

-- Channels that ended before then, and what an address or a channel was before it became what it is; who wrote what it is now stays.
create function erasure.old_ways(before_then timestamptz) returns bigint
language plpgsql set search_path = '' as $$
declare
    channels bigint;
    versions bigint;
begin
    delete from family.channel c where c.ended_at <= before_then;
    get diagnostics channels = row_count;
    delete from family.change c
    where c.section in ('address', 'channel') and c.changed_at <= before_then and (c.after is null or exists (
        select 1 from family.change n
        where n.family = c.family and n.section = c.section and n.item is not distinct from c.item
          and (n.changed_at, n.id) > (c.changed_at, c.id) and n.changed_at <= before_then));
    get diagnostics versions = row_count;
    update family.change c set before = null
    where c.section in ('address', 'channel') and c.changed_at <= before_then and c.before is not null;
    return channels + versions;
end $$;

-- By the program alone, for nobody who is signed in: how many rows of what went.
create function erasure.expire(today date, night timestamptz) returns table (what text, gone bigint)
language plpgsql security definer set search_path = '' as $$
begin
    if access.actor() is not null then
        return;
    end if;
    perform set_config('mille.expiring', 'on', true);
    what := 'reaching-her';
    gone := erasure.old_ways(night - interval '30 days');
    return next;
    what := 'unfinished-screenings';
    gone := erasure.drafts(today, night);
    return next;
    what := 'taken-back-answers';
    with versions as (
        delete from screening.answer_history h using screening.answer a
        where a.id = h.answer and a.kind in ('PREFERS_NOT', 'NOT_ASKED', 'DROPPED') and a.at <= night - interval '30 days'
          and h.compartment not in ('C0', 'C0L', 'C1', 'C2')
        returning 1)
    select count(*) into gone from versions;
    return next;
    what := 'questions';
    delete from confidentiality.published_answer p using confidentiality.question q
    where q.id = p.question and coalesce(q.answered_at, q.asked_at) <= night - interval '1 year';
    delete from confidentiality.question q where coalesce(q.answered_at, q.asked_at) <= night - interval '1 year';
    get diagnostics gone = row_count;
    return next;
    perform set_config('mille.expiring', '', true);
end $$;

revoke all on function erasure.expiring(), erasure.draft_touched(uuid), erasure.old_ways(timestamptz), erasure.drafts(date, timestamptz),
    erasure.expire(date, timestamptz) from public;
grant execute on function erasure.expiring(), erasure.expire(date, timestamptz) to ${app};
