-- Until when somebody coordinates; null for no end of its own.
alter table family.family add column coordinator_until timestamptz;

-- Whoever coordinates now: her time is not over, and she still accompanies the family. Asked under the reader's own rights.
create function family.coordinating(wanted_family uuid, who uuid, until timestamptz) returns uuid language sql stable as $$
    select who where who is not null and (until is null or until > access.moment()) and exists (
        select 1 from access.relation r
        where r.actor = who and r.family = wanted_family and r.type <> 'BREAK_GLASS' and r.starts_at <= access.moment()
          and (r.ends_at is null or r.ends_at > access.moment()))
$$;
grant execute on function family.coordinating(uuid, uuid, timestamptz) to ${app};
