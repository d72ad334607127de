-- Looked at before anything is served: was this database put back in parts? The tables are those of later modules, read when asked.

-- Records whose history lies closed under a key that is not there: the keys come from an older backup. The owner, on whose behalf this runs,
-- passes the wall of the history within it (erasure V002), and learns no more than how many.
create function deployment.records_without_key() returns bigint
language plpgsql security definer set search_path = '' as $$
declare
    without bigint;
begin
    perform set_config('mille.expiring', 'on', true);
    select count(distinct c.family) into without from family.change c
    where (c.before is not null or c.after is not null)
      and not exists (select 1 from sealing.key k where k.family = c.family and k.compartment = c.compartment);
    perform set_config('mille.expiring', '', true);
    return without;
end $$;

-- One of the keys, to try a master key on whose proof is missing.
create function deployment.any_key() returns table (family uuid, compartment text, wrapped bytea)
language plpgsql stable security definer set search_path = '' as $$
begin
    return query select k.family, k.compartment, k.wrapped from sealing.key k limit 1;
end $$;

revoke all on function deployment.records_without_key(), deployment.any_key() from public;
grant execute on function deployment.records_without_key(), deployment.any_key() to ${app};
