-- Notes: written once, for the right readers. Who reads one is decided here: by the compartment it lies in, as everywhere, and by the
-- audience its author chose.
create schema if not exists note;
grant usage on schema note to ${app};

create table note.note (
    id uuid primary key,
    family uuid not null,
    compartment text not null,
    author uuid not null,
    organisation uuid not null,
    audience text not null check (audience in ('TEAM', 'CHOSEN', 'SERVICE', 'DRAFT')),
    -- with CHOSEN, whom the author chose
    chosen uuid[] not null,
    about text not null check (about in ('HER', 'CHILD', 'HOUSEHOLD')),
    child uuid,
    language text not null check (language in ('fr', 'nl', 'de', 'en')),
    words text not null constraint words_closed check (sealing.closed(words)),
    -- how she comes to read it; never is no answer
    hers text not null check (hers in ('OPEN', 'TOGETHER', 'NOT_YET')),
    hers_why text constraint hers_why_closed check (sealing.closed(hers_why)),
    hers_from date,
    revision integer not null default 0,
    made_at timestamptz not null,
    published_at timestamptz,
    corrected_at timestamptz,
    retracted_at timestamptz,
    retracted_why text constraint retracted_why_closed check (sealing.closed(retracted_why)),
    -- taken back within minutes, after these had read it: for everybody else it was never there
    left_to uuid[],
    version integer not null default 0,
    key uuid not null unique,
    check ((audience = 'DRAFT') = (published_at is null)),
    check ((audience = 'CHOSEN') = (cardinality(chosen) > 0)),
    check ((about = 'CHILD') = (child is not null)),
    check ((hers = 'OPEN') = (hers_why is null)),
    check ((hers = 'NOT_YET') = (hers_from is not null)),
    check (left_to is null or retracted_at is not null)
);
create index note_by_family on note.note (family, published_at);
create index draft_by_author on note.note (author, made_at) where published_at is null;

-- What it said before it was corrected.
create table note.revision (
    id uuid primary key,
    note uuid not null references note.note on delete cascade,
    family uuid not null,
    compartment text not null,
    author uuid not null,
    revision integer not null,
    words text not null constraint words_closed check (sealing.closed(words)),
    written_at timestamptz not null,
    unique (note, revision)
);
create index revision_by_family on note.revision (family);

-- Who read it, from its own page or where it stands whole; and which of its revisions last.
create table note.reading (
    note uuid not null references note.note on delete cascade,
    family uuid not null,
    compartment text not null,
    author uuid not null,
    actor uuid not null,
    revision integer not null,
    first_at timestamptz not null,
    primary key (note, actor)
);
create index reading_by_family on note.reading (family);

-- What an organisation keeps on top; one note at a time, as far as whoever pins sees.
create table note.pin (
    note uuid not null references note.note on delete cascade,
    family uuid not null,
    compartment text not null,
    author uuid not null,
    organisation uuid not null,
    actor uuid not null,
    at timestamptz not null,
    primary key (note, organisation)
);
create index pin_by_family on note.pin (family);

alter table note.note enable row level security;
alter table note.note force row level security;
alter table note.revision enable row level security;
alter table note.revision force row level security;
alter table note.reading enable row level security;
alter table note.reading force row level security;
alter table note.pin enable row level security;
alter table note.pin force row level security;
create policy gate on note.note to current_user using (true) with check (true);
create policy gate on note.revision to current_user using (true) with check (true);
create policy gate on note.reading to current_user using (true) with check (true);
create policy gate on note.pin to current_user using (true) with check (true);

create policy seen_by_audience on note.note for select to ${app} using (
    access.may_read(family, compartment, author)
    and (author = access.actor() or (
        case audience
            when 'TEAM' then true
            when 'SERVICE' then organisation = access.organisation()
            when 'CHOSEN' then access.actor() = any (chosen)
            else false
        end and (left_to is null or access.actor() = any (left_to)))));
create policy written_by_author on note.note for insert to ${app} with check (
    author = access.actor() and organisation = access.organisation() and access.may_write(family, compartment, author)
    and left_to is null and retracted_at is null);
create policy changed_by_author on note.note for update to ${app}
    using (author = access.actor() and access.may_write(family, compartment, author))
    with check (author = access.actor() and access.may_write(family, compartment, author));
