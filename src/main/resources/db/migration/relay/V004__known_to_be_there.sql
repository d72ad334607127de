-- As before; also of an owner who is there for the subject alone and whom this reader may not know to be there: that nobody looks after what waits
-- would be untrue, and whoever took it then would take it from her. Asked only about the owner of what the reader sees.
create or replace function relay.held(record uuid, somebody uuid) returns boolean
language sql stable security definer set search_path = '' as $$
    select exists (
        select from relay.open_relay o
        where o.family = record and o.owner = somebody and access.may_read(o.family, o.compartment, o.author))
    and exists (
        select from access.relation r
            left join directory.post t on t.actor = r.actor
        where r.family = record and r.actor = somebody and r.type <> 'BREAK_GLASS' and not r.ended_by_act
            and r.starts_at <= access.moment() and (r.ends_at is null or r.ends_at > access.moment())
            and (t.actor is null or (t.suspended_at is null
                and t.starts_on <= (access.moment() at time zone 'Europe/Brussels')::date
                and (t.ends_on is null or t.ends_on >= (access.moment() at time zone 'Europe/Brussels')::date))))
$$;
revoke all on function relay.held(uuid, uuid) from public;
grant execute on function relay.held(uuid, uuid) to ${app};
