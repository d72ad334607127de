-- What she agreed to, as events: nothing is changed, nothing is deleted; the newest one about a recipient and a subject holds.
create schema if not exists consent;
grant usage on schema consent to ${app};

-- Open subjects lie together in C0. A restricted subject is an event of its own in its own compartment, seen by those who may know what
-- its author wrote there: that she was asked about violence is told to nobody else.
create table consent.event (
    id uuid primary key,
    family uuid not null,
    kind text not null check (kind in ('INFORMED', 'GIVEN', 'GIVEN_ORALLY', 'DECLINED', 'WITHDRAWN', 'SUSPENDED_UNSAFE',
        'LEGAL_DUTY', 'VITAL_INTEREST')),
    recipient_kind text not null check (recipient_kind in ('COLLEAGUE', 'ORGANISATION', 'TEAM')),
    recipient uuid,
    subjects text[] not null,
    until timestamptz,
    wording text,
    wording_version text,
    wording_language text,
    wording_text text,
    interpreter text not null check (interpreter in ('NONE', 'PROFESSIONAL', 'OTHER')),
    witness text,
    article text,
    reason text,
    compartment text not null,
    author uuid not null,
    noted_at timestamptz not null,
    check ((recipient_kind = 'TEAM') = (recipient is null)),
    check (cardinality(subjects) > 0),
    check (subjects <@ case when compartment = 'C0' then array['C0', 'C0L', 'C1', 'C2'] else array[compartment] end),
    check (num_nulls(wording, wording_version, wording_language, wording_text) in (0, 4)),
    check (kind <> 'GIVEN_ORALLY' or witness is not null),
    check (kind <> 'LEGAL_DUTY' or article is not null),
    check (kind <> 'VITAL_INTEREST' or reason is not null)
);
create index event_by_family on consent.event (family, noted_at);

alter table consent.event enable row level security;
alter table consent.event force row level security;
create policy read_by_those_who_may_know on consent.event for select to ${app}
    using (access.may_read(family, compartment, author));
create policy noted_by_author on consent.event for insert to ${app}
    with check (author = access.actor() and access.may_write(family, compartment, author));
grant select, insert on consent.event to ${app};

-- Who decides, where she may be a minor: there is no age here, only what a professional noted, and why. The newest holds.
create table consent.standing (
    id uuid primary key,
    family uuid not null,
    kind text not null check (kind in ('DECIDES', 'REPRESENTED', 'ENDED')),
    why text not null,
    name text,
    tie text,
    item text,
    author uuid not null,
    noted_at timestamptz not null,
    check (kind <> 'REPRESENTED' or num_nulls(name, tie, item) = 0)
);
create index standing_by_family on consent.standing (family, noted_at);

alter table consent.standing enable row level security;
alter table consent.standing force row level security;
create policy read_by_team on consent.standing for select to ${app} using (access.may_read(family, 'C0'));
create policy noted_by_author on consent.standing for insert to ${app}
    with check (author = access.actor() and access.may_write(family, 'C0'));
grant select, insert on consent.standing to ${app};
