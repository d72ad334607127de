-- Within a restricted compartment each author is a world of its own: who wrote something about violence learns nothing of what a
-- colleague wrote about it. Only a relation whose scope holds the compartment opens all of it; a clearance opens one author's rows.
alter table access.clearance no force row level security;
alter table access.clearance add column author uuid;
update access.clearance set author = case basis when 'AUTHOR' then actor else granted_by end;
alter table access.clearance alter column author set not null;
alter table access.clearance force row level security;
comment on column access.clearance.author is 'Whose rows of the compartment the actor may know; her own, when she is the author.';

drop policy seen_by_cleared on access.clearance;
drop policy given_by_author_or_cleared on access.clearance;
drop policy ended_by_cleared on access.clearance;

-- null as the author asks for the compartment as a whole.
create function access.opens(wanted_family uuid, wanted_compartment text, wanted_author uuid, to_write boolean)
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
          and (wanted_compartment = any (r.scope) or (wanted_author is not null and exists (
              select 1 from access.clearance c
              where c.actor = reader and c.family = wanted_family and c.compartment = wanted_compartment
                and c.author = wanted_author and c.since <= at and (c.until is null or c.until > at)))))
      and not exists (
        select 1 from access.exclusion e
        where e.family = wanted_family and (e.actor = reader or e.organisation = access.organisation())
          and e.since <= at and (e.until is null or e.until > at));
end $$;

create or replace function access.may_read(family uuid, compartment text) returns boolean
language sql stable parallel safe as $$ select access.opens(family, compartment, null, false) $$;
create or replace function access.may_write(family uuid, compartment text) returns boolean
language sql stable parallel safe as $$ select access.opens(family, compartment, null, true) $$;
create function access.may_read(family uuid, compartment text, author uuid) returns boolean
language sql stable parallel safe as $$ select access.opens(family, compartment, author, false) $$;
create function access.may_write(family uuid, compartment text, author uuid) returns boolean
language sql stable parallel safe as $$ select access.opens(family, compartment, author, true) $$;
drop function access.opens(uuid, text, boolean);

drop function access.held(uuid);
create function access.held(wanted_family uuid)
returns table (kind text, type text, writes boolean, scope text[], author uuid, since timestamptz, until timestamptz)
language sql stable security definer set search_path = '' as $$
    select 'RELATION', r.type, r.writes, r.scope, null::uuid, r.starts_at, r.ends_at
    from access.relation r where r.family = wanted_family and r.actor = access.actor()
    union all
    select 'CLEARANCE', null, false, array[c.compartment], c.author, c.since, c.until
    from access.clearance c where c.family = wanted_family and c.actor = access.actor()
    union all
    select 'EXCLUSION', null, false, '{}', null, e.since, e.until
    from access.exclusion e
    where e.family = wanted_family and (e.actor = access.actor() or e.organisation = access.organisation())
$$;

-- A reader is named for somebody's rows by their author, or by whoever has the whole compartment in scope. One who was only named
-- names nobody further.
create policy seen_by_cleared on access.clearance for select to ${app}
    using (actor = access.actor() or access.may_read(family, compartment, author));
create policy given_by_author_or_cleared on access.clearance for insert to ${app}
    with check ((author = access.actor() and access.may_write(family, 'C0')) or access.may_write(family, compartment));
create policy ended_by_author_or_cleared on access.clearance for update to ${app}
    using ((author = access.actor() and access.may_write(family, 'C0')) or access.may_write(family, compartment));
