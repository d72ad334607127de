-- Erasing: who asked, for what, who confirmed. Two people, never one; the rows go, and the keys of what is in backups.
create schema if not exists erasure;
grant usage on schema erasure to ${app};

-- What an erasure deletes, what hangs from something else first. A table with a family that is not here is kept, and says why in
-- kept-tables.csv.
create table erasure.covered (
    place integer primary key,
    name text not null unique,
    -- the column that names the record
    record text not null default 'family',
    -- whether its rows lie in compartments of their own; the others go with the whole record only
    parts boolean not null,
    -- further rows that go with a part
    also text,
    -- what it is to a reader; null for what she does not count: histories, search keys
    kind text
);
insert into erasure.covered (place, name, parts, kind, also) values
    (10, 'screening.talked_over', true, null, null),
    (20, 'screening.answer_history', true, null, null),
    (30, 'screening.answer', true, 'ANSWER', null),
    (40, 'screening.result', true, 'RESULT', null),
    (50, 'screening.same_day', true, null, null),
    (60, 'screening.disclosure', true, null, null),
    (70, 'screening.postponed', true, null, null),
    (80, 'screening.door', false, null, null),
    (90, 'screening.screening', false, null, 'person is not null and ''C10'' = any($3)'),
    (100, 'screening.quiet', false, null, null),
    (110, 'careplan.decision', true, null,
        'step in (select s.id from careplan.step s where s.family = any($1) and s.compartment = any($3))'),
    (120, 'careplan.step_history', true, null, null),
    (130, 'careplan.need_history', true, null, null),
    (140, 'careplan.step', true, 'STEP', null),
    (150, 'careplan.need', true, 'NEED', null),
    (160, 'careplan.crisis_history', true, null, null),
    (170, 'careplan.crisis', true, 'CRISIS', null),
    (180, 'careplan.loss', false, null, null),
    (190, 'careplan.receipt', false, null, null),
    (200, 'consent.event', true, 'CONSENT', null),
    (210, 'consent.standing', false, 'CONSENT', null),
    (220, 'family.contact_note', true, 'NOTE',
        'contact in (select c.id from family.contact c where c.family = any($1) and c.compartment = any($3))'),
    (230, 'family.contact', true, 'CONTACT', null),
    (240, 'family.event', true, 'EVENT', null),
    (250, 'family.time_history', true, null, null),
    (260, 'family.pregnancy_dating', true, null, null),
    (270, 'family.pregnancy_end', true, null, null),
    (280, 'family.child', false, 'CHILD', null),
    (290, 'family.pregnancy', false, 'PREGNANCY', null),
    (300, 'family.person_detail', true, null, null),
    (310, 'family.person', false, 'MEMBER', null),
    (320, 'family.household', false, null, null),
    (330, 'family.channel', true, 'REACH', null),
    (340, 'family.address_shown', true, null, null),
    (350, 'family.address', true, 'REACH', null),
    (360, 'family.identifier', false, null, null),
    (370, 'family.change', true, null, null),
    (380, 'family.name_key', false, null, null),
    (390, 'family.merge_relation', false, null, null),
    (395, 'outbox.message', false, null, null),
    (400, 'family.merge', false, null, null);
insert into erasure.covered (place, name, record, parts, kind) values (410, 'family.family', 'id', false, 'IDENTITY');
grant select on erasure.covered to ${app};

create table erasure.request (
    id uuid primary key,
    family uuid not null,
    -- the records that are read as one, all of them
    records uuid[] not null,
    whole boolean not null,
    subjects text[] not null,
    -- null when the time to keep it has passed and nobody had to ask
    author uuid,
    organisation uuid,
    asked_at timestamptz not null,
    state text not null default 'ASKED' check (state in ('ASKED', 'TAKEN_BACK', 'DECLINED', 'DONE')),
    decided_by uuid,
    decided_at timestamptz,
    words text constraint words_closed check (sealing.closed(words)),
    check (whole = (cardinality(subjects) = 0))
);
create index request_by_family on erasure.request (family);
create unique index one_open_request on erasure.request (family, coalesce(author, family), whole) where state = 'ASKED';

alter table erasure.request enable row level security;
alter table erasure.request force row level security;
create policy gate on erasure.request to current_user using (true) with check (true);
-- Which subjects she asks to have erased says which there are: nobody but whoever wrote it down for her sees it.
create policy seen_by_author on erasure.request for select to ${app} using (author = access.actor());
create policy asked_by_author on erasure.request for insert to ${app}
    with check (author = access.actor() and state = 'ASKED' and access.may_write(family, 'C0'));
create policy taken_back_by_author on erasure.request for update to ${app}
    using (author = access.actor() and state = 'ASKED') with check (state = 'TAKEN_BACK');
grant select, insert, update (state, decided_at) on erasure.request to ${app};

-- The owner, on whose behalf the functions below run, reaches the rows of the records that are being erased, and no others.
create function erasure.now(record uuid) returns boolean language sql stable as $$
    select record::text = any(string_to_array(coalesce(current_setting('mille.erasing', true), ''), ','))
$$;
do $$
declare
    one record;
begin
    for one in select name, record from erasure.covered loop
        execute format('create policy erased on %s to current_user using (erasure.now(%I)) with check (erasure.now(%I))',
            one.name, one.record, one.record);
    end loop;
end $$;
create policy erased on access.relation for update to current_user using (erasure.now(family)) with check (erasure.now(family));

-- Deletes, destroys the keys, ends the relations. How much was there is told to nobody: it would tell of what its author never saw.
create function erasure.erase(records uuid[], whole boolean, subjects text[], at timestamptz) returns void
language plpgsql security definer set search_path = '' as $$
declare
    one record;
