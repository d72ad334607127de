-- What filling a training space with a whole city of families needs.

-- An id like those the program makes (UUIDv7): rows of one moment lie together. PostgreSQL has its own from version 18 on.
create function training.next_id() returns uuid language sql volatile parallel safe as $$
    select encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
        placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6),
        52, 1), 53, 1), 'hex')::uuid
$$;

-- Tells the planner what the tables hold now. Only an owner may; definer, since the program owns nothing.
create function training.statistics() returns void language plpgsql security definer set search_path = '' as $$
declare
    one record;
begin
    for one in select t.schemaname, t.tablename from pg_catalog.pg_tables t
               where t.tableowner = current_user and t.schemaname not in ('pg_catalog', 'information_schema') loop
        execute format('analyze %I.%I', one.schemaname, one.tablename);
    end loop;
end $$;

revoke all on function training.statistics() from public;
grant execute on function training.statistics() to ${app};
