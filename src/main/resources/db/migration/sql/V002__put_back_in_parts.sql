-- Looked at before anything is served: was this database put back in parts? The tables are those of later modules, read when asked.

-- Records somebody accompanies that have no key: their keys come from an older backup.
create function deployment.records_without_key() returns bigint
language plpgsql stable security definer set search_path = '' as $$
begin
    return (select count(*) from (
        select distinct r.family from access.relation r
        where not exists (select 1 from sealing.key k where k.family = r.family and k.compartment = 'C0')
          and not exists (select 1 from sealing.erased e where e.family = r.family)) as bare);
end $$;

-- One of the keys, to try a master key on whose proof is missing.
create function deployment.any_key() returns table (family uuid, compartment text, wrapped bytea)
language plpgsql stable security definer set search_path = '' as $$
begin
    return query select k.family, k.compartment, k.wrapped from sealing.key k limit 1;
end $$;

revoke all on function deployment.records_without_key(), deployment.any_key() from public;
grant execute on function deployment.records_without_key(), deployment.any_key() to ${app};
