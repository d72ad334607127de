-- Whoever leaves an organisation leaves the families she accompanied for it. Called by the organisation's administrator, who sees no
-- family: hence a function of the owner, bound to the organisation the caller acts for.
create policy leaves on access.relation for update to current_user using (organisation = access.organisation());

-- What somebody was named for ends when she leaves the family; her own words wait for her. Nobody but its readers sees a clearance,
-- so this too is a function of the owner, for those who may end the relation.
create policy unnamed on access.clearance for update to current_user using (basis = 'NAMED');

create function access.unname(wanted_family uuid, leaver uuid, at timestamptz) returns void
language sql security definer set search_path = '' as $$
    update access.clearance set until = greatest(at, since)
    where family = wanted_family and actor = leaver and basis = 'NAMED' and (until is null or until > at)
      and access.may_write(wanted_family, 'C0')
$$;

create function access.leave(leaver uuid, at timestamptz) returns void
language sql security definer set search_path = '' as $$
    update access.clearance c set until = greatest(at, c.since)
    where c.actor = leaver and c.basis = 'NAMED' and (c.until is null or c.until > at) and exists (
        select 1 from access.relation r
        where r.family = c.family and r.actor = leaver and r.organisation = access.organisation()
          and (r.ends_at is null or r.ends_at > at));
    update access.relation set ends_at = greatest(at, starts_at), end_reason = 'LEFT_ORGANISATION', version = version + 1
    where actor = leaver and organisation = access.organisation() and (ends_at is null or ends_at > at)
$$;
