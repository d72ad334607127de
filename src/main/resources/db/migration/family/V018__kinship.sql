-- How two of her family are tied, where the record does not say it by itself: whose child, brother or sister, a couple. A row is
-- added or taken back, never changed; a later one about the same people counts. No words: a free text about others would be a note.
create table family.kinship (
    id uuid primary key,
    family uuid not null references family.family (id),
    -- of her social situation; or, as the details on somebody else than her, for its author and those who were named
    compartment text not null check (compartment in ('C2', 'C10')),
    author uuid not null,
    -- the family itself for her, a person around her, a child of hers
    one uuid not null,
    kind text not null check (kind in ('CHILD', 'SIBLING', 'COUPLE', 'COUPLE_APART', 'SEPARATED')),
    other uuid not null,
    -- the second parent of a child
    also uuid,
    since text check (since ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
    noted_at timestamptz not null,
    taken_back_at timestamptz,
    check (one <> other and (also is null or kind = 'CHILD' and also not in (one, other)))
);
create index kinship_by_family on family.kinship (family, noted_at);

-- With which sign somebody is drawn, as it was said; never worked out. The last one counts, NONE takes it back.
create table family.drawn_as (
    id uuid primary key,
    family uuid not null references family.family (id),
    compartment text not null default 'C2' check (compartment = 'C2'),
    author uuid not null,
    who uuid not null,
    sign text not null check (sign in ('CIRCLE', 'SQUARE', 'DIAMOND', 'NONE')),
    noted_at timestamptz not null
);
create index drawn_as_by_family on family.drawn_as (family, noted_at);

alter table family.kinship enable row level security;
alter table family.kinship force row level security;
alter table family.drawn_as enable row level security;
alter table family.drawn_as force row level security;

-- Whoever does not see one of them sees no tie of theirs: persons and children are asked for under their own rules.
create policy reads on family.kinship for select to ${app}
    using (access.may_read(family, compartment, author)
        and not exists (
            select 1 from unnest(array[kinship.one, kinship.other, kinship.also]) whom(id)
            where whom.id <> kinship.family
              and not exists (select 1 from family.person p where p.id = whom.id)
              and not exists (select 1 from family.child c where c.id = whom.id)));
create policy noted_by_author on family.kinship for insert to ${app}
    with check (author = access.actor() and access.may_write(family, compartment, author));
create policy taken_back on family.kinship for update to ${app} using (access.may_write(family, compartment, author));
grant select, insert, update (taken_back_at) on family.kinship to ${app};

create policy reads on family.drawn_as for select to ${app}
    using (access.may_read(family, compartment, author)
        and (who = family or exists (select 1 from family.person p where p.id = drawn_as.who)
            or exists (select 1 from family.child c where c.id = drawn_as.who)));
create policy noted_by_author on family.drawn_as for insert to ${app}
    with check (author = access.actor() and access.may_write(family, compartment, author));
grant select, insert on family.drawn_as to ${app};
