-- Messages that leave. The program holds no right on what is in them: it writes, takes and ends them through the functions below, and
-- those around her see that one was written, by what and how it ended.
create schema if not exists outbox;
grant usage on schema outbox to ${app};

create table outbox.message (
    id uuid primary key,
    -- an act done twice writes once
    key uuid not null unique,
    family uuid,
    channel uuid,
    actor uuid,
    medium text not null check (medium in ('EMAIL', 'TEXT')),
    template text not null,
    language text not null,
    about uuid,
    -- path, reference and typed address, closed with a key that is not in the database; gone as soon as nothing is to be sent any more
    sealed bytea,
    sealed_by text not null,
    asked_by uuid,
    written_at timestamptz not null,
    due_at timestamptz not null,
    expires_at timestamptz not null,
    attempts integer not null default 0,
    -- somebody is handing it over; when that never ends, nobody knows whether it went out
    begun_at timestamptz,
    state text not null default 'PENDING' check (state in ('PENDING', 'SENT', 'REFUSED', 'FAILED', 'EXPIRED')),
    reason text,
    ended_at timestamptz,
    told uuid,
    settled_at timestamptz,
    settled_by uuid,
    check ((family is null) = (channel is null)),
    check (family is null or (actor is null and asked_by is not null and told is not null)),
    check ((state = 'PENDING') = (ended_at is null)),
    check ((state = 'PENDING') = (sealed is not null)),
    check (begun_at is null or state = 'PENDING'),
    check ((state in ('PENDING', 'SENT')) = (reason is null))
);
create index message_due on outbox.message (due_at, id) where state = 'PENDING';
create index message_by_family on outbox.message (family, written_at);
create index message_to_settle on outbox.message (told)
    where family is not null and settled_at is null and state in ('REFUSED', 'FAILED', 'EXPIRED');

alter table outbox.message enable row level security;
alter table outbox.message force row level security;
create policy gate on outbox.message to current_user using (true) with check (true);
create policy seen_by_team on outbox.message for select to ${app} using (family is not null and access.may_read(family, 'C0L'));
create policy settled_by_team on outbox.message for update to ${app} using (family is not null and access.may_write(family, 'C0L'));
grant select (id, family, medium, state, reason, asked_by, written_at, ended_at, told, settled_at),
    update (settled_at, settled_by) on outbox.message to ${app};

-- False when this very act wrote it before; to her only whoever may change how she is reached.
create function outbox.write(message uuid, message_key uuid, for_family uuid, by_channel uuid, for_actor uuid, by_medium text,
    message_template text, message_language text, message_about uuid, closed bytea, closed_by text, told uuid, at timestamptz,
    expires timestamptz) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
    if for_family is not null and not access.may_write(for_family, 'C0L') then
        raise exception 'Nobody writes to somebody she may not reach';
    end if;
    insert into outbox.message (id, key, family, channel, actor, medium, template, language, about, sealed, sealed_by, asked_by,
        written_at, due_at, expires_at, told)
    values (message, message_key, for_family, by_channel, for_actor, by_medium, message_template, message_language, message_about,
        closed, closed_by, access.actor(), at, at, expires, write.told)
    on conflict (key) do nothing;
    return found;
end $$;

-- What made no sense any more before it could leave; and what somebody began to hand over and never came back from.
create function outbox.clear(at timestamptz, abandoned timestamptz) returns void
language sql security definer set search_path = '' as $$
    update outbox.message set state = 'EXPIRED', reason = 'TOO_LATE', ended_at = at, sealed = null
    where id in (select id from outbox.message
        where state = 'PENDING' and begun_at is null and expires_at <= at for update skip locked);
    update outbox.message set state = 'FAILED', reason = 'UNSURE', ended_at = at, sealed = null, begun_at = null
    where id in (select id from outbox.message
        where state = 'PENDING' and begun_at <= abandoned for update skip locked)
$$;

-- Marks the next one as being handed over; two nodes never take the same. To her it leaves only as from somebody who may reach her.
create function outbox.take(at timestamptz, closed_by text, media text[]) returns table (id uuid, asked_by uuid)
language sql security definer set search_path = '' as $$
    update outbox.message m set begun_at = at
    where m.id = (select n.id from outbox.message n
        where n.state = 'PENDING' and n.begun_at is null and n.due_at <= at and n.expires_at > at
          and n.sealed_by = take.closed_by and n.medium = any (media)
        order by n.due_at, n.id limit 1 for update skip locked)
    returning m.id, case when m.family is not null then m.asked_by end
$$;

-- The one that was taken, for the transaction in which it leaves.
create function outbox.held(message uuid)
returns table (id uuid, family uuid, channel uuid, actor uuid, medium text, template text, language text, about uuid, sealed bytea,
    expires_at timestamptz, attempts integer)
language sql security definer set search_path = '' as $$
    select m.id, m.family, m.channel, m.actor, m.medium, m.template, m.language, m.about, m.sealed, m.expires_at, m.attempts
    from outbox.message m where m.id = held.message and m.state = 'PENDING' and m.begun_at is not null for update
$$;

create function outbox.later(message uuid, at timestamptz, failed boolean) returns void
language sql security definer set search_path = '' as $$
    update outbox.message m set due_at = at, begun_at = null, attempts = m.attempts + case when failed then 1 else 0 end
    where m.id = later.message and m.state = 'PENDING'
$$;

create function outbox.end_message(message uuid, how text, why text, tell uuid, at timestamptz) returns void
language sql security definer set search_path = '' as $$
    update outbox.message m set state = how, reason = why, ended_at = at, sealed = null, begun_at = null, told = coalesce(tell, m.told)
    where m.id = end_message.message and m.state = 'PENDING'
$$;

-- For the operator: that something waits, and since when.
create function outbox.waiting(at timestamptz) returns table (waiting bigint, since timestamptz)
language sql stable security definer set search_path = '' as $$
    select count(*), min(m.due_at) from outbox.message m where m.state = 'PENDING' and m.due_at <= at
$$;

do $$
declare
    one regprocedure;
begin
    for one in select p.oid::regprocedure from pg_catalog.pg_proc p where p.pronamespace = 'outbox'::regnamespace loop
        execute format('revoke all on function %s from public', one);
        execute format('grant execute on function %s to ${app}', one);
    end loop;
end $$;
