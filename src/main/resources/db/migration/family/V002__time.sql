-- Pregnancies, children, contacts and events of a family.

-- That she is or was pregnant, until when, and whether a child lives: everybody around her may know (C0), so that nobody
-- congratulates her after a loss. How the date was found and what kind of end it was lie in tables of their own.
create table family.pregnancy (
    id uuid primary key,
    family uuid not null references family.family (id),
    due date,
    outcome text not null default 'ONGOING' check (outcome in ('ONGOING', 'BIRTH', 'LOSS')),
    ended_on date,
    place_of_birth text,
    place_name text,
    form_key uuid not null unique,
    created_at timestamptz not null,
    created_by uuid not null,
    withdrawn_at timestamptz,
    version integer not null default 0,
    check ((outcome = 'ONGOING') = (ended_on is null))
);
create index pregnancy_by_family on family.pregnancy (family);

-- One row per statement about the due date; the last one holds. Care of the pregnancy (C1), but what was only told (C0).
create table family.pregnancy_dating (
    id uuid primary key,
    pregnancy uuid not null references family.pregnancy (id),
    family uuid not null references family.family (id),
    compartment text not null check (compartment in ('C0', 'C1')),
    source text not null check (source in ('LAST_PERIOD', 'SCAN', 'TOLD')),
    due date not null,
    last_period date,
    scan_on date,
    expected smallint not null default 0,
    number integer not null,
    form_key uuid not null unique,
    stated_at timestamptz not null,
    stated_by uuid not null
);
create index pregnancy_dating_by_pregnancy on family.pregnancy_dating (pregnancy);
create index pregnancy_dating_by_family on family.pregnancy_dating (family);

-- What kind of end it was, when anybody wrote it: her reproductive history (C9). No reason, ever.
create table family.pregnancy_end (
    pregnancy uuid primary key references family.pregnancy (id),
    family uuid not null references family.family (id),
    compartment text not null default 'C9' check (compartment = 'C9'),
    kind text
);
create index pregnancy_end_by_family on family.pregnancy_end (family);

-- A child as a person of its own. No column takes anything its mother told; what is restricted of hers has no way to here.
create table family.child (
    id uuid primary key,
    pregnancy uuid not null references family.pregnancy (id),
    family uuid not null references family.family (id),
    called text,
    born_on date not null,
    born_at timestamptz,
    number smallint not null,
    stays_in_hospital boolean not null default false,
    died_on date check (died_on >= born_on),
    withdrawn_at timestamptz,
    version integer not null default 0
);
create index child_by_pregnancy on family.child (pregnancy);
create index child_by_family on family.child (family);

-- She, or a relative she named, and a professional: planned, done, missed, cancelled, or only tried.
create table family.contact (
    id uuid primary key,
    family uuid not null references family.family (id),
    compartment text not null,
    kind text not null,
    state text not null,
    starts_at timestamptz not null,
    timed boolean not null,
    relative text,
    professional uuid not null,
    function text not null,
    place text,
    interpreter text not null,
    form_key uuid not null unique,
    created_at timestamptz not null,
    created_by uuid not null,
    withdrawn_at timestamptz,
    version integer not null default 0
);
create index contact_by_family on family.contact (family, starts_at);

-- What was said, for those it was written for: not everybody who may know that there was a visit reads its note.
create table family.contact_note (
    contact uuid not null references family.contact (id),
    compartment text not null,
    family uuid not null references family.family (id),
    note text,
    primary key (contact, compartment)
);
create index contact_note_by_family on family.contact_note (family);

create table family.event (
    id uuid primary key,
    family uuid not null references family.family (id),
    compartment text not null,
    kind text not null check (kind <> 'PLACEMENT' or compartment = 'C8'),
    happens_on date not null,
    words text,
    child uuid references family.child (id),
    form_key uuid not null unique,
    created_at timestamptz not null,
    created_by uuid not null,
    withdrawn_at timestamptz,
    version integer not null default 0
);
create index event_by_family on family.event (family, happens_on);
create index event_by_child on family.event (child);

-- Every change of the rows above: the whole row as it was, null where there was none; who changed it, and when.
create table family.time_history (
    id uuid primary key,
    family uuid not null references family.family (id),
    compartment text not null,
    item uuid not null,
    kind text not null,
    was jsonb,
    changed_at timestamptz not null,
    changed_by uuid not null
);
create index time_history_by_item on family.time_history (item, changed_at);
create index time_history_by_family on family.time_history (family);

do $$
declare
    name text;
begin
    foreach name in array array['pregnancy', 'child'] loop
        execute format('create policy reads on family.%I for select to ${app} using (access.may_read(family, ''C0''))', name);
        execute format('create policy adds on family.%I for insert to ${app} with check (access.may_write(family, ''C0''))', name);
        execute format('create policy changes on family.%I for update to ${app} using (access.may_write(family, ''C0''))', name);
    end loop;
    foreach name in array array['pregnancy_dating', 'pregnancy_end', 'contact', 'contact_note', 'event', 'time_history'] loop
        execute format('create policy reads on family.%I for select to ${app} using (access.may_read(family, compartment))', name);
        execute format('create policy adds on family.%I for insert to ${app} with check (access.may_write(family, compartment))', name);
    end loop;
    foreach name in array array['pregnancy_end', 'contact', 'contact_note', 'event'] loop
        execute format('create policy changes on family.%I for update to ${app} using (access.may_write(family, compartment))', name);
    end loop;
    foreach name in array array['pregnancy', 'pregnancy_dating', 'pregnancy_end', 'child', 'contact', 'contact_note', 'event',
                                'time_history'] loop
        execute format('alter table family.%I enable row level security', name);
        execute format('alter table family.%I force row level security', name);
    end loop;
end $$;

grant select, insert, update on family.pregnancy, family.pregnancy_end, family.child, family.contact, family.contact_note,
    family.event to ${app};
grant select, insert on family.pregnancy_dating, family.time_history to ${app};
