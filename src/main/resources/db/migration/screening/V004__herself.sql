-- She answers herself: on a screen turned to her, or by an address given before a visit. Each is a door to one screening. Nobody of the
-- team acts behind it: its transactions have no reader, only the secret and the code of the door, and what follows opens to them
-- exactly the answers given through it. The id of the door is who answered, in answer.by and in the log.
create table screening.door (
    id uuid primary key,
    screening uuid not null references screening.screening (id),
    family uuid not null,
    author uuid not null,
    way text not null check (way in ('SCREEN', 'ADDRESS')),
    language text not null,
    stage text not null check (stage in ('OPEN', 'BORN', 'LOSS')),
    alone boolean not null,
    secret bytea not null unique,
    code bytea not null,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    wrong integer not null default 0,
    opened_at timestamptz,
    finished_at timestamptz,
    closed_at timestamptz,
    closed_by uuid,
    key uuid not null unique,
    check (way = 'SCREEN' or not alone)
);
create index door_by_screening on screening.door (screening);
create index door_by_family on screening.door (family);

-- Hers, and not yet finished by whoever gave her the door: until then nobody else reads it and nothing comes out of it.
alter table screening.answer add column waiting boolean not null default false, add column talked_at timestamptz;
alter table screening.answer_history add column waiting boolean not null default false;

alter table screening.door enable row level security;
alter table screening.door force row level security;
create policy gate on screening.door to current_user using (true) with check (true);
create policy read_by_team on screening.door for select to ${app} using (access.may_read(family, 'C0'));
create policy made_by_its_author on screening.door for insert to ${app}
    with check (author = access.actor() and access.may_write(family, 'C0'));
create policy closed_by_team on screening.door for update to ${app} using (access.may_write(family, 'C0'));
-- The secret and the code are written and never read: they are compared below.
grant select (id, screening, family, author, way, language, made_at, expires_at, wrong, opened_at, finished_at, closed_at, key),
    insert, update (closed_at, closed_by) on screening.door to ${app};

-- The door this transaction stands in. The secret is looked up anew for each row: a wrong one opens nothing, and neither does a door
-- that was closed, has expired, or whose author no longer accompanies the family.
create function screening.standing() returns screening.door
language plpgsql stable security definer set search_path = '' as $$
declare
    found screening.door;
begin
    if coalesce(current_setting('mille.door', true), '') = '' or access.actor() is not null then
        return null;
    end if;
    select d.* into found from screening.door d
    where d.secret = decode(current_setting('mille.door', true), 'hex')
      and d.code = decode(current_setting('mille.code', true), 'hex')
      and d.wrong < 5 and d.closed_at is null and d.finished_at is null and d.expires_at > access.moment()
      and exists (
        select 1 from access.relation r
        where r.actor = d.author and r.family = d.family and r.writes
          and r.starts_at <= access.moment() and (r.ends_at is null or r.ends_at > access.moment()))
      and not exists (
        select 1 from access.exclusion e
        where e.family = d.family and e.actor = d.author
          and e.since <= access.moment() and (e.until is null or e.until > access.moment()));
    return found;
end $$;

-- Whether a row was written through this door. Violence never passes where nobody said that she is alone.
create function screening.hers(screening uuid, family uuid, compartment text, author uuid, by uuid) returns boolean
language plpgsql stable as $$
declare
    door screening.door;
begin
    if coalesce(current_setting('mille.door', true), '') = '' then
        return false;
    end if;
    door := screening.standing();
    return door.id is not null and by = door.id and screening = door.screening and family = door.family
        and author = door.author and (compartment <> 'C3' or door.alone);
end $$;

create policy read_through_the_door on screening.screening for select to ${app}
    using (coalesce(current_setting('mille.door', true), '') <> '' and id = (screening.standing()).screening);
create policy read_through_the_door on screening.answer for select to ${app}
    using (screening.hers(screening, family, compartment, author, by));
create policy added_through_the_door on screening.answer for insert to ${app}
    with check (waiting and screening.hers(screening, family, compartment, author, by));
create policy changed_through_the_door on screening.answer for update to ${app}
    using (screening.hers(screening, family, compartment, author, by))
    with check (waiting and screening.hers(screening, family, compartment, author, by));
create policy read_through_the_door on screening.answer_history for select to ${app}
    using (screening.hers(screening, family, compartment, author, by));
create policy added_through_the_door on screening.answer_history for insert to ${app}
    with check (waiting and by = replaced_by and screening.hers(screening, family, compartment, author, by));

create policy waits_for_its_author on screening.answer as restrictive for select to ${app}
    using (not waiting or author = access.actor() or screening.hers(screening, family, compartment, author, by));
