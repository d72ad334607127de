-- Checkpoints: where all chains stood at a moment, signed. What is before the last one cannot be changed unseen, even by who owns the database.
create table audit.checkpoint (
    number bigint primary key,
    at timestamptz not null,
    text text not null,
    signature bytea not null
);

-- The chains that had moved since the checkpoint before.
create table audit.checkpoint_head (
    checkpoint bigint not null references audit.checkpoint (number),
    actor uuid not null,
    length bigint not null,
    head bytea not null,
    primary key (checkpoint, actor)
);
create index checkpoint_head_by_actor on audit.checkpoint_head (actor, checkpoint desc);

-- Where every chain stands now, and how long it was at the last checkpoint; 0 when it is new.
create function audit.heads() returns table (actor uuid, length bigint, head bytea, signed bigint)
language sql stable security definer set search_path = '' as $$
    select c.actor, c.length, c.head, coalesce((
        select h.length from audit.checkpoint_head h where h.actor = c.actor order by h.checkpoint desc limit 1), 0)
    from audit.chain c where c.length > 0
$$;

-- One node at a time: the others find the lock taken, and leave it to this one.
create function audit.anchoring() returns boolean
language sql volatile security definer set search_path = '' as $$ select pg_try_advisory_xact_lock(7368646174) $$;

create function audit.checkpoints(after bigint, most integer)
returns table (number bigint, at timestamptz, text text, signature bytea)
language sql stable security definer set search_path = '' as $$
    select c.number, c.at, c.text, c.signature from audit.checkpoint c where c.number > after order by c.number limit most
$$;

create function audit.last_checkpoint() returns table (number bigint, at timestamptz, text text, signature bytea)
language sql stable security definer set search_path = '' as $$
    select c.number, c.at, c.text, c.signature from audit.checkpoint c order by c.number desc limit 1
$$;

create function audit.anchor(number bigint, at timestamptz, text text, signature bytea, actors uuid[], lengths bigint[], heads text[])
returns void language sql volatile security definer set search_path = '' as $$
    insert into audit.checkpoint (number, at, text, signature) values (anchor.number, anchor.at, anchor.text, anchor.signature);
    insert into audit.checkpoint_head (checkpoint, actor, length, head)
        select anchor.number, one.actor, one.length, decode(one.head, 'base64')
        from unnest(anchor.actors, anchor.lengths, anchor.heads) as one(actor, length, head)
$$;

alter table audit.checkpoint enable row level security;
alter table audit.checkpoint force row level security;
alter table audit.checkpoint_head enable row level security;
alter table audit.checkpoint_head force row level security;
create policy gate on audit.checkpoint to current_user using (true) with check (true);
create policy gate on audit.checkpoint_head to current_user using (true) with check (true);

revoke all on function audit.heads(), audit.anchoring(), audit.checkpoints(bigint, integer), audit.last_checkpoint(),
    audit.anchor(bigint, timestamptz, text, bytea, uuid[], bigint[], text[]) from public;
grant execute on function audit.heads(), audit.anchoring(), audit.checkpoints(bigint, integer), audit.last_checkpoint(),
    audit.anchor(bigint, timestamptz, text, bytea, uuid[], bigint[], text[]) to ${app};
