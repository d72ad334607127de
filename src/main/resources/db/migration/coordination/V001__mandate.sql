-- Who coordinates around a family, from when, by whose proposal, with her agreement: one row for each proposal, kept when it is over.
-- What other modules read of it is family.family.coordinator, which is set when a mandate is accepted and taken away when it ends.
create schema if not exists coordination;
grant usage on schema coordination to ${app};

create table coordination.mandate (
    id uuid primary key,
    family uuid not null,
    holder uuid not null,
    proposed_by uuid not null,
    proposed_at timestamptz not null,
    answer_by date not null,
    -- null for who coordinated before there were mandates
    agreed text check (agreed in ('ORALLY', 'IN_WRITING', 'SHE_ASKS')),
    agreed_on date,
    ends_on date not null,
    deputy uuid,
    days text[] not null default '{}'
        check (days <@ array['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY']),
    from_hour time,
    to_hour time,
    -- the mandate it takes over, as whoever proposed it knew; null: beside it, as deputy
    replaces uuid references coordination.mandate,
    state text not null check (state in ('PROPOSED', 'TALK', 'ACTIVE', 'DEPUTY', 'DECLINED', 'TAKEN_BACK', 'ENDED')),
    answered_at timestamptz,
    ended_at timestamptz,
    ended_by uuid,
    end_reason text check (end_reason in ('HER_WISH', 'HOLDER', 'HANDED_OVER', 'RENEWED', 'TIME', 'NO_ACCESS')),
    version integer not null default 0,
    key uuid not null unique,
    check (num_nulls(agreed, agreed_on) in (0, 2)),
    check (num_nulls(from_hour, to_hour) in (0, 2) and coalesce(from_hour < to_hour, true)),
    check (deputy is distinct from holder),
    check ((state = 'ENDED') = (end_reason is not null) and (state = 'ENDED') = (ended_at is not null)),
    check (state in ('PROPOSED', 'TAKEN_BACK') or answered_at is not null)
);
create index mandate_by_family on coordination.mandate (family, proposed_at);
create index mandate_by_holder on coordination.mandate (holder, state);
create index mandate_by_proposer on coordination.mandate (proposed_by, answer_by) where state = 'PROPOSED';
create index mandate_by_replaced on coordination.mandate (replaces) where replaces is not null;
-- the second wall behind the lock that lets one acceptance through at a time
create unique index mandate_one_active on coordination.mandate (family) where state = 'ACTIVE';

-- What one member of the team is told on my day: fixed words, until it is read.
create table coordination.notice (
    id uuid primary key,
    family uuid not null,
    author uuid not null,
    reader uuid not null,
    -- who did it, or whom it is about
    other uuid not null,
    what text not null check (what in ('ACCEPTED', 'DECLINED', 'TALK', 'DEPUTY', 'SECOND', 'BESIDE', 'HANDED_OVER', 'ENDED', 'NEWS_ASKED',
        'SILENT')),
    at timestamptz not null,
    seen_at timestamptz
);
create index notice_by_family on coordination.notice (family);
create index notice_by_reader on coordination.notice (reader, at) where seen_at is null;
create index notice_by_author on coordination.notice (author, family, at);

alter table coordination.mandate enable row level security;
alter table coordination.mandate force row level security;
alter table coordination.notice enable row level security;
alter table coordination.notice force row level security;

create policy seen_by_team on coordination.mandate for select to ${app} using (access.may_read(family, 'C0'));
create policy proposed_by_team on coordination.mandate for insert to ${app}
    with check (proposed_by = access.actor() and access.may_write(family, 'C0'));
create policy moved_by_team on coordination.mandate for update to ${app} using (access.may_write(family, 'C0'));
grant select, insert, update (deputy, days, from_hour, to_hour, ends_on, state, answered_at, ended_at, ended_by, end_reason, version)
    on coordination.mandate to ${app};

create policy seen_by_reader on coordination.notice for select to ${app}
    using ((reader = access.actor() or author = access.actor()) and access.may_read(family, 'C0'));
create policy told_by_author on coordination.notice for insert to ${app}
    with check (author = access.actor() and access.may_write(family, 'C0'));
create policy read_by_reader on coordination.notice for update to ${app}
    using (reader = access.actor() and access.may_read(family, 'C0'));
grant select, insert, update (seen_at) on coordination.notice to ${app};

-- Which of them coordinate many families. How many is told to nobody: from one to the next a number would tell that somebody's family is
-- among them.
create function coordination.busy(holders uuid[]) returns setof uuid
language sql stable security definer set search_path = '' as $$
    select m.holder from coordination.mandate m
    where access.actor() is not null and m.holder = any(holders) and m.state = 'ACTIVE'
      and m.ends_on >= (access.moment() at time zone 'Europe/Brussels')::date
    group by m.holder having count(*) >= 15
$$;
revoke all on function coordination.busy(uuid[]) from public;
grant execute on function coordination.busy(uuid[]) to ${app};

insert into erasure.covered (place, name, parts, kind) values
    (221, 'coordination.notice', false, null),
    (223, 'coordination.mandate', false, null);
create policy gate on coordination.mandate for select to current_user using (true);
create policy erased on coordination.mandate to current_user using (erasure.now(family)) with check (erasure.now(family));
create policy erased on coordination.notice to current_user using (erasure.now(family)) with check (erasure.now(family));

-- Who coordinated before there were mandates goes on for a year from now.
alter table family.family no force row level security;
alter table coordination.mandate no force row level security;
insert into coordination.mandate (id, family, holder, proposed_by, proposed_at, answer_by, ends_on, state, answered_at, key)
    select gen_random_uuid(), f.id, f.coordinator, f.coordinator, now(), current_date, (current_date + interval '1 year')::date, 'ACTIVE',
        now(), gen_random_uuid()
    from family.family f where f.coordinator is not null;
update family.family set coordinator_until = (current_date + interval '1 year' + interval '1 day')::timestamp at time zone 'Europe/Brussels'
    where coordinator is not null;
alter table family.family force row level security;
alter table coordination.mandate force row level security;
