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
