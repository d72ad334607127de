-- As before, with the day a service last accepted: beside the day it was last full it says which of the two came later.
drop function referral.answers_given(uuid[], timestamptz, text[]);
create function referral.answers_given(wanted uuid[], since timestamptz, counted text[])
returns table (service uuid, answers bigint, accepted bigint, waiting bigint, was_full bigint, last_accepted date, last_full date, days integer)
language sql stable security definer set search_path = '' as $$
    with answer as (
        select r.to_service as service, r.family, first.state, first.reason, referral.day(first.at) as on_day,
            referral.day(first.at) - referral.day(r.made_at) as days
        from referral.request r cross join lateral (
            select e.what, e.state, e.reason, e.at from referral.event e
            where e.request = r.id and e.what in ('ANSWERED', 'NOTED') and e.state in ('ACCEPTED', 'WAITING', 'DECLINED')
            order by e.at, e.id limit 1) first
        where r.to_service = any (wanted) and r.compartment = any (counted) and first.at >= answers_given.since
          and first.what = 'ANSWERED'
        union all
        select o.service, o.family, 'DECLINED', o.reason, referral.day(o.since), referral.day(o.since) - referral.day(o.made_at)
        from referral.offer o
        where o.service = any (wanted) and o.state = 'DECLINED' and o.compartment = any (counted) and o.since >= answers_given.since
    )
    select a.service, count(*), count(*) filter (where a.state = 'ACCEPTED'), count(*) filter (where a.state = 'WAITING'),
        count(*) filter (where a.reason = 'FULL'), max(a.on_day) filter (where a.state = 'ACCEPTED'),
        max(a.on_day) filter (where a.reason = 'FULL'), percentile_disc(0.5) within group (order by a.days)
    from answer a
    group by a.service
    having count(*) >= 3 and count(distinct a.family) >= 3
$$;
revoke all on function referral.answers_given(uuid[], timestamptz, text[]) from public;
grant execute on function referral.answers_given(uuid[], timestamptz, text[]) to ${app};
