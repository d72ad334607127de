-- What a relation that a merge began opens, and that it ends, is settled by functions of the owner: she may have said something that whoever
-- merges does not know, and whoever takes the merge back may not know whom it let in.
create policy begun_by_a_merge on access.relation for update to current_user using (access.may_write(family, 'C0'));

-- Called by functions of the owner alone: nobody is told whether there was anything to take out.
create function access.keep_closed(wanted_family uuid, wanted uuid, closed text[]) returns void
language sql security definer set search_path = '' as $$
    update access.relation set scope = array(select one from unnest(scope) one where one <> all (closed)), version = version + 1
    where id = wanted and family = wanted_family and scope && closed and access.may_write(family, 'C0')
$$;
revoke all on function access.keep_closed(uuid, uuid, text[]) from public;

-- That one relation, and what was woken of it: it is the same, as in begins_unnamed. Whoever has no other place there keeps no name either;
-- whoever is there for one subject keeps those of that subject.
create function access.end_begun(wanted_family uuid, wanted uuid, why text) returns void
language plpgsql security definer set search_path = '' as $$
declare
    at timestamptz := access.moment();
    holder uuid := (select r.actor from access.relation r where r.id = wanted and r.family = wanted_family);
begin
    if holder is null or not access.may_write(wanted_family, 'C0') then
        return;
    end if;
    update access.relation r set ends_at = least(r.ends_at, greatest(at, r.starts_at)), asleep_until = null, end_reason = why,
        version = r.version + 1
    from access.relation begun
    where begun.id = wanted and r.family = begun.family and r.actor = begun.actor and not r.ended_by_act
      and (r.ends_at is null or r.ends_at > at or r.asleep_until is not null)
      and (r.id = begun.id or begun.end_reason = 'INACTIVE' and r.starts_at >= begun.ends_at and r.organisation = begun.organisation
        and r.type = begun.type and r.proof = begun.proof and r.subject is not distinct from begun.subject);
    update access.clearance c set until = greatest(at, c.since)
    where c.family = wanted_family and c.actor = holder and c.basis = 'NAMED' and (c.until is null or c.until > at)
      and not exists (
        select 1 from access.relation o
        where o.family = c.family and o.actor = c.actor and o.type <> 'BREAK_GLASS' and not o.ended_by_act
          and (o.subject is null or o.subject = c.compartment)
          and (o.ends_at is null or o.ends_at > at or o.asleep_until > at));
end $$;
revoke all on function access.end_begun(uuid, uuid, text) from public;
grant execute on function access.end_begun(uuid, uuid, text) to ${app};