create policy waits_for_its_author on screening.answer_history as restrictive for select to ${app}
    using (not waiting or author = access.actor() or screening.hers(screening, family, compartment, author, by)
        or exists (select 1 from screening.screening s where s.id = screening and s.state = 'DONE'));

-- The owner, on whose behalf the functions below run, sees of the screening in whose door one stands, and of no other.
create policy gate on screening.answer for select to current_user using (screening = (screening.standing()).screening and author = (screening.standing()).author);
create policy gate on screening.answer_history for select to current_user
    using (screening = (screening.standing()).screening and author = (screening.standing()).author);
create policy gate_in on screening.answer_history for insert to current_user
    with check (screening = (screening.standing()).screening and author = (screening.standing()).author);
create policy gate on screening.same_day to current_user using (screening = (screening.standing()).screening and author = (screening.standing()).author)
    with check (screening = (screening.standing()).screening and author = (screening.standing()).author);

-- Somebody tries the code. A wrong one is counted here, at once, whatever becomes of the request; five wrong ones in a row and the door is
-- dead. The code for taking a screen back is asked also when the door itself has ended.
create function screening.knock(wanted bytea, given bytea, at timestamptz)
returns table (door uuid, family uuid, way text, language text, wrong integer, fits boolean)
language sql security definer set search_path = '' as $$
    update screening.door d set
        wrong = case when d.code = given then 0 else d.wrong + 1 end,
        opened_at = case when d.code = given then coalesce(d.opened_at, at) else d.opened_at end
    where d.secret = wanted and d.wrong < 5
      and (d.way = 'SCREEN' or (d.closed_at is null and d.finished_at is null and d.expires_at > at))
    returning d.id, d.family, d.way, d.language, d.wrong, d.code = given
$$;

-- Takes the door, so that two devices of hers follow each other.
create function screening.take_the_door() returns void
language sql security definer set search_path = '' as $$
    select 1 from screening.door d where d.id = (screening.standing()).id for update
$$;

create function screening.leave_finished() returns void
language sql security definer set search_path = '' as $$
    update screening.door d set finished_at = access.moment() where d.id = (screening.standing()).id
$$;

-- The domains somebody else has answered in: they are not asked through the door, and not shown.
create function screening.taken() returns setof text
language sql stable security definer set search_path = '' as $$
    select distinct a.domain from screening.answer a, screening.standing() d
    where a.screening = d.screening and a.by <> d.id and a.kind <> 'DROPPED'
$$;

-- She and somebody else answered the same question at the same time: the other answer stands, hers is kept beside it.
create function screening.set_aside(entry uuid, wanted_item text, kind text, codes text[], words text, key uuid)
returns void language sql security definer set search_path = '' as $$
    insert into screening.answer_history (id, answer, screening, family, compartment, author, item, kind, codes, words, reason,
        at, by, key, version, replaced_at, replaced_by, waiting)
    select entry, a.id, a.screening, a.family, a.compartment, a.author, a.item, set_aside.kind, set_aside.codes,
        set_aside.words, null, access.moment(), d.id, set_aside.key, 0, access.moment(), a.by, true
    from screening.answer a, screening.standing() d
    where a.screening = d.screening and a.item = wanted_item and a.by <> d.id and (a.compartment <> 'C3' or d.alone)
      and not exists (select 1 from screening.answer_history h
                      where h.screening = d.screening and h.by = d.id and h.key = set_aside.key and h.item = wanted_item)
$$;

-- What asks for an assessment the same day is raised through the door too, and never taken back through it.
create function screening.raise(entry uuid, compartment text, domain text, code text, pack text, pack_version text)
returns void language sql security definer set search_path = '' as $$
    insert into screening.same_day (id, screening, family, compartment, author, domain, code, pack, pack_version, raised_at)
    select entry, d.screening, d.family, raise.compartment, d.author, raise.domain, raise.code, raise.pack,
        raise.pack_version, access.moment()
    from screening.standing() d
    where d.id is not null and (raise.compartment <> 'C3' or d.alone)
    on conflict (screening, code) do update set withdrawn_at = null,
        raised_at = case when screening.same_day.withdrawn_at is null
            then screening.same_day.raised_at else excluded.raised_at end
$$;

revoke all on function screening.standing(), screening.hers(uuid, uuid, text, uuid, uuid),
    screening.knock(bytea, bytea, timestamptz), screening.take_the_door(), screening.leave_finished(), screening.taken(),
    screening.set_aside(uuid, text, text, text[], text, uuid), screening.raise(uuid, text, text, text, text, text) from public;
grant execute on function screening.standing(), screening.hers(uuid, uuid, text, uuid, uuid),
    screening.knock(bytea, bytea, timestamptz), screening.take_the_door(), screening.leave_finished(), screening.taken(),
    screening.set_aside(uuid, text, text, text[], text, uuid), screening.raise(uuid, text, text, text, text, text) to ${app};
