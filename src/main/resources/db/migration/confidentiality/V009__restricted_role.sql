-- Whoever was there for a restricted subject wakes in the same role, known to the same people.
create or replace function confidentiality.wake(slept uuid) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
    woken uuid;
begin
    select r.family into woken from confidentiality.asleep() a join access.relation r on r.id = a.id where a.id = slept;
    if woken is null then
        return null;
    end if;
    insert into access.relation (id, family, actor, organisation, type, writes, scope, subject, basis, proof, starts_at, ends_at,
        created_by, created_at)
    select distinct on (r.type, r.proof, r.subject) gen_random_uuid(), r.family, r.actor, r.organisation, r.type, r.writes, r.scope,
        r.subject, r.basis, r.proof, access.moment(), nullif(r.asleep_until, 'infinity'),
        case when r.subject is null then r.actor else r.created_by end, access.moment()
    from access.relation r
    where r.family = woken and r.actor = access.actor() and r.organisation = access.organisation() and r.asleep_until > access.moment()
    order by r.type, r.proof, r.subject, r.ends_at desc, r.id;
    update access.relation r set asleep_until = null, version = r.version + 1
    where r.family = woken and r.actor = access.actor() and r.asleep_until is not null;
    return woken;
end $$;
