-- What waits for the officers of the house where it was written down: never whose, never about what. Where that house has none, all
-- officers have it before them.
create or replace function erasure.waiting() returns table (id uuid, reference text, author uuid, asked_at timestamptz, whole boolean)
language sql stable security definer set search_path = '' as $$
    select r.id, confidentiality.reference(r.family), r.author, r.asked_at, r.whole from erasure.request r
    where r.state = 'ASKED' and confidentiality.officer() and confidentiality.concerned(r.organisation)
    order by r.asked_at, r.id
$$;

create or replace function erasure.decide(wanted uuid, confirmed boolean, why text) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
    found erasure.request;
begin
    select * into found from erasure.request r
    where r.id = wanted and r.state = 'ASKED' and confidentiality.concerned(r.organisation)
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
