-- Relations that a merge added, so that undoing it ends these and no other.
create table family.merge_relation (
    merge uuid not null references family.merge (id),
    family uuid not null references family.family (id),
    actor uuid not null,
    primary key (merge, family, actor)
);
create index merge_relation_by_family on family.merge_relation (family);

alter table family.merge_relation enable row level security;
alter table family.merge_relation force row level security;
create policy reads on family.merge_relation for select to ${app} using (access.may_read(family, 'C0'));
create policy adds on family.merge_relation for insert to ${app} with check (access.may_write(family, 'C0'));
grant select, insert on family.merge_relation to ${app};
