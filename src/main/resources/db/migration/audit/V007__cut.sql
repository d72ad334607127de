-- How many chains end otherwise than they were left, or are shorter than their last checkpoint says: the log was cut, or put back from an
-- older backup than what tells of it. What was changed further back is for the verifier.
create function audit.cut() returns bigint language sql stable security definer set search_path = '' as $$
    select count(*) from (
        select c.actor from audit.chain c
        where c.length > 0 and not exists (
            select 1 from audit.entry e where e.actor = c.actor and e.position = c.length and e.hash = c.head)
        union
        select h.actor from audit.heads() h where h.signed > h.length
        union
        (select e.actor from audit.entry e where not exists (select 1 from audit.chain) limit 1)) as broken
$$;
revoke all on function audit.cut() from public;
grant execute on function audit.cut() to ${app};