begin
    perform set_config('mille.erasing', array_to_string(records, ','), true);
    perform sealing.destroy(records, whole, subjects, at);
    for one in select * from erasure.covered order by place loop
        execute format('delete from %s where %I = any($1) and ($2 or %s or %s)', one.name, one.record,
            case when one.parts then 'compartment = any($3)' else 'false' end, coalesce('(' || one.also || ')', 'false'))
            using records, whole, subjects;
    end loop;
    if whole then
        update access.relation set ends_at = at, end_reason = 'ERASED', version = version + 1
        where family = any(records) and (ends_at is null or ends_at > at);
    end if;
    perform set_config('mille.erasing', '', true);
end $$;

-- What waits for the officer of this organisation: never whose, never about what.
create function erasure.waiting() returns table (id uuid, reference text, author uuid, asked_at timestamptz, whole boolean)
language sql stable security definer set search_path = '' as $$
    select r.id, confidentiality.reference(r.family), r.author, r.asked_at, r.whole from erasure.request r
    where r.state = 'ASKED' and confidentiality.officer() and r.organisation = access.organisation()
    order by r.asked_at, r.id
$$;

-- The second person says yes or no. False when there is nothing to decide for her.
create function erasure.decide(wanted uuid, confirmed boolean, why text) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
    found erasure.request;
begin
    select * into found from erasure.request r
    where r.id = wanted and r.state = 'ASKED' and confidentiality.officer() and r.organisation = access.organisation()
      and r.author is distinct from access.actor()
    for update;
    if found.id is null then
        return false;
    end if;
    update erasure.request r set decided_by = access.actor(), decided_at = access.moment(), words = why,
        state = case when confirmed then 'DONE' else 'DECLINED' end
    where r.id = wanted;
    if confirmed then
        perform erasure.erase(found.records, found.whole, found.subjects, access.moment());
    end if;
    return true;
end $$;

-- What was erased, for the file beside the backups; and the other way round after one of them was put back.
create function erasure.tombstones() returns table (id uuid, records uuid[], whole boolean, subjects text[], at timestamptz)
language sql stable security definer set search_path = '' as $$
    select r.id, r.records, r.whole, r.subjects, r.decided_at from erasure.request r where r.state = 'DONE'
$$;

create function erasure.again(wanted uuid, records uuid[], whole boolean, subjects text[], at timestamptz) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
    if access.actor() is not null or exists (select 1 from erasure.request r where r.id = wanted and r.state = 'DONE') then
        return false;
    end if;
    perform erasure.erase(records, whole, subjects, at);
    insert into erasure.request (id, family, records, whole, subjects, asked_at, state, decided_at)
    values (wanted, records[1], records, whole, subjects, at, 'DONE', at)
    on conflict (id) do update set state = 'DONE', decided_at = excluded.decided_at;
    return true;
end $$;

-- When nobody needs the record any more: two years after the youngest child's second birthday; without a child, four years after the
-- due date or the end of the pregnancy; with neither, four years after it was opened.
create function erasure.time_ends(wanted uuid) returns date
language sql stable security definer set search_path = '' as $$
    select (coalesce(
        (select max(c.born_on) from family.child c where c.family = wanted and c.withdrawn_at is null),
        (select max(coalesce(p.ended_on, p.due)) from family.pregnancy p where p.family = wanted and p.withdrawn_at is null),
        (select (f.opened_at at time zone 'Europe/Brussels')::date from family.family f where f.id = wanted))
        + interval '4 years')::date
$$;
create function erasure.kept_until(wanted uuid) returns date
language sql stable security definer set search_path = '' as $$
    select erasure.time_ends(wanted) where access.may_read(wanted, 'C0')
$$;
create policy kept_until on family.child for select to current_user using (true);
create policy kept_until on family.pregnancy for select to current_user using (true);

-- Puts what is past its time before the officer: the organisation is that of whoever coordinates, else of whoever opened it.
create function erasure.due(today date, at timestamptz, make uuid[]) returns bigint
language plpgsql security definer set search_path = '' as $$
declare
    number_gone bigint;
begin
    with past as (
        select f.id, p.organisation, row_number() over (order by f.opened_at, f.id) as number
        from family.family f join directory.professional p on p.id = coalesce(f.coordinator, f.opened_by)
        where access.actor() is null and p.organisation is not null and erasure.time_ends(f.id) < today
          and not exists (select 1 from erasure.request r where f.id = any(r.records) and (r.state = 'ASKED'
              or (r.state = 'DECLINED' and r.decided_at > due.at - interval '1 year')))
        order by f.opened_at, f.id limit cardinality(make))
    insert into erasure.request (id, family, records, whole, subjects, organisation, asked_at)
    select make[past.number], past.id,
        array(select past.id union select m.merged from family.merge m where m.family = past.id and m.undone_at is null),
        true, '{}', past.organisation, due.at
    from past;
    get diagnostics number_gone = row_count;
    return number_gone;
end $$;

do $$
declare
    one regprocedure;
begin
    for one in select p.oid::regprocedure from pg_catalog.pg_proc p where p.pronamespace = 'erasure'::regnamespace loop
        execute format('revoke all on function %s from public', one);
    end loop;
end $$;
grant execute on function erasure.now(uuid), erasure.waiting(), erasure.decide(uuid, boolean, text), erasure.tombstones(),
    erasure.again(uuid, uuid[], boolean, text[], timestamptz), erasure.kept_until(uuid), erasure.due(date, timestamptz, uuid[]) to ${app};
