-- Two people erase: whoever asked does not confirm it in another post of hers.
create or replace function erasure.decide(wanted uuid, confirmed boolean, why text) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
    found erasure.request;
begin
    select * into found from erasure.request r
    where r.id = wanted and r.state = 'ASKED' and confidentiality.concerned(r.organisation)
      and (r.author is null or r.author not in (select account.same_human(access.actor())))
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
