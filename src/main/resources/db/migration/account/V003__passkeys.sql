-- Passkeys: what somebody signs in with, or proves herself with once more. Of each only what checks a signature is kept.

-- Whose the keys are. In a training space nobody is vouched for, so an invented professional holds them herself; on a real database
-- no such row can be written, and none that came there otherwise opens anything.
create table account.key_holder (
    handle bytea primary key check (octet_length(handle) between 16 and 64),
    person uuid unique references account.person (id),
    actor uuid unique,
    created_at timestamptz not null,
    check (num_nonnulls(person, actor) = 1)
);

create table account.passkey (
    id uuid primary key,
    credential bytea not null unique,
    holder bytea not null references account.key_holder (handle),
    label text not null check (char_length(label) between 1 and 60),
    public_key bytea not null,
    signature_count bigint not null,
    transports text[] not null,
    backup_eligible boolean not null,
    backed_up boolean not null,
    attestation bytea not null,
    attestation_client bytea not null,
    created_at timestamptz not null,
    used_at timestamptz
);
create index passkey_by_holder on account.passkey (holder);

create function account.in_training() returns boolean
language sql stable security definer set search_path = '' as $$
    select exists (select 1 from deployment.mark m where m.space = 'training')
$$;

alter table account.key_holder enable row level security;
alter table account.key_holder force row level security;
alter table account.passkey enable row level security;
alter table account.passkey force row level security;

-- The reader sees and changes her own. Of others she sees nothing, not even how many there are.
create policy own_read on account.key_holder for select to ${app} using (actor = access.actor()
    or person in (select s.person from account.seat s where s.actor = access.actor()));
create policy own_begins on account.key_holder for insert to ${app} with check (
    (actor = access.actor() and account.in_training())
    or person in (select s.person from account.seat s where s.actor = access.actor()));
create policy own on account.passkey for all to ${app}
    using (holder in (select h.handle from account.key_holder h))
    with check (holder in (select h.handle from account.key_holder h));
create policy asked_by_functions on account.key_holder for select to current_user using (true);
create policy asked_by_functions on account.passkey for all to current_user using (true) with check (true);

-- Whoever signs in is nobody yet: she is found by the one key she shows, never by a list.
create function account.passkey_shown(shown bytea) returns setof account.passkey
language sql stable security definer set search_path = '' as $$
    select k.* from account.passkey k where k.credential = shown
$$;

create function account.holder_of(wanted bytea) returns table (handle bytea, person uuid, actor uuid)
language sql stable security definer set search_path = '' as $$
    select h.handle, h.person, h.actor from account.key_holder h
    where h.handle = wanted and (h.person is not null or account.in_training())
$$;

-- A key that counts and comes with a count that was seen already is a copy: it is refused, also where two come at once.
create function account.passkey_used(used bytea, seen_count bigint, now_backed_up boolean, at timestamptz) returns boolean
language sql security definer set search_path = '' as $$
    update account.passkey k set signature_count = seen_count, backed_up = now_backed_up, used_at = at
    where k.credential = used and (seen_count > k.signature_count or seen_count = 0 and k.signature_count = 0)
    returning true
$$;

revoke all on function account.in_training(), account.passkey_shown(bytea), account.holder_of(bytea),
    account.passkey_used(bytea, bigint, boolean, timestamptz) from public;
grant execute on function account.in_training(), account.passkey_shown(bytea), account.holder_of(bytea),
    account.passkey_used(bytea, bigint, boolean, timestamptz) to ${app};
grant select, insert on account.key_holder to ${app};
grant select, insert, delete, update (label) on account.passkey to ${app};
