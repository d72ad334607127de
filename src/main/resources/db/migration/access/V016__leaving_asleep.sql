-- Whoever leaves before the moment at which her relation fell asleep (noted later, for an earlier day) leaves it: it does not sleep any more.
create or replace function access.leave(leaver uuid, at timestamptz) returns void
language sql security definer set search_path = '' as $$
    update access.clearance c set until = greatest(at, c.since)
    where c.actor = leaver and c.basis = 'NAMED' and (c.until is null or c.until > at) and exists (
        select 1 from access.relation r
        where r.family = c.family and r.actor = leaver and r.organisation = access.organisation()
          and (r.ends_at is null or r.ends_at > at));
    update access.relation set asleep_until = least(asleep_until, at), version = version + 1
    where actor = leaver and organisation = access.organisation() and asleep_until is not null;
    update access.relation set ends_at = greatest(at, starts_at), end_reason = 'LEFT_ORGANISATION', asleep_until = null,
        version = version + 1
    where actor = leaver and organisation = access.organisation() and (ends_at is null or ends_at > at)
$$;
