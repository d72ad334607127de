-- How she lives the tie to somebody around her, as she says it on a day; what she says later stands beside it.
create table family.tie (
    id uuid primary key,
    family uuid not null references family.family (id),
    compartment text not null check (compartment in ('C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9')),
    author uuid not null,
    kind text not null check (kind in ('MEMBER', 'COLLEAGUE', 'SERVICE')),
    -- somebody of her household or near to her, a colleague, a service
    whom uuid not null,
    how text not null check (how in ('CLOSE', 'ORDINARY', 'STRAINED', 'CUT')),
    told_on date not null,
    noted_at timestamptz not null,
    taken_back_at timestamptz
);
create index tie_by_family on family.tie (family, told_on, noted_at);

alter table family.tie enable row level security;
alter table family.tie force row level security;
-- A tie to somebody who is there for a restricted subject tells of her: whoever does not see her sees no tie.
create policy reads on family.tie for select to ${app}
    using (access.may_read(family, compartment, author)
        and (kind <> 'COLLEAGUE' or exists (select 1 from access.relation r where r.family = tie.family and r.actor = tie.whom)));
create policy noted_by_author on family.tie for insert to ${app}
    with check (author = access.actor() and access.may_write(family, compartment, author));
create policy taken_back_by_author on family.tie for update to ${app}
    using (author = access.actor() and access.may_write(family, compartment, author));
grant select, insert, update (taken_back_at) on family.tie to ${app};
