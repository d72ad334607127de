-- Screenings: the conversation, each answer with its history, what came out, who may know it.
create schema if not exists screening;
grant usage on schema screening to ${app};

-- That a conversation took place, never what was said in it.
create table screening.screening (
    id uuid primary key,
    family uuid not null,
    pack text not null,
    pack_version text not null,
    moment text not null,
    language text not null,
    interpreting text not null,
    presence text not null,
    started_at timestamptz not null,
    started_by uuid not null,
    organisation uuid not null,
    written_later boolean not null,
    state text not null check (state in ('OPEN', 'PAUSED', 'DONE')),
    paused_at timestamptz,
    alone_at timestamptz,
    done_at timestamptz,
    done_by uuid,
    key uuid not null unique,
    version integer not null default 0
);
create index screening_by_family on screening.screening (family, started_at desc);

-- One row per question of a screening: the answer that counts now. An answer that is no longer revealed stays as DROPPED.
create table screening.answer (
    id uuid primary key,
    screening uuid not null references screening.screening (id),
    family uuid not null,
    compartment text not null,
    domain text not null,
    item text not null,
    concept text not null,
    kind text not null check (kind in ('ANSWERED', 'KEPT', 'PREFERS_NOT', 'NOT_ASKED', 'DROPPED')),
    codes text[] not null,
    words text,
    reason text,
    known_at timestamptz,
    known_by uuid,
    at timestamptz not null,
    by uuid not null,
    page uuid not null,
    key uuid not null,
    version integer not null,
    unique (screening, item)
);
create index answer_by_family on screening.answer (family, concept);

-- What an answer was before: nothing is ever overwritten.
create table screening.answer_history (
    id uuid primary key,
    answer uuid not null references screening.answer (id),
    screening uuid not null references screening.screening (id),
    family uuid not null,
    compartment text not null,
    item text not null,
    kind text not null,
    codes text[] not null,
    words text,
    reason text,
    at timestamptz not null,
    by uuid not null,
    key uuid not null,
    version integer not null,
    replaced_at timestamptz not null,
    replaced_by uuid not null
);
create index answer_history_by_answer on screening.answer_history (answer, version);
create index answer_history_by_screening on screening.answer_history (screening, key);
create index answer_history_by_family on screening.answer_history (family);

-- What comes out of the answers that count now; written anew with every answer of its domain.
create table screening.result (
    id uuid primary key,
    screening uuid not null references screening.screening (id),
    family uuid not null,
    compartment text not null,
    domain text not null,
    kind text not null check (kind in ('INDICATOR', 'STRENGTH')),
    code text not null,
    place integer not null,
    points numeric not null,
    threshold numeric not null,
    pack text not null,
    pack_version text not null,
    explanation jsonb not null,
    at timestamptz not null,
    unique (screening, kind, code)
);
create index result_by_family on screening.result (family);

-- What asks for an assessment the same day, until somebody says what was done.
create table screening.same_day (
    id uuid primary key,
    screening uuid not null references screening.screening (id),
    family uuid not null,
    compartment text not null,
    domain text not null,
    code text not null,
    pack text not null,
    pack_version text not null,
    raised_at timestamptz not null,
    withdrawn_at timestamptz,
    handled_at timestamptz,
    handled_by uuid,
    action text,
    unique (screening, code)
);
create index same_day_by_family on screening.same_day (family);

-- The answer to "who may know?": a named reader, or the screener who takes over until a day.
create table screening.disclosure (
    id uuid primary key,
    screening uuid not null references screening.screening (id),
    family uuid not null,
    compartment text not null,
    domain text not null,
    reader uuid,
    takes_over_until date,
    at timestamptz not null,
    by uuid not null,
    check (num_nonnulls(reader, takes_over_until) = 1)
);
create index disclosure_by_screening on screening.disclosure (screening);
create index disclosure_by_family on screening.disclosure (family);

-- A part of the conversation that waits for a quiet moment; known to the one who waits, and to nobody else.
create table screening.postponed (
    id uuid primary key,
    screening uuid not null references screening.screening (id),
    family uuid not null,
    compartment text not null,
    domain text not null,
    actor uuid not null,
    due_on date not null,
    at timestamptz not null,
    settled_at timestamptz
);
create index postponed_by_screening on screening.postponed (screening);
create index postponed_by_family on screening.postponed (family);

-- No new screening is proposed before this day.
create table screening.quiet (
    family uuid primary key,
    until date not null,
    at timestamptz not null,
    by uuid not null
);

do $$
declare
    one text;
begin
    foreach one in array array['answer', 'answer_history', 'result', 'same_day', 'disclosure'] loop
        execute format('alter table screening.%I enable row level security', one);
        execute format('alter table screening.%I force row level security', one);
        execute format('create policy read_by_compartment on screening.%I for select to ${app} '
            'using (access.may_read(family, compartment))', one);
        execute format('create policy added_by_compartment on screening.%I for insert to ${app} '
            'with check (access.may_write(family, compartment))', one);
        execute format('create policy changed_by_compartment on screening.%I for update to ${app} '
            'using (access.may_write(family, compartment))', one);
    end loop;
end $$;

create policy removed_by_compartment on screening.result for delete to ${app}
    using (access.may_write(family, compartment));

alter table screening.screening enable row level security;
alter table screening.screening force row level security;
create policy read_by_team on screening.screening for select to ${app} using (access.may_read(family, 'C0'));
create policy started_by_team on screening.screening for insert to ${app} with check (access.may_write(family, 'C0'));
create policy moved_by_team on screening.screening for update to ${app} using (access.may_write(family, 'C0'));

alter table screening.postponed enable row level security;
alter table screening.postponed force row level security;
create policy read_by_the_one_who_waits on screening.postponed for select to ${app}
    using (actor = access.actor() and access.may_read(family, compartment));
create policy added_by_the_one_who_waits on screening.postponed for insert to ${app}
    with check (actor = access.actor() and access.may_write(family, compartment));
create policy settled_by_the_one_who_waits on screening.postponed for update to ${app}
    using (actor = access.actor() and access.may_write(family, compartment));

alter table screening.quiet enable row level security;
alter table screening.quiet force row level security;
create policy read_by_team on screening.quiet for select to ${app} using (access.may_read(family, 'C0'));
create policy set_by_team on screening.quiet for insert to ${app} with check (access.may_write(family, 'C0'));
create policy moved_by_team on screening.quiet for update to ${app} using (access.may_write(family, 'C0'));

grant select, insert, update on all tables in schema screening to ${app};
grant delete on screening.result to ${app};
revoke update on screening.answer_history, screening.disclosure from ${app};
