-- One rule for all that is told of many families: what is asked in a basin, who asks whom, what becomes of requests. A count is told when enough
-- families are behind it: five for whoever works with families or brings their services together, ten for the programme, which is no controller of
-- what is counted. It leaves rounded to five, so that no difference of two figures, of two periods or of two tables is one family. What is kept back
-- beside a count, and could be calculated from the total, is nobody or enough; otherwise the smallest that could be told is kept back with it.
create function referral.enough() returns bigint
language sql stable set search_path = '' as $$
    select case when current_setting('mille.function', true) = 'PROGRAMME_ANALYST' then 10 else 5 end::bigint
$$;
revoke all on function referral.enough() from public;

create function referral.rounded(families numeric) returns bigint
language sql immutable set search_path = '' as $$
    select (round(families / 5) * 5)::bigint
$$;
revoke all on function referral.rounded(numeric) from public;

-- `kept` is what is too small beside it, `nth` its place among those that are not, the smallest first.
create function referral.told(families bigint, kept numeric, nth bigint, enough bigint) returns boolean
language sql immutable set search_path = '' as $$
    select families >= enough and (coalesce(kept, 0) = 0 or kept >= enough or nth > 1)
$$;
revoke all on function referral.told(bigint, numeric, bigint, bigint) from public;

-- As before, by that rule.
create or replace function referral.workload() returns table (basin text, category text, fate text, count bigint)
language sql stable security definer set search_path = '' as $$
    with enough as materialized (
        select referral.enough() as n
    ), period as (
        select (h.until - interval '6 months')::date as starts, h.until
        from (select (date_trunc('year', d.day) + case when extract(month from d.day) > 6 then interval '6 months' else interval '0' end)::date
                  as until
              from (select referral.day(access.moment())::timestamp as day) d) h
    ), asked as (
        select distinct on (o.basin, r.category, r.family) o.basin, r.category, r.family, r.id
        from referral.request r
        join directory.organisation o on o.id = r.organisation
        cross join period p
        where r.compartment in ('C0', 'C0L', 'C1', 'C2') and r.parent is null
          and referral.day(r.made_at) >= p.starts and referral.day(r.made_at) < p.until
          and (current_setting('mille.function', true) = 'PROGRAMME_ANALYST'
              or (current_setting('mille.function', true) = 'NETWORK_FACILITATOR'
                  and o.basin = (select mine.basin from directory.organisation mine where mine.id = access.organisation())))
        order by o.basin, r.category, r.family, r.made_at desc, r.id desc
    ), ended as (
        select a.basin, a.category, case
                when last.state in ('ACCEPTED', 'WAITING', 'UNDER_WAY', 'DONE') then 'TAKEN_UP'
                when last.reason = 'FULL' then 'FULL'
                when last.reason in ('SILENCE', 'NOBODY_TOOK') or last.state is null or last.state = 'REQUESTED' then 'NO_ANSWER'
                else 'OTHERWISE' end as fate
        from asked a
        cross join period p
        left join lateral (
            select e.state, e.reason from referral.event e
            where e.request = a.id and e.state is not null and referral.day(e.at) < p.until
            order by e.at desc, e.id desc limit 1) last on true
    ), cell as (
        select e.basin, e.category, e.fate, count(*) as n from ended e group by e.basin, e.category, e.fate
    ), weighed as (
        select c.*, f.n as enough, sum(c.n) over kind as together, sum(c.n) filter (where c.n < f.n) over kind as kept,
            row_number() over (partition by c.basin, c.category, c.n >= f.n order by c.n, c.fate) as nth
        from cell c cross join enough f
        window kind as (partition by c.basin, c.category)
    )
    select k.basin, k.category, k.fate, referral.rounded(k.n) from weighed k
    where referral.told(k.n, k.kept, k.nth, k.enough)
    union all
    select k.basin, k.category, 'ASKED', referral.rounded(k.together) from weighed k
    where k.together >= k.enough
    group by k.basin, k.category, k.together
$$;

create or replace function referral.who_asks_whom(wanted text, over_a_year boolean) returns table (asker text, help text, house uuid, target uuid,
    families bigint, taken bigint, waiting bigint, no_place bigint, unanswered bigint, otherwise bigint, answered_within integer)
