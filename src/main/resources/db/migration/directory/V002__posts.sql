-- Since when and until when somebody holds a post, her leave, whether she is suspended. A professional without a row is at work.
create table directory.post (
    actor uuid primary key references directory.professional (id),
    organisation uuid not null references directory.organisation (id),
    inami text,
    starts_on date not null,
    ends_on date check (ends_on >= starts_on),
    away_from date,
    away_until date check (away_until >= away_from),
    suspended_at timestamptz,
    version integer not null default 0,
    check ((away_from is null) = (away_until is null))
);
create index post_by_organisation on directory.post (organisation);
grant select, insert, update on directory.post to ${app};
