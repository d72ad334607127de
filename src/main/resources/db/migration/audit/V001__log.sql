-- The access log: one row per decision, permit and deny, chained per actor by SHA-256.
create schema if not exists audit;
grant usage on schema audit to ${app};

create table audit.chain (
    actor uuid primary key,
    length bigint not null,
    head bytea not null
);

create table audit.entry (
    actor uuid not null,
    position bigint not null,
    at timestamptz not null,
    organisation uuid,
    function text,
    action text not null,
    outcome text not null check (outcome in ('PERMIT', 'DENY')),
    reason text not null,
    family uuid,
    compartments text[] not null default '{}',
    request text not null,
    previous bytea not null,
    hash bytea not null,
    primary key (actor, position)
);
create index entry_by_family on audit.entry (family, at) where family is not null;

create function audit.digest(previous bytea, entry audit.entry) returns bytea
language sql immutable set search_path = '' as $$
    select sha256(previous || convert_to(concat_ws('|', entry.actor, entry.position,
        to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), coalesce(entry.organisation::text, '-'),
        coalesce(entry.function, '-'), entry.action, entry.outcome, entry.reason, coalesce(entry.family::text, '-'),
        array_to_string(entry.compartments, ','), entry.request), 'UTF8'))
$$;

-- The only way in. Takes the actor's chain, so that two transactions of one actor follow each other.
create function audit.append(rows jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare
    one jsonb;
    link audit.chain;
    new_row audit.entry;
begin
    for one in select * from jsonb_array_elements(rows) loop
        insert into audit.chain (actor, length, head) values ((one ->> 'actor')::uuid, 0, '\x00')
            on conflict (actor) do nothing;
        select c.* into strict link from audit.chain c where c.actor = (one ->> 'actor')::uuid for update;
        new_row := row((one ->> 'actor')::uuid, link.length + 1, (one ->> 'at')::timestamptz,
            (one ->> 'organisation')::uuid, one ->> 'function', one ->> 'action', one ->> 'outcome', one ->> 'reason',
            (one ->> 'family')::uuid, array(select jsonb_array_elements_text(one -> 'compartments')), one ->> 'request',
            link.head, '\x00');
        new_row.hash := audit.digest(link.head, new_row);
        insert into audit.entry select new_row.*;
        update audit.chain set length = new_row.position, head = new_row.hash where actor = new_row.actor;
    end loop;
end $$;

-- The first entry of each chain that does not follow from the one before it, or the place where a chain is cut short.
create function audit.breaks() returns table (actor uuid, "position" bigint)
language sql stable security definer set search_path = '' as $$
    select e.actor, min(e.position)
    from (select entry.*, lag(entry.hash, 1, '\x00') over (partition by entry.actor order by entry.position) as before,
                 row_number() over (partition by entry.actor order by entry.position) as place
          from audit.entry) e
    where e.hash <> audit.digest(e.before, row(e.actor, e.position, e.at, e.organisation, e.function, e.action,
              e.outcome, e.reason, e.family, e.compartments, e.request, e.previous, e.hash)::audit.entry)
       or e.previous <> e.before or e.place <> e.position
    group by e.actor
    union
    select c.actor, c.length from audit.chain c
    where not exists (select 1 from audit.entry e
                      where e.actor = c.actor and e.position = c.length and e.hash = c.head)
$$;

alter table audit.chain enable row level security;
alter table audit.chain force row level security;
alter table audit.entry enable row level security;
alter table audit.entry force row level security;
create policy gate on audit.chain to current_user using (true) with check (true);
create policy gate on audit.entry to current_user using (true) with check (true);

-- No right on the tables: the program appends and verifies, and can neither read, change nor delete a row.
revoke all on function audit.append(jsonb) from public;
grant execute on function audit.append(jsonb), audit.breaks() to ${app};
