-- What became of messages somebody wrote, for whoever knows their keys: that and when, never to whom or what.
create function outbox.became(keys uuid[]) returns table (key uuid, state text, reason text, at timestamptz)
language sql stable security definer set search_path = '' as $$
    select m.key, m.state, m.reason, coalesce(m.ended_at, m.written_at) from outbox.message m where m.key = any (became.keys)
$$;
revoke all on function outbox.became(uuid[]) from public;
grant execute on function outbox.became(uuid[]) to ${app};
