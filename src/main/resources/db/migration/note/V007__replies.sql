-- Replies to a note: one level, for exactly those who read the note. A reply has no audience and no subject of its own; `author` is the
-- author of the note, as in the other rows around it, and says whose rows of a restricted subject these are; `actor` answers.
create table note.reply (
    id uuid primary key,
    note uuid not null references note.note on delete cascade,
    family uuid not null,
    compartment text not null,
    author uuid not null,
    actor uuid not null,
    language text not null check (language in ('fr', 'nl', 'de', 'en')),
    words text not null constraint words_closed check (sealing.closed(words)),
    revision integer not null default 0,
    written_at timestamptz not null,
    corrected_at timestamptz,
    retracted_at timestamptz,
    retracted_why text constraint retracted_why_closed check (sealing.closed(retracted_why)),
    -- taken back within minutes, after these had read it: for everybody else it was never there
    left_to uuid[],
    version integer not null default 0,
    key uuid not null unique,
    check (left_to is null or retracted_at is not null)
);
create index reply_by_note on note.reply (note, written_at);
create index reply_new on note.reply (family, written_at);

-- What it said before it was corrected.
create table note.reply_revision (
    id uuid primary key,
    reply uuid not null references note.reply on delete cascade,
    family uuid not null,
    compartment text not null,
    author uuid not null,
    revision integer not null,
    words text not null constraint words_closed check (sealing.closed(words)),
    written_at timestamptz not null,
    unique (reply, revision)
);
create index reply_revision_by_family on note.reply_revision (family);

-- Who had it on her screen, and which of its revisions last.
create table note.reply_reading (
    reply uuid not null references note.reply on delete cascade,
    family uuid not null,
    compartment text not null,
    author uuid not null,
    actor uuid not null,
    revision integer not null,
    first_at timestamptz not null,
    primary key (reply, actor)
);
create index reply_reading_by_family on note.reply_reading (family);

alter table note.reply enable row level security;
alter table note.reply force row level security;
alter table note.reply_revision enable row level security;
alter table note.reply_revision force row level security;
alter table note.reply_reading enable row level security;
alter table note.reply_reading force row level security;
create policy gate on note.reply to current_user using (true) with check (true);
create policy gate on note.reply_revision to current_user using (true) with check (true);
create policy gate on note.reply_reading to current_user using (true) with check (true);

create policy seen_with_note on note.reply for select to ${app} using (
    access.may_read(family, compartment, author)
    and exists (select 1 from note.note n where n.id = note)
    and (left_to is null or actor = access.actor() or access.actor() = any (left_to)));
-- under a note that stands, and where that lies
create policy answered_by_reader on note.reply for insert to ${app} with check (
    actor = access.actor() and access.may_write(family, compartment, author) and left_to is null and retracted_at is null
    and exists (
        select 1 from note.note n
        where n.id = note and n.family = reply.family and n.compartment = reply.compartment and n.author = reply.author
          and n.published_at is not null and n.retracted_at is null));
create policy changed_by_whoever_answered on note.reply for update to ${app}
    using (actor = access.actor() and access.may_write(family, compartment, author))
    with check (actor = access.actor() and access.may_write(family, compartment, author));
grant select, insert, update (words, revision, corrected_at, retracted_at, retracted_why, version) on note.reply to ${app};

create policy seen_with_reply on note.reply_revision for select to ${app}
    using (access.may_read(family, compartment, author) and exists (select 1 from note.reply r where r.id = reply));
create policy kept_by_whoever_answered on note.reply_revision for insert to ${app}
    with check (exists (
        select 1 from note.reply r
        where r.id = reply and r.actor = access.actor() and r.family = reply_revision.family
          and r.compartment = reply_revision.compartment and r.author = reply_revision.author));
grant select, insert on note.reply_revision to ${app};

create policy seen_with_reply on note.reply_reading for select to ${app}
    using (access.may_read(family, compartment, author) and exists (select 1 from note.reply r where r.id = reply));
create policy read_by_reader on note.reply_reading for insert to ${app}
    with check (actor = access.actor() and exists (
        select 1 from note.reply r
        where r.id = reply and r.family = reply_reading.family and r.compartment = reply_reading.compartment
          and r.author = reply_reading.author));
create policy read_again on note.reply_reading for update to ${app} using (actor = access.actor()) with check (actor = access.actor());
grant select, insert, update (revision) on note.reply_reading to ${app};

-- Who reads a published note does not change any more: whoever answered under it wrote for those and for nobody else. The ways to others
-- are a note of its own, or taking this one back.
create function note.readers_stay() returns trigger language plpgsql set search_path = '' as $$
begin
    raise exception 'who reads a published note stays as it is';
end $$;
revoke all on function note.readers_stay() from public;
create trigger readers_stay before update on note.note for each row
    when (old.published_at is not null and new.published_at is not null
        and (old.audience, old.chosen, old.compartment, old.organisation) is distinct from (new.audience, new.chosen, new.compartment, new.organisation))
    execute function note.readers_stay();

-- As before; and what its author answered under it herself goes, where it is a draft again.
create or replace function note.take_back(wanted uuid, since timestamptz) returns uuid[]
language plpgsql security definer set search_path = '' as $$
declare
    n note.note;
    had_read uuid[];
