-- She agrees until a day to somebody knowing what was written on a restricted subject: the name ends that day, and the day said last holds.
-- Of one author, or of every author whose words whoever notes it may know: nobody else learns of the name, and nobody is named by it.
create function access.named_until(wanted_family uuid, reader uuid, wanted_compartment text, whose uuid, last_moment timestamptz)
returns void language sql security definer set search_path = '' as $$
    update access.clearance set until = case when last_moment is not null then greatest(last_moment, since) end
    where family = wanted_family and actor = reader and compartment = wanted_compartment and basis = 'NAMED' and not ended_by_act
      and since <= access.moment() and (until is null or until > access.moment()) and until is distinct from last_moment
      and (whose is null or author = whose) and access.may_write(wanted_family, 'C0')
      and (author = access.actor() or access.may_read(wanted_family, wanted_compartment, author))
$$;
revoke all on function access.named_until(uuid, uuid, text, uuid, timestamptz) from public;
grant execute on function access.named_until(uuid, uuid, text, uuid, timestamptz) to ${app};
