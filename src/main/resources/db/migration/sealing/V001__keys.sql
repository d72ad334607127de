-- One key for each family and compartment, closed with a master key that never lies here. A key alone opens nothing; without it,
-- nothing of that family and compartment opens any more.
do $$
begin
    if to_regclass('family.family') is not null then
        raise exception 'This database was made before texts were closed, and holds them open. It was a training space: give the program '
            'another folder or database (mille.database.dir), or remove this one.';
    end if;
end $$;

create schema if not exists sealing;
grant usage on schema sealing to ${app};

create table sealing.key (
    family uuid not null,
    compartment text not null,
    wrapped bytea not null,
    -- which master key closed it
    master text not null,
    made_at timestamptz not null,
    primary key (family, compartment)
);
create index key_by_master on sealing.key (master);

-- Records that were erased whole: no key is made for them any more.
create table sealing.erased (
    family uuid primary key,
    at timestamptz not null
);

-- A known text under the master key: a start with another one is refused.
create table sealing.proof (
    one boolean primary key default true check (one),
    wrapped bytea not null
);

alter table sealing.key enable row level security;
alter table sealing.key force row level security;
alter table sealing.erased enable row level security;
alter table sealing.erased force row level security;
create policy gate on sealing.key to current_user using (true) with check (true);
create policy gate on sealing.erased to current_user using (true) with check (true);
grant select, insert, update on sealing.proof to ${app};

-- Closed keys are handed to whoever asks: rows to open with them are guarded where they lie.
create function sealing.keys_of(families uuid[]) returns table (family uuid, compartment text, wrapped bytea)
language sql stable security definer set search_path = '' as $$
    select k.family, k.compartment, k.wrapped from sealing.key k where k.family = any(families)
$$;

-- The same for whoever is about to close something: whoever destroys the key waits for her, and erases what she wrote.
create function sealing.key_to_close(wanted uuid, wanted_compartment text) returns bytea
language sql security definer set search_path = '' as $$
    select k.wrapped from sealing.key k where k.family = wanted and k.compartment = wanted_compartment for key share
$$;

-- Two who make one at the same time end with the same.
create function sealing.add(families uuid[], compartments text[], wrapped bytea[], master text, at timestamptz) returns void
language plpgsql security definer set search_path = '' as $$
begin
    if exists (select 1 from sealing.erased e where e.family = any(families)) then
        raise exception 'What was erased is not written anew';
    end if;
    insert into sealing.key (family, compartment, wrapped, master, made_at)
    select n.family, n.compartment, n.wrapped, add.master, add.at
    from unnest(families, compartments, add.wrapped) as n(family, compartment, wrapped)
    on conflict do nothing;
end $$;

-- Some of those that another master key closed; two who change the master key do not wait for each other.
create function sealing.closed_by_others(master text, most integer) returns table (family uuid, compartment text, wrapped bytea)
language sql security definer set search_path = '' as $$
    select k.family, k.compartment, k.wrapped from sealing.key k where k.master <> closed_by_others.master
    order by k.family, k.compartment limit most for update skip locked
$$;

create function sealing.close_anew(families uuid[], compartments text[], wrapped bytea[], master text) returns void
language sql security definer set search_path = '' as $$
    update sealing.key k set wrapped = n.wrapped, master = close_anew.master
    from unnest(families, compartments, close_anew.wrapped) as n(family, compartment, wrapped)
    where k.family = n.family and k.compartment = n.compartment
$$;

create function sealing.destroy(records uuid[], whole boolean, wanted_compartments text[], at timestamptz) returns void
language sql security definer set search_path = '' as $$
    delete from sealing.key k where k.family = any(records) and (whole or k.compartment = any(wanted_compartments));
    insert into sealing.erased (family, at) select r, destroy.at from unnest(records) as r where whole on conflict do nothing
$$;

-- Whether a column holds nothing or something closed: for the check constraints of every table that is to hold nothing open.
create function sealing.closed(value text) returns boolean language sql immutable parallel safe as $$
    select value is null or starts_with(value, 's1.')
$$;
create function sealing.closed(value text[]) returns boolean language sql immutable parallel safe as $$
    select value is null or (cardinality(value) = 1 and starts_with(value[1], 's1.'))
$$;
create function sealing.closed(value jsonb) returns boolean language sql immutable parallel safe as $$
    select value is null or starts_with(value #>> '{}', 's1.')
$$;
create function sealing.closed(compartment text, value text[]) returns boolean language sql immutable parallel safe as $$
    select compartment in ('C0', 'C0L', 'C1', 'C2') or sealing.closed(value)
$$;

do $$
declare
    one regprocedure;
begin
    for one in select p.oid::regprocedure from pg_catalog.pg_proc p where p.pronamespace = 'sealing'::regnamespace loop
        execute format('revoke all on function %s from public', one);
        execute format('grant execute on function %s to ${app}', one);
    end loop;
end $$;
-- Only the owner destroys, on behalf of an erasure that two people wanted.
revoke execute on function sealing.destroy(uuid[], boolean, text[], timestamptz) from ${app};