language sql stable security definer set search_path = '' as $$
    with enough as materialized (
        select referral.enough() as n
    ), period as materialized (
        select (q.until - case when over_a_year then interval '1 year' else interval '3 months' end) at time zone 'Europe/Brussels' as starts,
            q.until at time zone 'Europe/Brussels' as until
        from (select date_trunc('quarter', referral.day(access.moment())::timestamp) as until) q
    ), house as materialized (
        select o.id, o.kind from directory.organisation o
        where o.basin = wanted
          and (current_setting('mille.function', true) = 'PROGRAMME_ANALYST'
              or (current_setting('mille.function', true) = 'NETWORK_FACILITATOR'
                  and o.basin = (select mine.basin from directory.organisation mine where mine.id = access.organisation())))
    ), asked as materialized (
        select h.kind, r.category as help, r.organisation as house, coalesce(r.to_service, r.to_organisation) as target, r.family, r.id, r.made_at
        from house h
        join referral.request r on r.organisation = h.id
        where r.parent is null and r.compartment in ('C0', 'C0L', 'C1', 'C2')
          and r.made_at >= (select p.starts from period p) and r.made_at < (select p.until from period p)
    ), size as (
        select a.kind, a.help, count(distinct a.family) as n from asked a group by a.kind, a.help
    ), small as (
        select a.help, count(distinct a.family) as n
        from asked a join size s on s.kind = a.kind and s.help = a.help
        where s.n < (select f.n from enough f) group by a.help
    ), ranked as (
        select s.kind, s.help, s.n, row_number() over (partition by s.help, s.n >= (select f.n from enough f) order by s.n, s.kind) as nth from size s
    ), placed as materialized (
        select r.kind, r.help,
            case when r.n < f.n or (coalesce(m.n, 0) between 1 and f.n - 1 and r.nth = 1) then 'SEVERAL' else r.kind end as line
        from ranked r cross join enough f left join small m on m.help = r.help
    ), last as (
        select distinct on (p.line, a.help, a.family) p.line, a.help, a.family, a.id, a.made_at
        from asked a join placed p on p.kind = a.kind and p.help = a.help
        order by p.line, a.help, a.family, a.made_at desc, a.id desc
    ), ended as materialized (
        select l.line, l.help, case
                when e.state in ('ACCEPTED', 'UNDER_WAY', 'DONE') then 'TAKEN'
                when e.state = 'WAITING' then 'WAITING'
                when e.reason = 'FULL' then 'NO_PLACE'
                when e.reason in ('SILENCE', 'NOBODY_TOOK') or e.state is null or e.state = 'REQUESTED' then 'UNANSWERED'
                else 'OTHERWISE' end as fate,
            referral.day(e.first) - referral.day(l.made_at) as days
        from last l
        cross join lateral (
            select (array_agg(v.state order by v.at desc, v.id desc))[1] as state,
                (array_agg(v.reason order by v.at desc, v.id desc))[1] as reason,
                min(v.at) filter (where v.state not in ('REQUESTED', 'CANCELLED')
                    and coalesce(v.reason, '') not in ('SILENCE', 'NOBODY_TOOK')) as first
            from referral.event v
            where v.request = l.id and v.state is not null and v.at < (select p.until from period p)) e
    ), cell as (
        select e.line, e.help, e.fate, count(*) as n from ended e group by e.line, e.help, e.fate
    ), weighed as (
        select c.*, f.n as enough, sum(c.n) filter (where c.n < f.n) over (partition by c.line, c.help) as kept,
            row_number() over (partition by c.line, c.help, c.n >= f.n order by c.n, c.fate) as nth
        from cell c cross join enough f
    ), told as (
        select w.line, w.help, w.fate, w.n, referral.told(w.n, w.kept, w.nth, w.enough) as said from weighed w
    ), answered as materialized (
        select e.line, e.help, percentile_disc(0.5) within group (order by e.days) as days
        from ended e where e.days is not null group by e.line, e.help having count(*) >= (select f.n from enough f)
    ), pair as materialized (
        select d.kind, d.help, d.house, d.target, d.family,
            d.target is not null and count(*) over (partition by d.kind, d.help, d.house, d.target) >= 10 as big
        from (select distinct a.kind, a.help, a.house, a.target, a.family from asked a
              where over_a_year and current_setting('mille.function', true) = 'NETWORK_FACILITATOR') d
    ), unnamed as materialized (
        select p.kind, p.help, count(distinct p.family) as n from pair p where not p.big group by p.kind, p.help
    ), named as (
        select p.kind, p.help, p.house, p.target, count(*) as n,
            row_number() over (partition by p.kind, p.help order by count(*), p.house, p.target) as nth
        from pair p where p.big group by p.kind, p.help, p.house, p.target
    ), line as (
        select t.line, t.help, sum(t.n) as n,
            sum(t.n) filter (where t.said and t.fate = 'TAKEN') as taken, sum(t.n) filter (where t.said and t.fate = 'WAITING') as waiting,
            sum(t.n) filter (where t.said and t.fate = 'NO_PLACE') as no_place,
            sum(t.n) filter (where t.said and t.fate = 'UNANSWERED') as unanswered,
            sum(t.n) filter (where t.said and t.fate = 'OTHERWISE') as otherwise
        from told t group by t.line, t.help having sum(t.n) >= (select f.n from enough f)
    )
    select l.line, l.help, null::uuid, null::uuid, referral.rounded(l.n), referral.rounded(l.taken), referral.rounded(l.waiting),
        referral.rounded(l.no_place), referral.rounded(l.unanswered), referral.rounded(l.otherwise),
        case when a.days is not null then (select min(step) from unnest(array[1, 3, 7, 14, 30, 99]) step where step >= least(a.days, 99)) end
    from line l left join answered a on a.line = l.line and a.help = l.help
    union all
    select n.kind, n.help, n.house, n.target, referral.rounded(n.n), null, null, null, null, null, null
    from named n
    join placed l on l.kind = n.kind and l.help = n.help and l.line = n.kind
    left join unnamed u on u.kind = n.kind and u.help = n.help
    where coalesce(u.n, 0) = 0 or u.n >= 10 or n.nth > 1
$$;

create or replace function referral.figures() returns table (quarter date, part text, count bigint)
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
    select q.quarter, q.part, referral.rounded(count(*)) from quarterly q, now
    where q.quarter < now.quarter and q.quarter >= now.quarter - interval '2 years'
    group by q.quarter, q.part
    having count(distinct q.family) >= (select referral.enough())
$$;
