-- What the second parent takes back is what he or she agreed to: one reader is no longer named for what one author wrote about others.
-- What other authors named her for, on the word of somebody else, stays. Done by whoever may know that author's words there.
create function access.unname(wanted_family uuid, reader uuid, wanted_compartment text, whose uuid, at timestamptz) returns void
language sql security definer set search_path = '' as $$
    update access.clearance set until = greatest(at, since)
    where family = wanted_family and actor = reader and compartment = wanted_compartment and author = whose and basis = 'NAMED'
      and not ended_by_act and (until is null or until > at) and access.may_write(wanted_family, wanted_compartment, whose)
$$;
revoke all on function access.unname(uuid, uuid, text, uuid, timestamptz) from public;
grant execute on function access.unname(uuid, uuid, text, uuid, timestamptz) to ${app};
