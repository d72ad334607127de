-- Two people erase, and two posts of one of them are not two. Where the only officer of a house asked in another post of hers, nobody could
-- confirm: it is before all officers then, and the database knows it too.
create or replace function erasure.waiting() returns table (id uuid, reference text, author uuid, asked_at timestamptz, whole boolean)
language sql stable security definer set search_path = '' as $$
    select r.id, confidentiality.reference(r.family), r.author, r.asked_at, r.whole from erasure.request r
    where r.state = 'ASKED' and confidentiality.officer()
      and case when r.author is null then confidentiality.concerned(r.organisation) else confidentiality.sees(r.organisation, r.author) end
    order by r.asked_at, r.id
$$;

create or replace function erasure.decide(wanted uuid, confirmed boolean, why text) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
    found erasure.request;
begin
    select * into found from erasure.request r
    where r.id = wanted and r.state = 'ASKED'
      and case when r.author is null then confidentiality.concerned(r.organisation) else confidentiality.answers(r.organisation, r.author) end
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
