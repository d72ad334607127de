-- What is asked in a basin, kind of help by kind of help, of the last half-year that is over: for whoever facilitates the network of that
-- basin, and for the programme over all of them. It takes nothing. Each family is counted once for a kind, with how her last request stood at the
-- end of the half-year, so that the figures stand still afterwards; half-years do not overlap, so that two looks are not one family apart.
-- A count is told when five families are behind it and what is kept back beside it is nobody or five. Restricted requests are counted nowhere.
create function referral.workload() returns table (basin text, category text, fate text, count bigint)
language sql stable security definer set search_path = '' as $$
    with period as (
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
    ), ranked as (
        select c.*, sum(c.n) over kind as together, sum(c.n) filter (where c.n < 5) over kind as kept,
            row_number() over (partition by c.basin, c.category, c.n >= 5 order by c.n, c.fate) as nth
        from cell c
        window kind as (partition by c.basin, c.category)
    )
    -- Where what is too small is too little together, the smallest that could be told is kept back with it.
    select k.basin, k.category, k.fate, k.n from ranked k
    where k.n >= 5 and (coalesce(k.kept, 0) = 0 or k.kept >= 5 or k.nth > 1)
    union all
    select k.basin, k.category, 'ASKED', k.together::bigint from ranked k
    where k.together >= 5
    group by k.basin, k.category, k.together
$$;
revoke all on function referral.workload() from public;
grant execute on function referral.workload() to ${app};