-- a draft is nobody's record yet
create policy discarded_by_author on note.note for delete to ${app} using (author = access.actor() and published_at is null);
grant select, insert, delete,
    update (compartment, audience, chosen, about, child, language, words, hers, hers_why, hers_from, revision, published_at, corrected_at,
        retracted_at, retracted_why, version)
    on note.note to ${app};

-- the rows around a note are there for whoever sees the note
create policy seen_with_note on note.revision for select to ${app}
    using (access.may_read(family, compartment, author) and exists (select 1 from note.note n where n.id = note));
create policy kept_by_author on note.revision for insert to ${app}
    with check (author = access.actor() and exists (select 1 from note.note n where n.id = note and n.author = access.actor()));
grant select, insert on note.revision to ${app};

create policy seen_with_note on note.reading for select to ${app}
    using (access.may_read(family, compartment, author)
        and (actor = access.actor() or exists (select 1 from note.note n where n.id = note)));
create policy read_by_reader on note.reading for insert to ${app}
    with check (actor = access.actor() and exists (select 1 from note.note n where n.id = note));
create policy read_again on note.reading for update to ${app} using (actor = access.actor()) with check (actor = access.actor());
grant select, insert, update (revision) on note.reading to ${app};

create policy seen_with_note on note.pin for select to ${app}
    using (access.may_read(family, compartment, author) and exists (select 1 from note.note n where n.id = note));
create policy pinned_by_team on note.pin for insert to ${app} with check (
    actor = access.actor() and organisation = access.organisation() and access.may_write(family, 'C0')
    and exists (select 1 from note.note n where n.id = note and n.published_at is not null and n.retracted_at is null));
create policy unpinned_by_team on note.pin for delete to ${app} using (
    organisation = access.organisation() and access.may_write(family, 'C0') and access.may_read(family, compartment, author)
    and exists (select 1 from note.note n where n.id = note));
grant select, insert, delete on note.pin to ${app};

-- Within minutes its author takes a note back. Nobody read it: it is her draft again, and there is nothing else of it. Somebody did:
-- it stays for her and for them, and those who had read it are the answer. Null when it is too late, or not hers.
create function note.take_back(wanted uuid, since timestamptz) returns uuid[]
language plpgsql security definer set search_path = '' as $$
declare
    n note.note;
    had_read uuid[];
begin
    -- whoever reads now holds the row until she has been written down
    select * into n from note.note q where q.id = wanted for update;
    if not found or n.author is distinct from access.actor() or n.published_at is null or n.published_at < since
        or n.retracted_at is not null or not access.may_write(n.family, n.compartment, n.author) then
        return null;
    end if;
    select coalesce(array_agg(r.actor), '{}') into had_read from note.reading r where r.note = wanted and r.actor <> n.author;
    delete from note.pin p where p.note = wanted;
    if cardinality(had_read) > 0 then
        update note.note set retracted_at = access.moment(), left_to = had_read, version = version + 1 where id = wanted;
    else
        delete from note.revision r where r.note = wanted;
        update note.note set audience = 'DRAFT', chosen = '{}', published_at = null, corrected_at = null, revision = 0,
            version = version + 1 where id = wanted;
    end if;
    return had_read;
end $$;

-- Each night: drafts nobody published in time. Asked by nobody in particular.
create function note.forget_drafts(before timestamptz) returns bigint
language plpgsql security definer set search_path = '' as $$
declare
    gone bigint;
begin
    if access.actor() is not null then
        return 0;
    end if;
    delete from note.note n where n.published_at is null and n.made_at < before;
    get diagnostics gone = row_count;
    return gone;
end $$;

revoke all on function note.take_back(uuid, timestamptz), note.forget_drafts(timestamptz) from public;
grant execute on function note.take_back(uuid, timestamptz), note.forget_drafts(timestamptz) to ${app};

insert into erasure.covered (place, name, parts, kind) values
    (215, 'note.pin', true, null),
    (216, 'note.reading', true, null),
    (217, 'note.revision', true, null),
    (218, 'note.note', true, 'NOTE');
create policy erased on note.note to current_user using (erasure.now(family)) with check (erasure.now(family));
create policy erased on note.revision to current_user using (erasure.now(family)) with check (erasure.now(family));
create policy erased on note.reading to current_user using (erasure.now(family)) with check (erasure.now(family));
create policy erased on note.pin to current_user using (erasure.now(family)) with check (erasure.now(family));
