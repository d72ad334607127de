-- Which kind of house of a basin asks for which kind of help, and what became of it, in the last quarter that is over or the last four of them:
-- for whoever facilitates the network of that basin, and for the programme. Restricted requests are counted nowhere.
-- Each family counts once for a line, with how her last request stood at the end of the period, so that nothing moves afterwards. What leaves is
-- rounded to five: beside the exact half-years of referral.workload(), and from one period to the next, no difference is one family.
-- For the programme, which is no controller of what is counted, read ten for each five below that says how many are enough.
-- A line that fewer than five families are behind is told together with others of the same help ('SEVERAL'), with the smallest of those that could be
-- told where they are too few together: nothing of a help stays back but the whole of it. Within a line, what is kept back is nobody or five.
-- Houses and services are named for the facilitator alone, who brings them together: over a year, from ten families on, where what stays unnamed in
-- the line is nobody or ten, and only how often.
create index request_by_house on referral.request (organisation, made_at) where parent is null;

create function referral.who_asks_whom(wanted text, over_a_year boolean) returns table (asker text, help text, house uuid, target uuid,
    families bigint, taken bigint, waiting bigint, no_place bigint, unanswered bigint, otherwise bigint, answered_within integer)
language sql stable security definer set search_path = '' as $$
    with enough as materialized (
        select case when current_setting('mille.function', true) = 'PROGRAMME_ANALYST' then 10 else 5 end as n
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
        select w.line, w.help, w.fate, w.n, w.n >= w.enough and (coalesce(w.kept, 0) = 0 or w.kept >= w.enough or w.nth > 1) as said from weighed w
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
    select l.line, l.help, null::uuid, null::uuid, (round(l.n / 5) * 5)::bigint, (round(l.taken / 5) * 5)::bigint, (round(l.waiting / 5) * 5)::bigint,
        (round(l.no_place / 5) * 5)::bigint, (round(l.unanswered / 5) * 5)::bigint, (round(l.otherwise / 5) * 5)::bigint,
        case when a.days is not null then (select min(step) from unnest(array[1, 3, 7, 14, 30, 99]) step where step >= least(a.days, 99)) end
    from line l left join answered a on a.line = l.line and a.help = l.help
    union all
    select n.kind, n.help, n.house, n.target, (round(n.n / 5.0) * 5)::bigint, null, null, null, null, null, null
    from named n
    join placed l on l.kind = n.kind and l.help = n.help and l.line = n.kind
    left join unnamed u on u.kind = n.kind and u.help = n.help
    where coalesce(u.n, 0) = 0 or u.n >= 10 or n.nth > 1
$$;
revoke all on function referral.who_asks_whom(text, boolean) from public;
grant execute on function referral.who_asks_whom(text, boolean) to ${app};
