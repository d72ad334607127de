-- Somebody may be around her for one restricted subject alone. That she is there tells the subject: only those who may know it see her,
-- by the words of whoever brought her in or by her own. For everybody else she is not drawn, listed, named or counted.
alter table access.relation add column subject text
    check (subject in ('C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9')),
    add constraint role_is_narrow check (subject is null or (scope <@ array['C0', subject] and type <> 'BREAK_GLASS'));
comment on column access.relation.subject is 'The restricted subject she is there for; null for a place in the team that the team sees.';

create function access.knows_role(family uuid, subject text, holder uuid, brought_by uuid) returns boolean
language sql stable parallel restricted as $$
    select subject is null or holder = access.actor() or brought_by = access.actor()
        or access.may_read(family, subject, brought_by) or access.may_read(family, subject, holder)
$$;

drop policy team_is_seen on access.relation;
create policy team_is_seen on access.relation for select to ${app}
    using (access.may_read(family, 'C0') and access.knows_role(family, subject, actor, created_by));
drop policy ended_by_team on access.relation;
create policy ended_by_team on access.relation for update to ${app}
    using (access.may_write(family, 'C0') and access.knows_role(family, subject, actor, created_by));

-- At that moment she was there in such a role and in no other, and the reader may not know it.
create function access.unseen(wanted_family uuid, holder uuid, at timestamptz) returns boolean
language sql stable security definer set search_path = '' as $$
    select coalesce(bool_and(not access.knows_role(r.family, r.subject, r.actor, r.created_by)), false)
    from access.relation r
    where r.family = wanted_family and r.actor = holder and r.starts_at <= at and (r.ends_at is null or r.ends_at > at)
$$;
revoke all on function access.unseen(uuid, uuid, timestamptz) from public;
grant execute on function access.unseen(uuid, uuid, timestamptz) to ${app};

-- What she takes back is taken back from those too whom whoever notes it does not see: of the whole team, or of a house or a person (whom).
-- Nothing says that there was one.
create policy ended_unseen on access.relation for update to current_user using (subject is not null and access.may_write(family, 'C0'));
create function access.end_unseen(wanted_family uuid, whom uuid, taken text[], why text) returns void
language plpgsql security definer set search_path = '' as $$
declare
    at timestamptz := access.moment();
    hidden record;
begin
    for hidden in
        select r.id, r.actor, r.subject from access.relation r
        where r.family = wanted_family and r.subject is not null and r.actor <> access.actor()
          and (whom is null or whom in (r.actor, r.organisation))
          and (r.subject = any (taken) or 'C0' = any (taken) or cardinality(taken) = 0)
          and (r.ends_at is null or r.ends_at > at) and access.may_write(wanted_family, 'C0')
          and not access.knows_role(r.family, r.subject, r.actor, r.created_by)
    loop
        update access.relation set ends_at = greatest(at, starts_at), end_reason = why, version = version + 1 where id = hidden.id;
        update access.clearance set until = greatest(at, since)
        where family = wanted_family and actor = hidden.actor and basis = 'NAMED' and compartment = hidden.subject
          and (until is null or until > at);
    end loop;
end $$;
revoke all on function access.end_unseen(uuid, uuid, text[], text) from public;
grant execute on function access.end_unseen(uuid, uuid, text[], text) to ${app};
