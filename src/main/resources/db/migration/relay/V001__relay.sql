-- Situations around a family that wait for somebody outside, each with somebody of the team who keeps an eye on it; and the authorities
-- around a family: noted by the team, never a part of it. Whoever may not know the subject finds neither.
create schema if not exists relay;
grant usage on schema relay to ${app};

create table relay.open_relay (
    id uuid primary key,
    family uuid not null,
    compartment text not null,
    author uuid not null,
    organisation uuid not null,
    -- a code of content/relay/relays.json
    kind text not null,
    since date not null,
    awaited text not null constraint awaited_closed check (sealing.closed(awaited)),
    from_whom text not null constraint from_whom_closed check (sealing.closed(from_whom)),
    -- who keeps an eye on it
    owner uuid not null,
    -- who was asked to go on with it; until she accepts nothing changes
    asked uuid,
    asked_on date,
    look_on date not null,
    closed_on date,
    -- a code of content/relay/relays.json
    ended text,
    -- whoever coordinates and has said that she knows of it
    told uuid,
    made_at timestamptz not null,
    version integer not null default 0,
    key uuid not null unique,
    check ((asked is null) = (asked_on is null)),
    check ((closed_on is null) = (ended is null)),
    check (asked is null or (asked <> owner and closed_on is null))
);
create index open_relay_by_family on relay.open_relay (family, made_at);

-- What happened to it, in order.
create table relay.step (
    id uuid primary key,
    relay uuid not null references relay.open_relay,
    family uuid not null,
    compartment text not null,
    author uuid not null,
    actor uuid not null,
    what text not null check (what in ('OPENED', 'ASKED', 'ACCEPTED', 'DECLINED', 'TAKEN', 'LOOKED', 'CLOSED', 'REOPENED')),
    whom uuid,
    words text constraint words_closed check (sealing.closed(words)),
    at timestamptz not null,
    -- of the relay after it
    version integer not null,
    unique (relay, version)
);
create index step_by_family on relay.step (family);

create table relay.authority (
    id uuid primary key,
    family uuid not null,
    compartment text not null check (compartment = 'C8'),
    author uuid not null,
    organisation uuid not null,
    -- a code of content/relay/relays.json
    kind text not null,
    contact text constraint contact_closed check (sealing.closed(contact)),
    reach text constraint reach_closed check (sealing.closed(reach)),
    since date not null,
    -- a code of content/relay/relays.json
    frame text not null,
    may_say text not null constraint may_say_closed check (sealing.closed(may_say)),
    not_say text constraint not_say_closed check (sealing.closed(not_say)),
    agreement text not null check (agreement in ('AGREED', 'TOLD', 'NOT_YET', 'DUTY')),
    agreement_words text constraint agreement_words_closed check (sealing.closed(agreement_words)),
    reread_on date not null,
    ended_on date,
    made_at timestamptz not null,
    version integer not null default 0,
    key uuid not null unique
);
create index authority_by_family on relay.authority (family, made_at);

-- What might be said, and with whose agreement, at each time.
create table relay.agreed (
    id uuid primary key,
    authority uuid not null references relay.authority,
    family uuid not null,
    compartment text not null check (compartment = 'C8'),
    author uuid not null,
    actor uuid not null,
    what text not null check (what in ('NOTED', 'CHANGED', 'REREAD', 'ENDED', 'REOPENED')),
    may_say text not null constraint may_say_closed check (sealing.closed(may_say)),
    not_say text constraint not_say_closed check (sealing.closed(not_say)),
    agreement text not null check (agreement in ('AGREED', 'TOLD', 'NOT_YET', 'DUTY')),
    at timestamptz not null,
    -- of the authority after it
    version integer not null,
    unique (authority, version)
);
create index agreed_by_family on relay.agreed (family);

alter table relay.open_relay enable row level security;
alter table relay.open_relay force row level security;
alter table relay.step enable row level security;
alter table relay.step force row level security;
alter table relay.authority enable row level security;
alter table relay.authority force row level security;
alter table relay.agreed enable row level security;
alter table relay.agreed force row level security;
create policy gate on relay.open_relay to current_user using (true) with check (true);
create policy gate on relay.step to current_user using (true) with check (true);
create policy gate on relay.authority to current_user using (true) with check (true);
create policy gate on relay.agreed to current_user using (true) with check (true);

create policy seen_by_team on relay.open_relay for select to ${app} using (access.may_read(family, compartment, author));
create policy opened_by_author on relay.open_relay for insert to ${app}
    with check (author = access.actor() and organisation = access.organisation() and owner = access.actor()
        and access.may_write(family, compartment, author));
create policy moved_by_team on relay.open_relay for update to ${app}
    using (access.may_write(family, compartment, author)) with check (access.may_write(family, compartment, author));
grant select, insert, update (owner, asked, asked_on, look_on, closed_on, ended, told, version) on relay.open_relay to ${app};

create policy seen_by_team on relay.step for select to ${app} using (access.may_read(family, compartment, author));
create policy made_by_actor on relay.step for insert to ${app}
    with check (actor = access.actor() and access.may_write(family, compartment, author)
        and exists (select 1 from relay.open_relay o where o.id = relay and o.family = step.family
            and o.compartment = step.compartment and o.author = step.author));
grant select, insert on relay.step to ${app};

create policy seen_by_named on relay.authority for select to ${app} using (access.may_read(family, compartment, author));
create policy noted_by_author on relay.authority for insert to ${app}
    with check (author = access.actor() and organisation = access.organisation() and access.may_write(family, compartment, author));
create policy changed_by_named on relay.authority for update to ${app}
    using (access.may_write(family, compartment, author)) with check (access.may_write(family, compartment, author));
grant select, insert,
    update (kind, contact, reach, since, frame, may_say, not_say, agreement, agreement_words, reread_on, ended_on, version)
    on relay.authority to ${app};

create policy seen_by_named on relay.agreed for select to ${app} using (access.may_read(family, compartment, author));
create policy kept_by_actor on relay.agreed for insert to ${app}
    with check (actor = access.actor() and access.may_write(family, compartment, author)
        and exists (select 1 from relay.authority a where a.id = authority and a.family = agreed.family and a.author = agreed.author));
grant select, insert on relay.agreed to ${app};

insert into erasure.covered (place, name, parts, kind) values
    (231, 'relay.step', true, null),
    (232, 'relay.open_relay', true, null),
    (233, 'relay.agreed', true, null),
    (234, 'relay.authority', true, null);
create policy erased on relay.open_relay to current_user using (erasure.now(family)) with check (erasure.now(family));
create policy erased on relay.step to current_user using (erasure.now(family)) with check (erasure.now(family));
create policy erased on relay.authority to current_user using (erasure.now(family)) with check (erasure.now(family));
create policy erased on relay.agreed to current_user using (erasure.now(family)) with check (erasure.now(family));
