-- Somebody outside the team is asked to go on: a request of the module of requests says whom, what was told and how it stands; here is
-- only at which border, and whether the team was told that somebody goes on.
create table handover.outside (
    id uuid primary key,
    family uuid not null,
    -- as its request: where an ordinary request lies, or where what tells where she is does
    compartment text not null check (compartment in ('C0L', 'C2')),
    author uuid not null,
    organisation uuid not null,
    request uuid not null unique,
    border text not null check (border in ('DISCHARGE', 'DAY_28', 'MONTH_12', 'MONTH_24', 'TRANSFER', 'EVICTION', 'MOVE', 'OTHER')),
    on_day date not null,
    settled_at timestamptz,
    settled_by uuid,
    made_at timestamptz not null,
    version integer not null default 0,
    key uuid not null unique,
    check (num_nulls(settled_at, settled_by) in (0, 2))
);
create index outside_by_family on handover.outside (family, made_at);

alter table handover.outside enable row level security;
alter table handover.outside force row level security;
create policy gate on handover.outside to current_user using (true) with check (true);
create policy seen_by_team on handover.outside for select to ${app} using (access.may_read(family, compartment, author));
create policy made_by_author on handover.outside for insert to ${app}
    with check (author = access.actor() and organisation = access.organisation() and access.may_write(family, compartment, author));
create policy settled_by_team on handover.outside for update to ${app} using (access.may_write(family, compartment, author));
grant select, insert, update (settled_at, settled_by, version) on handover.outside to ${app};

insert into erasure.covered (place, name, parts, kind) values (226, 'handover.outside', true, null);
create policy erased on handover.outside to current_user using (erasure.now(family)) with check (erasure.now(family));
