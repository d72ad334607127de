-- Whoever is there for a restricted subject alone is seen by those who know the subject. That she read a note tells as much as her name: for whoever
-- takes it back and may not know of her it was read by nobody, and for her it was never there.
-- security definer: whoever asks sees no such relation herself.
create function note.unseen(wanted_family uuid, reader uuid) returns boolean
language sql stable security definer set search_path = '' as $$
    select coalesce(bool_and(not access.knows_role(r.family, r.subject, r.actor, r.created_by)), false)
    from access.relation r where r.family = wanted_family and r.actor = reader
$$;
revoke all on function note.unseen(uuid, uuid) from public;

-- As before, but for those readers; where it is a draft again nobody has read it.
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
        select r.actor from note.reading r where r.note = wanted and not note.unseen(n.family, r.actor)
        union select a.actor from note.reply a where a.note = wanted) one
    where one.actor <> n.author;
    delete from note.pin p where p.note = wanted;
    if cardinality(had_read) > 0 then
        update note.note set retracted_at = access.moment(), left_to = had_read, version = version + 1 where id = wanted;
    else
        delete from note.reply r where r.note = wanted;
        delete from note.revision r where r.note = wanted;
        delete from note.reading r where r.note = wanted;
        update note.note set audience = 'DRAFT', chosen = '{}', published_at = null, corrected_at = null, revision = 0,
            version = version + 1 where id = wanted;
    end if;
    return had_read;
end $$;

-- As before, but for those readers.
create or replace function note.take_back_reply(wanted uuid, since timestamptz) returns uuid[]
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
    select coalesce(array_agg(d.actor), '{}') into had_read from note.reply_reading d
    where d.reply = wanted and d.actor <> r.actor and not note.unseen(r.family, d.actor);
    if cardinality(had_read) > 0 then
        update note.reply set retracted_at = access.moment(), left_to = had_read, version = version + 1 where id = wanted;
    else
        delete from note.reply where id = wanted;
    end if;
    return had_read;
end $$;
