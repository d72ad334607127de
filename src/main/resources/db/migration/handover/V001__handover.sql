-- Who goes on with a family when somebody leaves. The team sees that and when; the letter is for the two it concerns.
create schema if not exists handover;
grant usage on schema handover to ${app};

create table handover.handover (
    id uuid primary key,
    family uuid not null,
    -- what tells where she is lies with where she is
    compartment text not null check (compartment in ('C0', 'C0L', 'C2')),
    author uuid not null,
    organisation uuid not null,
    receiver uuid not null,
    border text not null check (border in ('DISCHARGE', 'DAY_28', 'MONTH_12', 'MONTH_24', 'TRANSFER', 'EVICTION', 'MOVE', 'OTHER')),
    on_day date not null,
    state text not null check (state in ('PROPOSED', 'ACCEPTED', 'DECLINED', 'TAKEN_BACK')),
    words text constraint words_closed check (sealing.closed(words)),
    -- null where there is no letter
    read_with_her text check (read_with_her in ('WITH_HER', 'TO_READ', 'SHE_PREFERS_NOT')),
    since timestamptz not null,
    answer_by date not null,
    made_at timestamptz not null,
    version integer not null default 0,
    key uuid not null unique,
    -- nobody hands over to herself; she who took it unasked did so at once
    check (author <> receiver or state = 'ACCEPTED'),
    check ((author = receiver) = (read_with_her is null))
);
create index handover_by_family on handover.handover (family, made_at);
-- One who was asked at a time, as far as those who write may know of it: what lies elsewhere is in nobody's way.
create unique index handover_waiting on handover.handover (family, compartment) where state = 'PROPOSED';

create table handover.letter (
    id uuid primary key references handover.handover,
    family uuid not null,
    compartment text not null,
    author uuid not null,
    receiver uuid not null,
    words text not null constraint words_closed check (sealing.closed(words))
);
create index letter_by_family on handover.letter (family);

alter table handover.handover enable row level security;
alter table handover.handover force row level security;
alter table handover.letter enable row level security;
alter table handover.letter force row level security;
create policy gate on handover.handover to current_user using (true) with check (true);
create policy gate on handover.letter to current_user using (true) with check (true);

create policy seen_by_team on handover.handover for select to ${app} using (access.may_read(family, compartment, author));
create policy made_by_author on handover.handover for insert to ${app}
    with check (author = access.actor() and organisation = access.organisation() and access.may_write(family, compartment, author));
create policy moved_by_the_two on handover.handover for update to ${app}
    using (access.actor() in (author, receiver) and access.may_write(family, compartment, author));
grant select, insert, update (state, words, since, version) on handover.handover to ${app};

create policy seen_by_the_two on handover.letter for select to ${app}
    using (access.actor() in (author, receiver) and access.may_read(family, compartment, author));
create policy written_by_author on handover.letter for insert to ${app}
    with check (author = access.actor() and access.may_write(family, compartment, author));
grant select, insert on handover.letter to ${app};

insert into erasure.covered (place, name, parts, kind) values
    (206, 'handover.letter', true, null),
    (208, 'handover.handover', true, null);
create policy erased on handover.handover to current_user using (erasure.now(family)) with check (erasure.now(family));
create policy erased on handover.letter to current_user using (erasure.now(family)) with check (erasure.now(family));
