-- How many wait, no further than anybody reads a number: one more than `most` says "more than that". A queue of fifty thousand stands on
-- each day of whoever works there, and nobody counts them each morning. Who the reader is, is asked once and not of each row;
-- in the order of the queue, so that its index is read however much of the table one house has.
drop function referral.waiting();
create function referral.waiting(most integer) returns table (unanswered bigint, open bigint)
language sql stable security definer set search_path = '' as $$
    with me as materialized (
        select access.actor() as reader, access.organisation() as house, referral.reader_function() as does
    ), away as materialized (select referral.families_away() as family),
    asked as (
        (select 1 from referral.request r
         where r.to_actor is null and r.to_organisation = (select me.house from me) and (select me.does from me) = any (r.to_functions)
           and r.state in ('REQUESTED', 'ASSESSING', 'ACCEPTED', 'WAITING', 'UNDER_WAY') and not (r.state not in ('REQUESTED', 'ASSESSING'))
           and r.family not in (select away.family from away)
         order by r.state not in ('REQUESTED', 'ASSESSING'), r.since, r.id limit most + 1)
        union all
        (select 1 from referral.request r
         where r.to_actor = (select me.reader from me)
           and r.state in ('REQUESTED', 'ASSESSING', 'ACCEPTED', 'WAITING', 'UNDER_WAY') and not (r.state not in ('REQUESTED', 'ASSESSING'))
           and r.family not in (select away.family from away)
         order by r.state not in ('REQUESTED', 'ASSESSING'), r.since, r.id limit most + 1)
        union all
        (select 1 from referral.offer o
         where o.organisation = (select me.house from me) and o.state = 'OPEN' and (select me.does from me) = any (o.functions)
           and o.family not in (select away.family from away)
         limit most + 1)
    ),
    answered as (
        (select 1 from referral.request r
         where r.to_actor is null and r.to_organisation = (select me.house from me) and (select me.does from me) = any (r.to_functions)
           and r.state in ('REQUESTED', 'ASSESSING', 'ACCEPTED', 'WAITING', 'UNDER_WAY') and r.state not in ('REQUESTED', 'ASSESSING')
           and r.family not in (select away.family from away)
         order by r.state not in ('REQUESTED', 'ASSESSING'), r.since, r.id limit most + 1)
        union all
        (select 1 from referral.request r
         where r.to_actor = (select me.reader from me)
           and r.state in ('REQUESTED', 'ASSESSING', 'ACCEPTED', 'WAITING', 'UNDER_WAY') and r.state not in ('REQUESTED', 'ASSESSING')
           and r.family not in (select away.family from away)
         order by r.state not in ('REQUESTED', 'ASSESSING'), r.since, r.id limit most + 1)
    ),
    so_far as (select (select count(*) from asked) as asked, (select count(*) from answered) as answered)
    select least(so_far.asked, most + 1), least(so_far.asked + so_far.answered, most + 1) from so_far
$$;
revoke all on function referral.waiting(integer) from public;
grant execute on function referral.waiting(integer) to ${app};

-- As before; and what the reader has open of the families of the page is looked up at once, before each row asks.
create or replace function referral.queue(most integer, past bigint) returns setof uuid
language sql stable security definer set search_path = '' as $$
    with me as materialized (
        select access.actor() as reader, access.organisation() as house, referral.reader_function() as does
    ), away as materialized (select referral.families_away() as family),
    first_ones as (
        (select r.id, r.family, r.state not in ('REQUESTED', 'ASSESSING') as answered, r.since from referral.request r
         where r.to_actor is null and r.to_organisation = (select me.house from me) and (select me.does from me) = any (r.to_functions)
           and r.state in ('REQUESTED', 'ASSESSING', 'ACCEPTED', 'WAITING', 'UNDER_WAY')
           and r.family not in (select away.family from away)
         order by r.state not in ('REQUESTED', 'ASSESSING'), r.since, r.id limit most + past)
        union all
        (select r.id, r.family, r.state not in ('REQUESTED', 'ASSESSING'), r.since from referral.request r
         where r.to_actor = (select me.reader from me)
           and r.state in ('REQUESTED', 'ASSESSING', 'ACCEPTED', 'WAITING', 'UNDER_WAY')
           and r.family not in (select away.family from away)
         order by r.state not in ('REQUESTED', 'ASSESSING'), r.since, r.id limit most + past)
        union all
        (select r.id, r.family, false, r.since from referral.offer o join referral.request r on r.id = o.request
         where o.organisation = (select me.house from me) and o.state = 'OPEN' and (select me.does from me) = any (o.functions)
           and r.to_kind = 'POOL' and r.state = 'REQUESTED' and r.family not in (select away.family from away)
         order by r.since, r.id limit most + past)
    ), page as materialized (
        select f.id, f.family from first_ones f order by f.answered, f.since, f.id limit most offset past
    ), known as materialized (
        select access.know((select array_agg(page.family) from page))
    )
    select page.id from page, known
$$;
