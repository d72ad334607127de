-- Who coordinates, as a row that a list joins: the planner writes it into the statement, where the function that gives one value is
-- begun anew for each of a hundred families (about a millisecond each). The rule stands here alone.
create function family.coordinates(wanted_family uuid, who uuid, until timestamptz) returns table (coordinator uuid)
language sql stable as $$
    select who where who is not null and (until is null or until > access.moment()) and exists (
        select 1 from access.relation r
        where r.actor = who and r.family = wanted_family and r.type <> 'BREAK_GLASS' and r.starts_at <= access.moment()
          and (r.ends_at is null or r.ends_at > access.moment()))
$$;
grant execute on function family.coordinates(uuid, uuid, timestamptz) to ${app};

create or replace function family.coordinating(wanted_family uuid, who uuid, until timestamptz) returns uuid language sql stable as $$
    select now.coordinator from family.coordinates(wanted_family, who, until) now
$$;
