-- Who may know what about whom. Every other table's row-level security asks the functions below.
create schema if not exists access;
grant usage on schema access to ${app};

-- An actor's live relation to a family; scope holds the compartments it opens.
create table access.relation (
    id uuid primary key,
    family uuid not null,
    actor uuid not null,
    organisation uuid not null,
    type text not null,
    writes boolean not null,
    scope text[] not null,
    basis text not null,
    proof text not null,
    starts_at timestamptz not null,
    ends_at timestamptz,
    end_reason text,
    created_by uuid not null,
    created_at timestamptz not null,
    version integer not null default 0,
    check (ends_at is null or ends_at >= starts_at)
);
create index relation_by_actor on access.relation (actor, family);
create index relation_by_family on access.relation (family);

-- One named reader of one restricted compartment: the answer to "who may know?".
create table access.clearance (
    id uuid primary key,
    family uuid not null,
    actor uuid not null,
    compartment text not null,
    basis text not null check (basis in ('AUTHOR', 'NAMED')),
    since timestamptz not null,
    until timestamptz,
    granted_by uuid not null
);
create index clearance_by_actor on access.clearance (actor, family, compartment);
create index clearance_by_family on access.clearance (family);

-- A person or an organisation she does not want near her record. Deny wins over everything.
create table access.exclusion (
    id uuid primary key,
    family uuid not null,
    actor uuid,
    organisation uuid,
    since timestamptz not null,
    until timestamptz,
    check (num_nonnulls(actor, organisation) = 1)
);
create index exclusion_by_family on access.exclusion (family);

-- The reader of this transaction, as the program said it; null when it said nothing, and null sees nothing.
create function access.actor() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('mille.actor', true), '')::uuid $$;
create function access.organisation() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('mille.organisation', true), '')::uuid $$;
create function access.moment() returns timestamptz language sql stable parallel safe as
$$ select nullif(current_setting('mille.now', true), '')::timestamptz $$;

-- security definer: the policies ask about relations that the reader may not list herself.
create function access.opens(wanted_family uuid, wanted_compartment text, to_write boolean)
returns boolean language plpgsql stable parallel safe security definer set search_path = '' cost 50 as $$
declare
    reader uuid := access.actor();
    at timestamptz := access.moment();
begin
    if reader is null or at is null or wanted_family is null or wanted_compartment is null then
        return false;
    end if;
    return exists (
        select 1 from access.relation r
        where r.actor = reader and r.family = wanted_family
          and r.starts_at <= at and (r.ends_at is null or r.ends_at > at)
          and (r.writes or not to_write)
          and (wanted_compartment = any (r.scope) or exists (
              select 1 from access.clearance c
              where c.actor = reader and c.family = wanted_family and c.compartment = wanted_compartment
                and c.since <= at and (c.until is null or c.until > at))))
      and not exists (
        select 1 from access.exclusion e
        where e.family = wanted_family and (e.actor = reader or e.organisation = access.organisation())
          and e.since <= at and (e.until is null or e.until > at));
end $$;

create function access.may_read(family uuid, compartment text) returns boolean language sql stable parallel safe as
$$ select access.opens(family, compartment, false) $$;
create function access.may_write(family uuid, compartment text) returns boolean language sql stable parallel safe as
$$ select access.opens(family, compartment, true) $$;

-- A family nobody has a relation with yet: whoever opens its record takes the first one.
create function access.is_new(wanted_family uuid) returns boolean
language sql stable security definer set search_path = '' as
$$ select not exists (select 1 from access.relation r where r.family = wanted_family) $$;

-- What the reader holds towards one family, for the decision function of the program.
create function access.held(wanted_family uuid)
returns table (kind text, type text, writes boolean, scope text[], since timestamptz, until timestamptz)
language sql stable security definer set search_path = '' as $$
    select 'RELATION', r.type, r.writes, r.scope, r.starts_at, r.ends_at
    from access.relation r where r.family = wanted_family and r.actor = access.actor()
    union all
    select 'CLEARANCE', null, false, array[c.compartment], c.since, c.until
    from access.clearance c where c.family = wanted_family and c.actor = access.actor()
    union all
    select 'EXCLUSION', null, false, '{}', e.since, e.until
    from access.exclusion e
    where e.family = wanted_family and (e.actor = access.actor() or e.organisation = access.organisation())
$$;

-- Every family the reader has open now: the filter of all lists. Starts from the index on the actor.
create function access.my_families() returns setof uuid
language sql stable security definer set search_path = '' rows 50 as $$
    select distinct r.family from access.relation r
    where r.actor = access.actor()
      and r.starts_at <= access.moment() and (r.ends_at is null or r.ends_at > access.moment())
      and 'C0' = any (r.scope)
      and not exists (
        select 1 from access.exclusion e
        where e.family = r.family and (e.actor = r.actor or e.organisation = access.organisation())
          and e.since <= access.moment() and (e.until is null or e.until > access.moment()))
$$;

alter table access.relation enable row level security;
alter table access.relation force row level security;
alter table access.clearance enable row level security;
alter table access.clearance force row level security;
alter table access.exclusion enable row level security;
alter table access.exclusion force row level security;

-- The definer functions above run as the owner, who reads these three tables and nothing else.
create policy gate on access.relation for select to current_user using (true);
create policy gate on access.clearance for select to current_user using (true);
create policy gate on access.exclusion for select to current_user using (true);

create policy team_is_seen on access.relation for select to ${app} using (access.may_read(family, 'C0'));
create policy first_or_by_team on access.relation for insert to ${app}
    with check ((actor = access.actor() and access.is_new(family)) or access.may_write(family, 'C0'));
create policy ended_by_team on access.relation for update to ${app} using (access.may_write(family, 'C0'));

-- A clearance is seen by those who hold the compartment themselves: its existence would tell.
create policy seen_by_cleared on access.clearance for select to ${app}
    using (actor = access.actor() or access.may_read(family, compartment));
create policy given_by_author_or_cleared on access.clearance for insert to ${app}
    with check ((basis = 'AUTHOR' and actor = access.actor() and access.may_write(family, 'C0'))
                or (basis = 'NAMED' and access.may_write(family, compartment)));
create policy ended_by_cleared on access.clearance for update to ${app}
    using (access.may_write(family, compartment));

create policy set_by_team on access.exclusion for insert to ${app} with check (access.may_write(family, 'C0'));

grant select, insert, update on access.relation to ${app};
grant select, insert, update on access.clearance to ${app};
grant insert on access.exclusion to ${app};
