-- A screening that nobody finished and out of which nothing came: it is told of a week before it goes. The row is the warning.
create table screening.expiring (
    screening uuid primary key references screening.screening (id),
    family uuid not null,
    author uuid not null,
    erased_on date not null
);
create index expiring_by_family on screening.expiring (family);

alter table screening.expiring enable row level security;
alter table screening.expiring force row level security;
-- Whoever may know of the screening, and nobody else.
create policy read_with_its_screening on screening.expiring for select to ${app}
    using (exists (select 1 from screening.screening s where s.id = expiring.screening));
grant select on screening.expiring to ${app};
