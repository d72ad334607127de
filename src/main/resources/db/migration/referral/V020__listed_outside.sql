-- A service of the list that has nobody on Mille is asked as somebody outside; the request keeps which one it was, so that what is asked of
-- it, and what it answers by a link, is counted as its own. The house stands with it where there is one: nobody of it reads the request, and
-- it stays away where she keeps it away.
alter table referral.request drop constraint request_check;
alter table referral.request add constraint to_a_listed_service check (
    case to_kind when 'SERVICE' then to_service is not null when 'OUTSIDE' then true else to_service is null end);

-- The day it was asked again by hand. What goes out by itself has a mark of its own.
alter table referral.request add column asked_again_on date;
grant update (asked_again_on) on referral.request to ${app};

-- How many of what waits for the reader were asked again so: few, and found by an index of their own.
create index request_asked_again on referral.request (to_organisation)
    where asked_again_on is not null and to_actor is null and state in ('REQUESTED', 'ASSESSING');
create index request_asked_again_of_one on referral.request (to_actor)
    where asked_again_on is not null and to_actor is not null and state in ('REQUESTED', 'ASSESSING');
create function referral.asked_again(most integer) returns bigint
language sql stable security definer set search_path = '' as $$
    with away as materialized (select referral.families_away() as family)
    select least(count(*), most + 1) from (
        (select 1 from referral.request r
         where r.asked_again_on is not null and r.to_actor is null and r.state in ('REQUESTED', 'ASSESSING')
           and r.to_organisation = access.organisation() and referral.reader_function() = any (r.to_functions)
           and r.family not in (select away.family from away)
         limit most + 1)
        union all
        (select 1 from referral.request r
         where r.asked_again_on is not null and r.to_actor = access.actor() and r.state in ('REQUESTED', 'ASSESSING')
           and r.family not in (select away.family from away)
         limit most + 1)) again
$$;
revoke all on function referral.asked_again(integer) from public;
grant execute on function referral.asked_again(integer) to ${app};

-- The first contact somebody was to go along to did not happen: why, in words.
alter table referral.event drop constraint event_what_check;
alter table referral.event add constraint event_what_check check (what in ('SENT', 'ANSWERED', 'NOTED', 'REMINDED', 'CANCELLED',
    'FIRST_CONTACT', 'NOT_MET', 'CLOSED', 'NEED_MET', 'PASSED_ON', 'RETURNED', 'MOVED', 'ADDED'));

create policy not_for_the_receiver on referral.event as restrictive for select to ${app}
    using (what <> 'NOT_MET' or access.may_read(family, compartment, author));

-- A restricted request may be noted of somebody outside who was called; no letter is made of it. An interpreter's names no subject.
create policy nothing_restricted_by_letter on referral.letter as restrictive for insert to ${app}
    with check (compartment in ('C0', 'C0L', 'C1', 'C2')
        or exists (select 1 from referral.interpreting i where i.request = letter.request and i.author = letter.author));

-- As before; and whoever holds the letter can say that the help has begun, as a member can.
create or replace function referral.answer_by_letter(next text, because text, said text, place date, event uuid, said_event text,
    seen integer, until timestamptz, lives_until timestamptz) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
    l referral.letter := referral.standing();
    r referral.request;
begin
    select * into r from referral.request q where q.id = l.request for update;
    if not found or r.version <> seen or r.state in ('CANCELLED', 'DONE', 'DECLINED', 'COULD_NOT')
        or next not in ('ACCEPTED', 'WAITING', 'DECLINED', 'UNDER_WAY', 'DONE', 'COULD_NOT') then
        return false;
    end if;
    update referral.request set state = next, reason = because, words = said, place_on = place, since = access.moment(),
        readable_until = until, version = version + 1 where id = r.id;
    update referral.letter set expires_at = greatest(expires_at, lives_until) where id = l.id;
    insert into referral.event (id, request, family, compartment, author, what, at, state, reason, words)
    values (event, r.id, r.family, r.compartment, r.author, 'ANSWERED', access.moment(), next, because, said_event);
    return true;
end $$;
