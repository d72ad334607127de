-- Whether what the reader received may be passed on to a house, as far as she who is spoken of has said: asked where it is looked up who would read
-- it, so that a house she keeps away is found at the same moment as one that takes nothing. referral.pass_on asks it again.
create function referral.further_open(source uuid, house uuid) returns boolean
language sql stable security definer set search_path = '' as $$
    select exists (
        select 1 from referral.request r
        where r.id = source and referral.receives(r) and not exists (
            select 1 from access.exclusion e
            where e.family = r.family and e.organisation = house
              and e.since <= access.moment() and (e.until is null or e.until > access.moment())))
$$;
revoke all on function referral.further_open(uuid, uuid) from public;
grant execute on function referral.further_open(uuid, uuid) to ${app};
