-- She asks to have erased what is read as one on that day, whichever of its records was open and whoever has the others. Records that were
-- joined or parted since are no longer what she asked for: the request goes back to whoever wrote it down, and nobody confirms it.
alter table erasure.request drop constraint request_state_check;
alter table erasure.request add constraint request_state_check
    check (state in ('ASKED', 'TAKEN_BACK', 'CHANGED', 'DECLINED', 'DONE'));
-- Her day tells her.
create index request_gone_back on erasure.request (author, decided_at) where state = 'CHANGED';

-- The records of a request are counted by the database alone: whoever writes it down may have one of them only.
drop policy asked_by_author on erasure.request;
revoke insert on erasure.request from ${app};
create function erasure.ask(wanted uuid, of_family uuid, of_subjects text[], at timestamptz) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
    one uuid[] := erasure.together(of_family);
    everything boolean := cardinality(of_subjects) = 0;
begin
    if access.actor() is null or not access.may_write(of_family, 'C0') or exists (
            select 1 from erasure.request r
            where r.author = access.actor() and r.state = 'ASKED' and r.whole = everything and r.records && one) then
        return false;
    end if;
    insert into erasure.request (id, family, records, whole, subjects, author, organisation, asked_at)
    values (wanted, of_family, one, everything, of_subjects, access.actor(), access.organisation(), ask.at)
    on conflict do nothing;
    return found;
end $$;

-- In the same moment in which records are read as one, or no longer, whoever writes it. What the clock asked, it asks anew.
create function erasure.asked_anew() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    update erasure.request r
    set state = case when r.author is null then 'TAKEN_BACK' else 'CHANGED' end, decided_at = coalesce(access.moment(), new.undone_at, new.merged_at)
    where r.state = 'ASKED' and r.records && array[new.family, new.merged];
    return null;
end $$;
create trigger asked_anew after insert or update of undone_at on family.merge for each row execute function erasure.asked_anew();

-- As before, and CHANGED where what is read as one is not what was asked for. What is erased already counts on neither side.
create or replace function erasure.decide(wanted uuid, confirmed boolean, why text) returns text
language plpgsql security definer set search_path = '' as $$
declare
    found erasure.request;
    outcome text;
begin
    select * into found from erasure.request r
    where r.id = wanted and r.state = 'ASKED'
      and case when r.author is null then confidentiality.concerned(r.organisation) else confidentiality.answers(r.organisation, r.author) end
    for update;
    if found.id is null then
        return null;
    end if;
    outcome := case when not confirmed then 'DECLINED'
        when array(select unnest(erasure.together(found.family)) one order by one)
            <> array(select f.id from family.family f where f.id = any (found.records) order by f.id)
            then case when found.author is null then 'TAKEN_BACK' else 'CHANGED' end
        when found.author is null and not erasure.over(found.records,
            (access.moment() at time zone 'Europe/Brussels')::date, access.moment()) then 'TAKEN_BACK'
        else 'DONE' end;
    update erasure.request r set state = outcome, decided_by = access.actor(), decided_at = access.moment(), words = why where r.id = wanted;
    if outcome = 'DONE' then
        perform erasure.erase(found.records, found.whole, found.subjects, access.moment());
    end if;
    return outcome;
end $$;

revoke all on function erasure.ask(uuid, uuid, text[], timestamptz), erasure.asked_anew() from public;
grant execute on function erasure.ask(uuid, uuid, text[], timestamptz) to ${app};
