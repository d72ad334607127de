-- Mails that were taken in: only a hash of the name each had, so that none is taken in twice, and none when a node dies before it has deleted
-- it. Nothing says whose they were.
create table outbox.received (
    mail text primary key,
    at timestamptz not null
);
create index received_at on outbox.received (at);
alter table outbox.received enable row level security;
alter table outbox.received force row level security;
create policy gate on outbox.received to current_user using (true) with check (true);

-- False when it was taken in before. Two nodes with the same mail: the second waits here until the first is done.
create function outbox.receive(wanted text, now_at timestamptz) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
    if access.actor() is not null then
        return false;
    end if;
    delete from outbox.received r where r.at < now_at - interval '90 days';
    insert into outbox.received (mail, at) values (wanted, now_at) on conflict do nothing;
    return found;
end $$;

-- The other side took it on and then could not deliver it. Only what was sent to a typed address: what goes to her is told otherwise.
create function outbox.came_back(wanted_key uuid, now_at timestamptz) returns void
language sql security definer set search_path = '' as $$
    update outbox.message m set state = 'FAILED', reason = 'REJECTED', ended_at = now_at
    where m.key = wanted_key and m.state = 'SENT' and m.family is null and m.actor is null and access.actor() is null
$$;
revoke all on function outbox.receive(text, timestamptz), outbox.came_back(uuid, timestamptz) from public;
grant execute on function outbox.receive(text, timestamptz), outbox.came_back(uuid, timestamptz) to ${app};
