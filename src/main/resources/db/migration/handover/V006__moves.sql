-- What was done after a family changed its place: that the helpdesk of the basin it came to was asked, and that the place was looked at. Which
-- question it was and which basin stand nowhere: a question to a helpdesk leads to no family.
create table handover.move (
    -- the event of the family's time, and where it lies
    event uuid primary key,
    family uuid not null,
    compartment text not null,
    author uuid not null,
    informed_on date,
    informed_by uuid,
    reviewed_at timestamptz,
    reviewed_by uuid,
    check (num_nulls(informed_on, informed_by) in (0, 2)),
    check (num_nulls(reviewed_at, reviewed_by) in (0, 2))
);
create index move_by_family on handover.move (family);

-- What goes on as it is although its receiver does not cover the new place: asked once. It lies where the request or the step lies.
create table handover.kept (
    event uuid not null,
    item uuid not null,
    family uuid not null,
    compartment text not null,
    author uuid not null,
    kept_by uuid not null,
    kept_at timestamptz not null,
    primary key (event, item)
);
create index kept_by_family on handover.kept (family);

alter table handover.move enable row level security;
alter table handover.move force row level security;
alter table handover.kept enable row level security;
alter table handover.kept force row level security;
create policy gate on handover.move to current_user using (true) with check (true);
create policy gate on handover.kept to current_user using (true) with check (true);

create policy seen_by_team on handover.move for select to ${app} using (access.may_read(family, compartment, author));
create policy noted_by_team on handover.move for insert to ${app} with check (access.may_write(family, compartment, author));
create policy moved_by_team on handover.move for update to ${app} using (access.may_write(family, compartment, author));
grant select, insert, update (compartment, author, informed_on, informed_by, reviewed_at, reviewed_by) on handover.move to ${app};

create policy seen_by_team on handover.kept for select to ${app} using (access.may_read(family, compartment, author));
create policy kept_by_team on handover.kept for insert to ${app}
    with check (kept_by = access.actor() and access.may_write(family, compartment, author));
grant select, insert on handover.kept to ${app};

-- Who may know of the event changes: what was done about it goes where the event lies then. Somebody who reads the event and not this row
-- would find that something lay elsewhere before; somebody who reads this row and not the event, that there is one.
create function handover.move_follows() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    update handover.move set compartment = new.compartment, author = new.author where event = new.id;
    return null;
end $$;
revoke all on function handover.move_follows() from public;
create trigger move_follows after update of compartment, author on family.event for each row
    when ((old.compartment, old.author) is distinct from (new.compartment, new.author)) execute function handover.move_follows();

insert into erasure.covered (place, name, parts, kind) values
    (275, 'handover.move', true, null),
    (276, 'handover.kept', true, null);
create policy erased on handover.move to current_user using (erasure.now(family)) with check (erasure.now(family));
create policy erased on handover.kept to current_user using (erasure.now(family)) with check (erasure.now(family));
