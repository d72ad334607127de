-- A loss belongs to one pregnancy, so that a correction takes back that one and no other. Nothing was stored yet.
drop table careplan.loss;
create table careplan.loss (
    pregnancy uuid primary key,
    family uuid not null,
    since timestamptz not null
);
create index loss_by_family on careplan.loss (family);

alter table careplan.loss enable row level security;
alter table careplan.loss force row level security;
create policy seen on careplan.loss for select to ${app} using (access.may_read(family, 'C0'));
create policy added on careplan.loss for insert to ${app} with check (access.may_write(family, 'C0'));
create policy removed on careplan.loss for delete to ${app} using (access.may_write(family, 'C0'));
grant select, insert, delete on careplan.loss to ${app};
