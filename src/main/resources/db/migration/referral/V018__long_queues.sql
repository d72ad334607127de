-- A queue of fifty thousand: its first page comes from an index, and only the rows of the page are asked who may read them. The policies
-- decide as before which of these rows the reader sees; this only says which of hers come first.
create index request_queue on referral.request (to_organisation, (state not in ('REQUESTED', 'ASSESSING')), since, id)
    where to_actor is null and state in ('REQUESTED', 'ASSESSING', 'ACCEPTED', 'WAITING', 'UNDER_WAY');
create index request_queue_of_one on referral.request (to_actor, (state not in ('REQUESTED', 'ASSESSING')), since, id)
    where to_actor is not null and state in ('REQUESTED', 'ASSESSING', 'ACCEPTED', 'WAITING', 'UNDER_WAY');

-- The families that keep the reader, or her organisation, away.
create function referral.families_away() returns setof uuid
language sql stable security definer set search_path = '' as $$
    select e.family from access.exclusion e
    where (e.actor = access.actor() or e.organisation = access.organisation())
      and e.since <= access.moment() and (e.until is null or e.until > access.moment())
$$;

-- Which requests stand on a page of the reader's queue: what waits for an answer first, then the oldest.
create function referral.queue(most integer, past bigint) returns setof uuid
language sql stable security definer set search_path = '' as $$
    with away as materialized (select referral.families_away() as family),
    first_ones as (
        (select r.id, r.state not in ('REQUESTED', 'ASSESSING') as answered, r.since from referral.request r
         where r.to_actor is null and r.to_organisation = access.organisation() and referral.reader_function() = any (r.to_functions)
           and r.state in ('REQUESTED', 'ASSESSING', 'ACCEPTED', 'WAITING', 'UNDER_WAY')
           and r.family not in (select away.family from away)
         order by r.state not in ('REQUESTED', 'ASSESSING'), r.since, r.id limit most + past)
        union all
        (select r.id, r.state not in ('REQUESTED', 'ASSESSING'), r.since from referral.request r
         where r.to_actor = access.actor()
           and r.state in ('REQUESTED', 'ASSESSING', 'ACCEPTED', 'WAITING', 'UNDER_WAY')
           and r.family not in (select away.family from away)
         order by r.state not in ('REQUESTED', 'ASSESSING'), r.since, r.id limit most + past)
        union all
        (select r.id, false, r.since from referral.offer o join referral.request r on r.id = o.request
         where o.organisation = access.organisation() and o.state = 'OPEN' and referral.reader_function() = any (o.functions)
           and r.to_kind = 'POOL' and r.state = 'REQUESTED' and r.family not in (select away.family from away)
         order by r.since, r.id limit most + past)
    )
    select f.id from first_ones f order by f.answered, f.since, f.id limit most offset past
$$;

-- How many: as before, with one look at who is kept away.
create or replace function referral.waiting() returns table (unanswered bigint, open bigint)
language sql stable security definer set search_path = '' as $$
    with away as materialized (select referral.families_away() as family),
    mine as (
        select r.state from referral.request r
        where r.to_actor is null and r.to_organisation = access.organisation() and referral.reader_function() = any (r.to_functions)
          and r.state in ('REQUESTED', 'ASSESSING', 'ACCEPTED', 'WAITING', 'UNDER_WAY')
          and r.family not in (select away.family from away)
        union all
        select r.state from referral.request r
        where r.to_actor = access.actor() and r.state in ('REQUESTED', 'ASSESSING', 'ACCEPTED', 'WAITING', 'UNDER_WAY')
          and r.family not in (select away.family from away)
        union all
        select 'REQUESTED' from referral.offer o
        where o.organisation = access.organisation() and o.state = 'OPEN' and referral.reader_function() = any (o.functions)
          and o.family not in (select away.family from away)
    )
    select count(*) filter (where mine.state in ('REQUESTED', 'ASSESSING')), count(*) from mine
$$;
revoke all on function referral.families_away(), referral.queue(integer, bigint) from public;
grant execute on function referral.queue(integer, bigint) to ${app};
