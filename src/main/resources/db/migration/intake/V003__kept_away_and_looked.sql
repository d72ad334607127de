-- What arrived about her and went into her record exists no more for whomever she keeps away, or who stepped back: to them there is no record.
-- What waits belongs to no record yet.
create policy of_whose_record on intake.attachment for select to current_user using (true);
create function intake.kept_away(wanted uuid) returns boolean language sql stable security definer set search_path = '' as $$
    select exists (
        select 1 from intake.attachment t join access.exclusion e on e.family = t.family
        where t.arrival = wanted and (e.actor = access.actor() or e.organisation = access.organisation())
          and (e.until is null or e.until > access.moment()))
$$;
revoke all on function intake.kept_away(uuid) from public;
grant execute on function intake.kept_away(uuid) to ${app};

alter policy seen_by_those_who_answer on intake.arrival
    using (organisation = access.organisation() and intake.answers(author, functions)
        and (answered_at is null and joined is null or not intake.kept_away(coalesce(joined, id))));
alter policy moved_by_those_who_answer on intake.arrival
    using (organisation = access.organisation() and intake.answers(author, functions)
        and (answered_at is null and joined is null or not intake.kept_away(coalesce(joined, id))));

-- Whoever reads what went into a record looked at something of hers: among the looks she is shown, as a request that was received. The database
-- writes it, with the record; neither whoever reads nor the program is told that there is one.
create function intake.looked(wanted uuid, request text) returns void language plpgsql security definer set search_path = '' as $$
begin
    perform audit.append(jsonb_build_array(jsonb_build_object(
        'actor', access.actor(), 'at', access.moment(), 'organisation', access.organisation(),
        'function', current_setting('mille.function', true), 'action', 'intake.read', 'outcome', 'PERMIT', 'reason', 'RECEIVED',
        'family', t.family, 'compartments', jsonb_build_array(t.compartment), 'request', looked.request)))
    from intake.arrival a join intake.attachment t on t.arrival = coalesce(a.joined, a.id)
    where a.id = wanted and a.organisation = access.organisation() and intake.answers(a.author, a.functions);
end $$;
revoke all on function intake.looked(uuid, text) from public;
grant execute on function intake.looked(uuid, text) to ${app};
