-- Who signs in, as whom, and the web sessions. No family, nothing about anybody who is accompanied.
create schema if not exists account;
grant usage on schema account to ${app};

-- One human being, known by what an identity provider says of her; no name, no e-mail is kept here.
create table account.person (
    id uuid primary key,
    issuer text not null,
    subject text not null,
    created_at timestamptz not null,
    signed_in_at timestamptz not null,
    unique (issuer, subject)
);

-- The posts she may act in; somebody who works in two places has two, and chooses.
create table account.seat (
    person uuid not null references account.person (id),
    actor uuid not null unique,
    since timestamptz not null,
    primary key (person, actor)
);

-- A one-time link that binds a person to a post. Only the hash of its token is kept.
create table account.invitation (
    id uuid primary key,
    token bytea not null unique,
    actor uuid not null,
    created_by uuid,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    used_by uuid references account.person (id),
    withdrawn_at timestamptz
);
create index invitation_by_actor on account.invitation (actor);
create index invitation_by_person on account.invitation (used_by);

-- Web sessions, so that any node may answer any request and a sign-out everywhere is one statement.
create table account.web_session (
    primary_id text primary key,
    session_id text not null unique,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval integer not null,
    expiry_time bigint not null,
    principal_name text
);
create index web_session_by_expiry on account.web_session (expiry_time);
create index web_session_by_principal on account.web_session (principal_name);
create table account.web_session_attributes (
    session_primary_id text not null references account.web_session (primary_id) on delete cascade,
    attribute_name text not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);

grant select, insert, update on account.person, account.invitation to ${app};
grant select, insert on account.seat to ${app};
grant select, insert, update, delete on account.web_session, account.web_session_attributes to ${app};
