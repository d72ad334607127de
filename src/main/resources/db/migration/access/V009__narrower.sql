-- What she agreed to may be narrower than what a function opens. Where a restricted compartment is taken out of a relation, whoever held
-- it is no longer named there either, whoever named her; what she wrote herself stays hers to read.
create function access.unname(wanted_family uuid, reader uuid, wanted_compartment text, at timestamptz) returns void
language sql security definer set search_path = '' as $$
    update access.clearance set until = greatest(at, since)
    where family = wanted_family and actor = reader and compartment = wanted_compartment and basis = 'NAMED'
      and (until is null or until > at) and access.may_write(wanted_family, 'C0')
$$;
