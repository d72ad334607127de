-- At her wish, or after a loss, nobody asks after her for a while; nothing is closed by it.
create table coordination.pause (
    id uuid primary key,
    family uuid not null,
    author uuid not null,
    why text not null check (why in ('HER_WISH', 'LOSS')),
    begins_on date not null,
    until date not null check (until >= begins_on),
    ended_at timestamptz,
    ended_by uuid,
    check (num_nulls(ended_at, ended_by) in (0, 2))
);
create index pause_by_family on coordination.pause (family, until);

alter table coordination.pause enable row level security;
alter table coordination.pause force row level security;
create policy seen_by_team on coordination.pause for select to ${app} using (access.may_read(family, 'C0'));
create policy written_by_author on coordination.pause for insert to ${app}
    with check (author = access.actor() and access.may_write(family, 'C0'));
create policy ended_by_team on coordination.pause for update to ${app} using (access.may_write(family, 'C0'));
grant select, insert, update (ended_at, ended_by) on coordination.pause to ${app};

insert into erasure.covered (place, name, parts, kind) values (222, 'coordination.pause', false, null);
create policy erased on coordination.pause to current_user using (erasure.now(family)) with check (erasure.now(family));
