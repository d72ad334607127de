-- The person a record is about, where and how she can be reached, and who lives around her.
create schema if not exists family;
grant usage on schema family to ${app};

-- The head of a record; its id is the family everywhere else. Nothing but the called name is ever required.
create table family.family (
    id uuid primary key,
    called text not null,
    given text,
    surname text,
    native_name text,
    pronunciation text,
    languages text[] not null default '{}',
    interpreter boolean not null default false,
    interpreter_language text,
    -- as much of the date as is known: 1998, 1998-05 or 1998-05-12
    birth text check (birth ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
    coordinator uuid,
    opened_at timestamptz not null,
    opened_by uuid not null,
    closed_at timestamptz,
    -- a form sent twice finds what it made the first time
    form_key uuid not null unique,
    version integer not null default 0
);

-- A national number, when this deployment keeps any, or the reason why there is none.
create table family.identifier (
    family uuid primary key references family.family (id),
    sealed bytea,
    hash bytea,
    none_because text,
    version integer not null default 0,
    check (num_nonnulls(sealed, none_because) <= 1),
    check ((sealed is null) = (hash is null))
);
create index identifier_by_hash on family.identifier (hash);

-- Where she lives, or the words instead of an address. One row; what was before lies in the history and is never offered.
create table family.address (
    family uuid primary key references family.family (id),
    compartment text not null default 'C0L' check (compartment = 'C0L'),
    kind text not null,
    place text,
    street text,
    number text,
    box text,
    postcode text,
    locality text,
    note text,
    version integer not null default 0
);

-- Who asked to see a protected address, and why.
create table family.address_shown (
    id uuid primary key,
    family uuid not null references family.family (id),
    compartment text not null default 'C0L' check (compartment = 'C0L'),
    actor uuid not null,
    reason text not null,
    shown_at timestamptz not null
);
create index address_shown_by_family on family.address_shown (family);

-- One way to reach her, and how to use it without harm.
create table family.channel (
    id uuid primary key,
    family uuid not null references family.family (id),
    compartment text not null default 'C0L' check (compartment = 'C0L'),
    kind text not null,
    value text not null,
    whose text not null,
    whose_name text,
    safety text not null,
    voicemail boolean not null default false,
    messages boolean not null default false,
    shared boolean not null default false,
    hours text,
    code_word text,
    note text,
    verified_on date not null,
    valid_until date,
    added_at timestamptz not null,
    ended_at timestamptz,
    version integer not null default 0
);
create index channel_by_family on family.channel (family);

-- Who belongs to the household or stands near: second parent, older children, others, informal supports.
create table family.person (
    id uuid primary key,
    family uuid not null references family.family (id),
    compartment text not null default 'C0' check (compartment = 'C0'),
    role text not null,
    called text not null,
    tie text,
    birth text check (birth ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
    lives text not null,
    lives_with text,
    note text,
    added_at timestamptz not null,
    ended_at timestamptz,
    version integer not null default 0
);
create index person_by_family on family.person (family);
create unique index one_second_parent on family.person (family) where role = 'SECOND_PARENT' and ended_at is null;

-- What is known about somebody else than her: only for its author and those who were named.
create table family.person_detail (
    person uuid primary key references family.person (id),
    family uuid not null references family.family (id),
    compartment text not null default 'C10' check (compartment = 'C10'),
    given text,
    surname text,
    birth text check (birth ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
    languages text[] not null default '{}',
    phone text,
    address text,
    note text,
    version integer not null default 0
);
create index person_detail_by_family on family.person_detail (family);

-- Who looks after the older children during the birth, and the rules of the house she lives in.
create table family.household (
    family uuid primary key references family.family (id),
    compartment text not null default 'C0' check (compartment = 'C0'),
    sibling_care text,
    sibling_care_note text,
    house_rules text,
    version integer not null default 0
);

-- Who changed what: before and after as flat objects of field and value.
create table family.change (
    id uuid primary key,
    family uuid not null references family.family (id),
    compartment text not null,
    section text not null,
    item uuid,
    actor uuid not null,
    changed_at timestamptz not null,
    before jsonb,
    after jsonb
);
create index change_by_family on family.change (family, changed_at);

-- How her names sound, for the search; computed anew when a name changes.
create table family.name_key (
    family uuid not null references family.family (id),
    key text not null,
    primary key (family, key)
);
create index name_key_by_key on family.name_key (key);

-- Two records of one person: rows stay where they were written, readers see both as one until it is undone.
create table family.merge (
    id uuid primary key,
    family uuid not null references family.family (id),
    merged uuid not null references family.family (id),
    merged_by uuid not null,
    merged_at timestamptz not null,
    undone_by uuid,
    undone_at timestamptz,
    check (family <> merged)
);
create index merge_by_family on family.merge (family);
create unique index one_merge_of on family.merge (merged) where undone_at is null;

do $$
declare
    name text;
begin
    foreach name in array array['identifier', 'household', 'name_key', 'person'] loop
        execute format('create policy reads on family.%I for select to ${app} using (access.may_read(family, ''C0''))', name);
        execute format('create policy adds on family.%I for insert to ${app} with check (access.may_write(family, ''C0''))', name);
        execute format('create policy changes on family.%I for update to ${app} using (access.may_write(family, ''C0''))', name);
    end loop;
    foreach name in array array['address', 'address_shown', 'channel', 'person_detail', 'change'] loop
        execute format('create policy reads on family.%I for select to ${app} using (access.may_read(family, compartment))', name);
        execute format('create policy adds on family.%I for insert to ${app} with check (access.may_write(family, compartment))', name);
    end loop;
    foreach name in array array['address', 'channel', 'person_detail'] loop
        execute format('create policy changes on family.%I for update to ${app} using (access.may_write(family, compartment))', name);
    end loop;
    foreach name in array array['family', 'identifier', 'address', 'address_shown', 'channel', 'person', 'person_detail',
                                'household', 'change', 'name_key', 'merge'] loop
        execute format('alter table family.%I enable row level security', name);
        execute format('alter table family.%I force row level security', name);
    end loop;
end $$;

create policy reads on family.family for select to ${app} using (access.may_read(id, 'C0'));
create policy adds on family.family for insert to ${app} with check (access.may_write(id, 'C0'));
create policy changes on family.family for update to ${app} using (access.may_write(id, 'C0'));
create policy computes_anew on family.name_key for delete to ${app} using (access.may_write(family, 'C0'));
create policy reads on family.merge for select to ${app}
    using (access.may_read(family, 'C0') or access.may_read(merged, 'C0'));
create policy adds on family.merge for insert to ${app}
    with check (access.may_write(family, 'C0') and access.may_write(merged, 'C0'));
create policy changes on family.merge for update to ${app}
    using (access.may_write(family, 'C0') and access.may_write(merged, 'C0'));

grant select, insert, update on family.family, family.identifier, family.address, family.channel, family.person,
    family.person_detail, family.household, family.merge to ${app};
grant select, insert on family.address_shown, family.change to ${app};
grant select, insert, delete on family.name_key to ${app};
