-- She took her agreement back. What was passed on is then read by nobody any more, not even for thirty days by whoever passed it on.
create or replace function referral.passed_until(r referral.request) returns timestamptz language sql stable parallel safe as $$
    select case when r.reason = 'AGREEMENT_TAKEN_BACK' then r.since
        when r.state = 'CANCELLED' or r.reason = 'SILENCE' then r.since + interval '30 days'
        else coalesce(r.readable_until, 'infinity') end
$$;

-- Whoever notes that she took it back may not know of every request: those go too, and everything that came of them. It answers nothing, so
-- that nobody learns whether there was any. Whom: colleagues and houses that receive or asked; none of them is everybody.
create function referral.take_back_unseen(wanted_family uuid, whom uuid[], subjects text[], because text) returns void
language plpgsql security definer set search_path = '' as $$
declare
    hidden uuid[];
begin
    if not access.may_write(wanted_family, 'C0') then
        return;
    end if;
    with recursive hit as (
        select q.id from referral.request q
        where q.family = wanted_family and not access.may_read(q.family, q.compartment, q.author)
          and (cardinality(subjects) = 0 or 'C0' = any (subjects) or q.compartment = any (subjects))
          and (cardinality(whom) = 0
            or array[q.to_actor, q.to_organisation, coalesce(q.passed_by, q.author), coalesce(q.passed_house, q.organisation)] && whom
            or exists (
                select 1 from referral.offer o where o.request = q.id and o.state = 'OPEN' and o.organisation = any (whom)))
        union
        select q.id from referral.request q join hit on q.parent = hit.id
    )
    select coalesce(array_agg(hit.id), '{}') into hidden from hit;
    update referral.letter set closed_at = access.moment(), closed_by = access.actor() where request = any (hidden) and closed_at is null;
    update referral.offer set state = 'BACK', since = access.moment() where request = any (hidden) and state = 'OPEN';
    update referral.request set readable_until = access.moment(), version = version + 1
    where id = any (hidden) and state in ('DONE', 'DECLINED', 'COULD_NOT') and readable_until > access.moment();
    with taken as (
        update referral.request q set state = 'CANCELLED', reason = because, since = access.moment(), place_on = null,
            readable_until = access.moment(), version = version + 1
        where q.id = any (hidden) and q.state in ('REQUESTED', 'ASSESSING', 'ACCEPTED', 'WAITING', 'UNDER_WAY')
        returning q.id, q.family, q.compartment, q.author
    )
    insert into referral.event (id, request, family, compartment, author, what, by_actor, at, state, reason)
    select gen_random_uuid(), taken.id, taken.family, taken.compartment, taken.author, 'CANCELLED', access.actor(), access.moment(),
        'CANCELLED', because
    from taken;
end $$;
revoke all on function referral.take_back_unseen(uuid, uuid[], text[], text) from public;
grant execute on function referral.take_back_unseen(uuid, uuid[], text[], text) to ${app};
