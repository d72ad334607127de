-- Why something is asked again speaks of what all who read the new request read too: what lies in the same place, and of a restricted subject is by
-- the same author. Else it is for its author alone, and `beside` null: that it was missing for some would tell them of another request.
update referral.request q set beside = null
where q.beside is not null and exists (
    select 1 from referral.request o
    where o.id = any (q.beside) and (o.compartment <> q.compartment
        or (o.compartment in ('C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9', 'C10') and o.author <> q.author)));

-- As before; whoever received it goes on reading it where she is of the team as well: what her queue counts stands in it, and she who said yes
-- finds where to go. In the record it is not there for her.
drop policy narrowed_with_appointment on referral.request;
create policy narrowed_with_appointment on referral.request as restrictive for select to ${app} using (
    narrowed_to is null or access.may_read(family, narrowed_to, narrowed_by) or not access.may_read(family, compartment, author)
    or referral.receives(request));

-- Whether the reader knows it as one of the team, and not only because she or her house received it.
create function referral.of_team(r referral.request) returns boolean language sql stable as $$
    select access.may_read(r.family, r.compartment, r.author)
        and (r.narrowed_to is null or access.may_read(r.family, r.narrowed_to, r.narrowed_by))
$$;
revoke all on function referral.of_team(referral.request) from public;
grant execute on function referral.of_team(referral.request) to ${app};

-- How services answered of late, by the one rule for all that is told of many families: from five families on, and no count leaves, because the
-- window moves by the day and its difference would be one family. Whether there was room, when, and half of the answers within how many days.
drop function referral.answers_given(uuid[], timestamptz, text[]);
create function referral.answers_given(wanted uuid[], since timestamptz, counted text[])
returns table (service uuid, last_accepted date, last_full date, days integer)
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
    select a.service, max(a.on_day) filter (where a.state = 'ACCEPTED'), max(a.on_day) filter (where a.reason = 'FULL'),
        percentile_disc(0.5) within group (order by a.days)
    from answer a
    group by a.service
    having count(distinct a.family) >= referral.enough()
$$;
revoke all on function referral.answers_given(uuid[], timestamptz, text[]) from public;
grant execute on function referral.answers_given(uuid[], timestamptz, text[]) to ${app};