begin
    -- whoever reads or answers now holds the row until she has been written down
    select * into n from note.note q where q.id = wanted for update;
    if not found or n.author is distinct from access.actor() or n.published_at is null or n.published_at < since
        or n.retracted_at is not null or not access.may_write(n.family, n.compartment, n.author) then
        return null;
    end if;
    select coalesce(array_agg(one.actor), '{}') into had_read from (
        select r.actor from note.reading r where r.note = wanted
        union select a.actor from note.reply a where a.note = wanted) one
    where one.actor <> n.author;
    delete from note.pin p where p.note = wanted;
    if cardinality(had_read) > 0 then
        update note.note set retracted_at = access.moment(), left_to = had_read, version = version + 1 where id = wanted;
    else
        delete from note.reply r where r.note = wanted;
        delete from note.revision r where r.note = wanted;
        update note.note set audience = 'DRAFT', chosen = '{}', published_at = null, corrected_at = null, revision = 0,
            version = version + 1 where id = wanted;
    end if;
    return had_read;
end $$;

-- Whoever answers holds the note until she is done, so that nothing is answered under one that was taken back at that moment. It tells
-- nothing, not even whether there is one.
create function note.hold(wanted uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
    perform 1 from note.note n where n.id = wanted for share;
end $$;
revoke all on function note.hold(uuid) from public;
grant execute on function note.hold(uuid) to ${app};

-- Within minutes whoever answered takes it back. Nobody read it: it is gone. Somebody did: it stays for her and for them.
create function note.take_back_reply(wanted uuid, since timestamptz) returns uuid[]
language plpgsql security definer set search_path = '' as $$
declare
    r note.reply;
    had_read uuid[];
begin
    select * into r from note.reply q where q.id = wanted for update;
    if not found or r.actor is distinct from access.actor() or r.written_at < since or r.retracted_at is not null
        or not access.may_write(r.family, r.compartment, r.author) then
        return null;
    end if;
    select coalesce(array_agg(d.actor), '{}') into had_read from note.reply_reading d where d.reply = wanted and d.actor <> r.actor;
    if cardinality(had_read) > 0 then
        update note.reply set retracted_at = access.moment(), left_to = had_read, version = version + 1 where id = wanted;
    else
        delete from note.reply where id = wanted;
    end if;
    return had_read;
end $$;
revoke all on function note.take_back_reply(uuid, timestamptz) from public;
grant execute on function note.take_back_reply(uuid, timestamptz) to ${app};

insert into erasure.covered (place, name, parts, kind, dated, moment, by_whom) values
    (271, 'note.reply_reading', true, null, null, false, null),
    (272, 'note.reply_revision', true, null, null, false, null),
    (273, 'note.reply', true, 'NOTE', 'written_at', true, 'actor');
create policy erased on note.reply to current_user using (erasure.now(family)) with check (erasure.now(family));
create policy erased on note.reply_revision to current_user using (erasure.now(family)) with check (erasure.now(family));
create policy erased on note.reply_reading to current_user using (erasure.now(family)) with check (erasure.now(family));

-- A reply is news to whoever wrote the note and to whoever answered under it.
create or replace function note.news(wanted uuid[], before timestamptz, together boolean)
returns table (family uuid, since timestamptz, kind text, items bigint, last timestamptz, actors uuid[])
language sql stable as $$
    select visit.family, visit.since, new.kind, count(distinct new.item), max(new.at), array_agg(distinct new.actor)
    from note.unread(wanted, before, together) visit cross join lateral (
        select 'NOTE' as kind, n.id as item, n.published_at as at, n.author as actor from note.note n
        where n.family = visit.family and n.published_at > visit.since and n.retracted_at is null
        union all
        select 'REPLY', r.id, r.written_at, r.actor from note.reply r join note.note n on n.id = r.note
        where r.family = visit.family and r.written_at > visit.since and r.retracted_at is null and n.retracted_at is null
          and (n.author = access.actor() or exists (select 1 from note.reply mine where mine.note = r.note and mine.actor = access.actor()))
        union all
        select h.kind, h.item, h.changed_at, h.changed_by from family.time_history h
        where h.family = visit.family and h.changed_at > visit.since and case h.kind
            when 'CONTACT' then exists (select 1 from family.contact c where c.id = h.item and c.withdrawn_at is null)
            when 'EVENT' then exists (select 1 from family.event e where e.id = h.item and e.withdrawn_at is null
                and not exists (select 1 from handover.handover o where o.id = e.form_key))
            else false end
        union all
        select 'PLAN', s.id, s.changed_at, s.changed_by from careplan.need s
        where s.family = visit.family and s.changed_at > visit.since
        union all
        select 'PLAN', s.id, s.changed_at, s.changed_by from careplan.step s
        where s.family = visit.family and s.changed_at > visit.since
        union all
        select 'HANDOVER', o.id, o.since, case o.state when 'PROPOSED' then o.author else o.receiver end from handover.handover o
        where o.family = visit.family and o.since > visit.since and o.state <> 'TAKEN_BACK'
        union all
        select 'ANSWER', e.request, e.at, e.by_actor from referral.event e
        where e.family = visit.family and e.at > visit.since and e.what in ('ANSWERED', 'NOTED')
    ) new
    where new.actor is distinct from access.actor()
    group by visit.family, visit.since, new.kind
$$;
