-- An exceptional opening is told to somebody who is there to read it. Only where nobody is left it stays with whoever opened the record.
create or replace function confidentiality.told(opened uuid) returns uuid
language sql stable security definer set search_path = '' as $$
    select coalesce(family.answers(f.id, access.actor()), f.opened_by) from family.family f where f.id = opened
$$;
