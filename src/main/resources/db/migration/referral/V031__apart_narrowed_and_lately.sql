-- Why something is asked again speaks of what all who read the new request read too: what lies in the same place, and of a restricted subject is by
-- the same author. Else it is for its author alone, and `beside` null: that it was missing for some would tell them of another request.
update referral.request q set beside = null
where q.beside is not null and exists (
    select 1 from referral.request o
    where o.id = any (q.beside) and (o.compartment <> q.compartment
        or (o.compartment in ('C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9', 'C10') and o.author <> q.author)));
