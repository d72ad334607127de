-- For the operator: that something waits for somebody who takes it, and since when, also between two tries. What waits for her hours is
-- not meant.
create or replace function outbox.waiting(at timestamptz) returns table (waiting bigint, since timestamptz)
language sql stable security definer set search_path = '' as $$
    select count(*), min(case when m.attempts > 0 then m.written_at else m.due_at end)
    from outbox.message m where m.state = 'PENDING' and (m.due_at <= at or m.attempts > 0)
$$;
