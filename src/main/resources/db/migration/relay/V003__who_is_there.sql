-- Whether somebody still keeps an eye on what waits: she accompanies the family, and has not left her house nor been suspended. Asked of rows
-- the reader sees, with the rights of the reader.
create function relay.held(record uuid, somebody uuid) returns boolean language sql stable parallel safe as $$
    select exists (
        select from access.relation r
            left join directory.post t on t.actor = r.actor
        where r.family = record and r.actor = somebody and r.type <> 'BREAK_GLASS' and not r.ended_by_act
            and r.starts_at <= access.moment() and (r.ends_at is null or r.ends_at > access.moment())
            and (t.actor is null or (t.suspended_at is null
                and t.starts_on <= (access.moment() at time zone 'Europe/Brussels')::date
                and (t.ends_on is null or t.ends_on >= (access.moment() at time zone 'Europe/Brussels')::date))))
$$;
