-- A message is forgotten a year after it ended, whoever it was for.
-- By the program alone, for nobody who is signed in: how many rows of what went.
create or replace function erasure.expire(today date, night timestamptz) returns table (what text, gone bigint)
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
    what := 'messages';
    delete from outbox.message m where m.ended_at <= night - interval '1 year';
    get diagnostics gone = row_count;
    return next;
    perform set_config('mille.expiring', '', true);
end $$;

-- Since when the file outside the backups is known to hold an erasure. A file that lacks one noted long ago is an older copy of the right
-- file, put back: what was erased since may be missing in it too.
alter table erasure.request add noted_at timestamptz;

create function erasure.noted(ids uuid[], at timestamptz) returns void
language sql security definer set search_path = '' as $$
    update erasure.request r set noted_at = at where r.id = any (ids) and r.state = 'DONE' and r.noted_at is null
$$;

create function erasure.noted_before(moment timestamptz)
returns table (id uuid, records uuid[], whole boolean, subjects text[], at timestamptz)
language sql stable security definer set search_path = '' as $$
    select r.id, r.records, r.whole, r.subjects, r.decided_at from erasure.request r where r.state = 'DONE' and r.noted_at <= moment
$$;
revoke all on function erasure.noted(uuid[], timestamptz), erasure.noted_before(timestamptz) from public;
grant execute on function erasure.noted(uuid[], timestamptz), erasure.noted_before(timestamptz) to ${app};
