-- What became of requests, all organisations together, quarter by quarter: it takes nothing and gives back counts that at least five families
-- are behind, of quarters that are over. Restricted requests are counted nowhere.
create function referral.figures() returns table (quarter date, part text, count bigint)
language sql stable security definer set search_path = '' as $$
    with open as (
        select * from referral.request r where r.compartment in ('C0', 'C0L', 'C1', 'C2') and r.parent is null
    ), happened as (
        select o.family, 'ASKED' as part, referral.day(o.made_at) as on_day from open o
        union all
        select o.family, 'SERVICE', referral.day(o.since) from open o
        where o.state in ('DONE', 'DECLINED', 'COULD_NOT') and coalesce(o.reason, '') not in ('NOBODY_TOOK', 'SILENCE')
        union all
        select o.family, 'SENDER', referral.day(o.closed_at) from open o where o.closed_at is not null
        union all
        select o.family, o.met, o.met_on from open o where o.met is not null
    ), quarterly as (
        select h.family, h.part, date_trunc('quarter', h.on_day::timestamp)::date as quarter from happened h
    ), now as (
        select date_trunc('quarter', referral.day(access.moment())::timestamp)::date as quarter
    )
    select q.quarter, q.part, count(*) from quarterly q, now
    where q.quarter < now.quarter and q.quarter >= now.quarter - interval '2 years'
    group by q.quarter, q.part
    having count(distinct q.family) >= 5
$$;
revoke all on function referral.figures() from public;
grant execute on function referral.figures() to ${app};
