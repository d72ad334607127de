-- Why somebody may see a family is a fact with a code: what proves it (proof), the legal basis it stands on (basis), how it ended
-- (end_reason). Words of people have no place in these columns; those that were typed as the reason of an end were shown to nobody.
alter table access.relation no force row level security;
update access.relation set
    proof = case proof
        when 'care begins' then 'SELF_DECLARED'
        when 'care goes on' then 'SELF_DECLARED'
        when 'GIVEN' then 'AGREED'
        when 'GIVEN_ORALLY' then 'AGREED_ORALLY'
        when 'LEGAL_DUTY' then 'DUTY'
        when 'VITAL_INTEREST' then 'VITAL'
        else case type when 'BREAK_GLASS' then 'EMERGENCY' else 'BROUGHT_IN' end end,
    end_reason = case
        when end_reason is null or end_reason in ('WITHDRAWN', 'SUSPENDED_UNSAFE', 'LEFT_ORGANISATION', 'ERASED', 'ENDED_BY_READER')
            then end_reason
        when end_reason = 'care has ended' then 'CARE_ENDED'
        when end_reason = 'merge undone' then 'MERGE_UNDONE'
        else 'OTHER' end;
update access.relation set basis = case
    when type = 'BREAK_GLASS' or proof = 'VITAL' then 'VITAL_INTEREST'
    when proof = 'DUTY' then 'LEGAL_DUTY'
    when proof in ('AGREED', 'AGREED_ORALLY') then 'SHARED_SECRET'
    when type = 'SOCIAL_CARE' then 'SOCIAL_MISSION'
    else 'CARE' end;
alter table access.relation force row level security;

alter table access.relation
    add constraint proof_is_a_fact check (proof in ('AGREED', 'AGREED_ORALLY', 'EID_READ', 'THERAPEUTIC_LINK', 'REFERRED', 'MANDATE',
        'DUTY', 'VITAL', 'EMERGENCY', 'BROUGHT_IN', 'SELF_DECLARED')),
    add constraint basis_is_a_code check (basis in ('CARE', 'SOCIAL_MISSION', 'SHARED_SECRET', 'LEGAL_DUTY', 'VITAL_INTEREST')),
    add constraint end_is_a_fact check (end_reason in ('CARE_ENDED', 'HANDED_OVER', 'HER_WISH', 'WITHDRAWN', 'SUSPENDED_UNSAFE',
        'MERGE_UNDONE', 'LEFT_ORGANISATION', 'ENDED_BY_READER', 'INACTIVE', 'ERASED', 'OTHER')),
    -- when somebody last said that it goes on
    add column renewed_at timestamptz,
    -- Asleep: ended for want of any sign of its holder, and until when it would have run. While this lies ahead it can be woken.
    add column asleep_until timestamptz,
    add constraint only_the_inactive_sleep check (asleep_until is null or (end_reason = 'INACTIVE' and ends_at is not null));
create index relation_asleep on access.relation (actor, family) where asleep_until is not null;

-- Whoever leaves the organisation wakes nothing there any more.
create or replace function access.leave(leaver uuid, at timestamptz) returns void
language sql security definer set search_path = '' as $$
    update access.clearance c set until = greatest(at, c.since)
    where c.actor = leaver and c.basis = 'NAMED' and (c.until is null or c.until > at) and exists (
        select 1 from access.relation r
        where r.family = c.family and r.actor = leaver and r.organisation = access.organisation()
          and (r.ends_at is null or r.ends_at > at));
    update access.relation set asleep_until = least(asleep_until, at), version = version + 1
    where actor = leaver and organisation = access.organisation() and asleep_until is not null;
    update access.relation set ends_at = greatest(at, starts_at), end_reason = 'LEFT_ORGANISATION', version = version + 1
    where actor = leaver and organisation = access.organisation() and (ends_at is null or ends_at > at)
$$;
