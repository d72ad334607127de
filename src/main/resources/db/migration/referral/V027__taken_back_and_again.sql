-- What was taken back is said to whoever had it: which kind of help, since when it had been accepted, since when it is over, and nothing of
-- her. For thirty days; an appointment has called_off(). Whom she keeps away learns nothing more, here as everywhere.
create index request_taken_back on referral.request (to_organisation, since) where to_actor is null and state = 'CANCELLED';
create index request_taken_back_of_one on referral.request (to_actor, since) where to_actor is not null and state = 'CANCELLED';
create index offer_taken_back on referral.offer (organisation, since) where state = 'BACK';

create function referral.taken_back() returns table (request uuid, category text, accepted_at timestamptz, since timestamptz)
language sql stable security definer set search_path = '' as $$
    with me as materialized (
        select access.actor() as reader, access.organisation() as house, referral.reader_function() as does,
            access.moment() - interval '30 days' as lately
    ), away as materialized (select referral.families_away() as family),
    gone as (
        select r.id, r.family, r.category, r.since from referral.request r
        where r.to_actor is null and r.to_organisation = (select me.house from me) and (select me.does from me) = any (r.to_functions)
          and r.state = 'CANCELLED' and r.since > (select me.lately from me)
        union all
        select r.id, r.family, r.category, r.since from referral.request r
        where r.to_actor = (select me.reader from me) and r.state = 'CANCELLED' and r.since > (select me.lately from me)
        union all
        select r.id, r.family, r.category, r.since from referral.offer o join referral.request r on r.id = o.request
        where o.organisation = (select me.house from me) and (select me.does from me) = any (o.functions) and o.state = 'BACK'
          and o.since > (select me.lately from me) and r.state = 'CANCELLED'
    )
    select g.id, g.category, (
        select max(e.at) from referral.event e
        where e.request = g.id and e.what in ('ANSWERED', 'NOTED') and e.state in ('ACCEPTED', 'WAITING', 'UNDER_WAY')), g.since
    from gone g
    where g.family not in (select away.family from away)
      and not exists (select 1 from referral.interpreting i where i.request = g.id)
$$;
revoke all on function referral.taken_back() from public;
grant execute on function referral.taken_back() to ${app};

-- Whoever asked is told from now on that somebody else took her request back; what was taken back before is no news to her.
update referral.request set heard_at = since
where state = 'CANCELLED' and reason <> 'APPOINTMENT_OFF' and (heard_at is null or heard_at < since);

-- Why something is asked again speaks of what was asked already. These are the requests that its author knew of when it was written: the words
-- are shown to whoever may know of each of them. Null for what was written before, which only its author reads again.
alter table referral.request add column beside uuid[];

-- What waits for one service of a house: as referral.queue, and from an index of its own.
create index request_queue_of_service on referral.request (to_service, (state not in ('REQUESTED', 'ASSESSING')), since, id)
    where to_actor is null and state in ('REQUESTED', 'ASSESSING', 'ACCEPTED', 'WAITING', 'UNDER_WAY');

create function referral.queue_of(wanted uuid, most integer, past bigint) returns setof uuid
language sql stable security definer set search_path = '' as $$
    with me as materialized (
        select access.organisation() as house, referral.reader_function() as does
    ), away as materialized (select referral.families_away() as family),
    first_ones as (
        (select r.id, r.family, r.state not in ('REQUESTED', 'ASSESSING') as answered, r.since from referral.request r
         where r.to_service = wanted and r.to_actor is null and r.to_organisation = (select me.house from me)
           and (select me.does from me) = any (r.to_functions)
           and r.state in ('REQUESTED', 'ASSESSING', 'ACCEPTED', 'WAITING', 'UNDER_WAY')
           and r.family not in (select away.family from away)
         order by r.state not in ('REQUESTED', 'ASSESSING'), r.since, r.id limit most + past)
        union all
        (select r.id, r.family, false, r.since from referral.offer o join referral.request r on r.id = o.request
         where o.service = wanted and o.organisation = (select me.house from me) and o.state = 'OPEN'
           and (select me.does from me) = any (o.functions)
           and r.to_kind = 'POOL' and r.state = 'REQUESTED' and r.family not in (select away.family from away)
         order by r.since, r.id limit most + past)
    ), page as materialized (
        select f.id, f.family from first_ones f order by f.answered, f.since, f.id limit most offset past
    ), known as materialized (
        select access.know((select array_agg(page.family) from page))
    )
    select page.id from page, known
$$;
revoke all on function referral.queue_of(uuid, integer, bigint) from public;
grant execute on function referral.queue_of(uuid, integer, bigint) to ${app};
