-- Whoever coordinated is neither told nor kept awake once her time is over, or she accompanies the family no more.
create or replace function confidentiality.told(opened uuid) returns uuid
language sql stable security definer set search_path = '' as $$
    select coalesce(nullif(family.coordinating(f.id, f.coordinator, f.coordinator_until), access.actor()), f.opened_by)
    from family.family f where f.id = opened
$$;

create or replace function confidentiality.silent(at timestamptz, before timestamptz, readers uuid[])
returns table (family uuid, actor uuid, last timestamptz)
language sql stable security definer set search_path = '' as $$
    with quiet as (
        select r.family, r.actor, max(greatest(r.starts_at, r.created_at, r.renewed_at)) as begun from access.relation r
        where r.actor = any (silent.readers) and r.type <> 'BREAK_GLASS'
          and r.starts_at <= silent.at and (r.ends_at is null or r.ends_at > silent.at)
        group by r.family, r.actor
        having bool_and(r.type in ('HEALTH_CARE', 'SOCIAL_CARE', 'CHILD_CARE') and r.proof not in ('AGREED', 'AGREED_ORALLY'))
          and max(greatest(r.starts_at, r.created_at, r.renewed_at)) <= silent.before
    ), seen as (
        select quiet.family, quiet.actor, greatest(quiet.begun, (
            select e.at from audit.entry e
            where e.family = quiet.family and e.actor = quiet.actor and e.outcome = 'PERMIT' and e.at <= silent.at
            order by e.at desc limit 1)) as last
        from quiet
        where not exists (select 1 from family.family f where f.id = quiet.family and f.coordinator = quiet.actor
            and (f.coordinator_until is null or f.coordinator_until > silent.at))
    )
    select seen.family, seen.actor, seen.last from seen where seen.last <= silent.before
$$;
