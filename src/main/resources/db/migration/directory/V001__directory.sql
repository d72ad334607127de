-- Organisations, the people who work there, and the plain list of services. No family, no person accompanied.
create schema if not exists directory;
grant usage on schema directory to ${app};

create table directory.organisation (
    id uuid primary key,
    code text not null unique,
    name text not null,
    name_nl text,
    kind text not null,
    postcode text not null,
    commune text not null,
    basin text not null
);

-- One row per person, function and organisation: somebody who works in two places acts as one or the other.
create table directory.professional (
    id uuid primary key,
    code text not null unique,
    given text not null,
    family_name text not null,
    function text not null,
    organisation uuid not null references directory.organisation (id),
    languages text[] not null,
    presentation jsonb not null default '{}',
    signs_in boolean not null default false
);
create index professional_by_organisation on directory.professional (organisation);

create table directory.service (
    id uuid primary key,
    code text not null unique,
    name text not null,
    name_nl text,
    organisation uuid references directory.organisation (id),
    category text not null,
    postcode text not null,
    commune text not null,
    basin text not null,
    languages text[] not null,
    audience jsonb not null,
    entry jsonb not null,
    free boolean not null
);
create index service_by_organisation on directory.service (organisation);
create index service_by_category on directory.service (category, commune);

grant select, insert, update on all tables in schema directory to ${app};
