-- What a family needs, the steps agreed with her, and the three facts of each step: her wish, its progress, who acts next and by when.
create schema if not exists careplan;
grant usage on schema careplan to ${app};

create table careplan.need (
    id uuid primary key,
    family uuid not null,
    compartment text not null,
    domain text,
    indicator text,
    -- id/version of the screening pack the indicator belongs to; null for a need added freely.
    pack text,
    title text,
    words text,
    state text not null check (state in ('OPEN', 'MET', 'UNMET_NO_OFFER', 'CLOSED')),
    created_by uuid not null,
    created_at timestamptz not null,
    changed_by uuid not null,
    changed_at timestamptz not null,
    version integer not null default 0,
    unique (id, family, compartment),
    check (title is not null or indicator is not null or domain is not null),
    check ((indicator is null) = (pack is null))
);
create index need_by_family on careplan.need (family);

create table careplan.step (
    id uuid primary key,
    need uuid not null,
    family uuid not null,
    compartment text not null,
    -- path of the paths pack it came from, with the pack's id/version; null for a step added freely.
    path text,
    pack text,
    title text,
    category text,
    service uuid,
    wish text not null check (wish in ('NOT_ASKED', 'WANTS', 'NOT_NOW', 'DECLINES', 'ALREADY')),
    wish_by uuid not null,
    wish_at timestamptz not null,
    talk_again date,
    already_by text,
    progress text not null
        check (progress in ('TODO', 'REQUESTED', 'ACCEPTED', 'WAITING', 'UNDER_WAY', 'DONE', 'COULD_NOT')),
    could_not text
        check (could_not in ('FULL', 'NOT_ELIGIBLE', 'NO_ANSWER', 'NO_CONTACT', 'MOVED', 'OTHER')),
    progress_by uuid,
    progress_at timestamptz,
    owner_kind text check (owner_kind in ('PROFESSIONAL', 'HER', 'SERVICE')),
    owner uuid,
    due date,
    -- whether it is about the baby to come: such steps fall silent when a pregnancy ends without a living child.
    about_baby boolean not null default false,
    created_by uuid not null,
    created_at timestamptz not null,
    changed_by uuid not null,
    changed_at timestamptz not null,
    version integer not null default 0,
    foreign key (need, family, compartment) references careplan.need (id, family, compartment),
    check (title is not null or path is not null),
    check ((path is null) = (pack is null)),
    check ((owner is not null) = coalesce(owner_kind in ('PROFESSIONAL', 'SERVICE'), false)),
    check ((could_not is not null) = (progress = 'COULD_NOT')),
    check ((talk_again is not null) = (wish = 'NOT_NOW')),
    constraint open_step_has_owner_and_date check (
        wish <> 'WANTS' or progress in ('DONE', 'COULD_NOT') or (owner_kind is not null and due is not null))
);
create index step_by_family on careplan.step (family);
create index step_by_need on careplan.step (need, family, compartment);
create index step_by_owner on careplan.step (owner, family);

create table careplan.need_history (
    need uuid not null,
    version integer not null,
    family uuid not null,
    compartment text not null,
    row jsonb not null,
    changed_by uuid not null,
    changed_at timestamptz not null,
    primary key (need, version)
);
create index need_history_by_family on careplan.need_history (family);

create table careplan.step_history (
    step uuid not null,
    version integer not null,
    family uuid not null,
    compartment text not null,
    row jsonb not null,
    changed_by uuid not null,
    changed_at timestamptz not null,
    primary key (step, version)
);
create index step_history_by_family on careplan.step_history (family);

-- What was decided about a proposed path; a later screening may propose it again.
create table careplan.decision (
    id uuid primary key,
    family uuid not null,
    compartment text not null,
    path text not null,
    pack text not null,
    decision text not null check (decision in ('ACCEPTED', 'ADAPTED', 'SET_ASIDE')),
    reason text check (reason in ('NOT_FITTING', 'OTHERWISE_SOLVED', 'NOT_THE_MOMENT', 'OTHER')),
    note text,
    step uuid references careplan.step (id),
    decided_by uuid not null,
    decided_at timestamptz not null,
    check ((decision = 'SET_ASIDE') = (reason is not null))
);
create index decision_by_family on careplan.decision (family);
create index decision_by_step on careplan.decision (step);

-- What to do when it gets too heavy; each reader finds what is hers to know.
create table careplan.crisis (
    id uuid primary key,
    family uuid not null,
    compartment text not null,
    signals text not null,
    calls text not null,
    now_do text not null,
    helplines text[] not null,
    changed_by uuid not null,
    changed_at timestamptz not null,
    version integer not null default 0
);
create index crisis_by_family on careplan.crisis (family);
create table careplan.crisis_history (
    crisis uuid not null,
    version integer not null,
    family uuid not null,
    compartment text not null,
    row jsonb not null,
    changed_by uuid not null,
    changed_at timestamptz not null,
    primary key (crisis, version)
);
create index crisis_history_by_family on careplan.crisis_history (family);

-- The day a pregnancy of the family ended without a living child: older steps about the baby fall silent.
create table careplan.loss (
    family uuid not null,
    since timestamptz not null,
    primary key (family, since)
);

-- One row per form sent: the same form sent twice is done once.
create table careplan.receipt (
    key uuid primary key,
    family uuid not null,
    received_at timestamptz not null
);
create index receipt_by_family on careplan.receipt (family);

alter table careplan.need enable row level security;
alter table careplan.need force row level security;
alter table careplan.step enable row level security;
alter table careplan.step force row level security;
alter table careplan.need_history enable row level security;
alter table careplan.need_history force row level security;
alter table careplan.step_history enable row level security;
alter table careplan.step_history force row level security;
alter table careplan.decision enable row level security;
alter table careplan.decision force row level security;
alter table careplan.crisis enable row level security;
alter table careplan.crisis force row level security;
alter table careplan.crisis_history enable row level security;
alter table careplan.crisis_history force row level security;
alter table careplan.loss enable row level security;
alter table careplan.loss force row level security;
alter table careplan.receipt enable row level security;
alter table careplan.receipt force row level security;

create policy seen on careplan.need for select to ${app} using (access.may_read(family, compartment));
create policy added on careplan.need for insert to ${app} with check (access.may_write(family, compartment));
create policy changed on careplan.need for update to ${app} using (access.may_write(family, compartment));
create policy seen on careplan.step for select to ${app} using (access.may_read(family, compartment));
create policy added on careplan.step for insert to ${app} with check (access.may_write(family, compartment));
create policy changed on careplan.step for update to ${app} using (access.may_write(family, compartment));
create policy seen on careplan.need_history for select to ${app} using (access.may_read(family, compartment));
create policy added on careplan.need_history for insert to ${app} with check (access.may_write(family, compartment));
create policy seen on careplan.step_history for select to ${app} using (access.may_read(family, compartment));
create policy added on careplan.step_history for insert to ${app} with check (access.may_write(family, compartment));
create policy seen on careplan.decision for select to ${app} using (access.may_read(family, compartment));
create policy added on careplan.decision for insert to ${app} with check (access.may_write(family, compartment));
create policy seen on careplan.crisis for select to ${app} using (access.may_read(family, compartment));
create policy added on careplan.crisis for insert to ${app} with check (access.may_write(family, compartment));
create policy changed on careplan.crisis for update to ${app} using (access.may_write(family, compartment));
create policy seen on careplan.crisis_history for select to ${app} using (access.may_read(family, compartment));
create policy added on careplan.crisis_history for insert to ${app} with check (access.may_write(family, compartment));
create policy seen on careplan.loss for select to ${app} using (access.may_read(family, 'C0'));
create policy added on careplan.loss for insert to ${app} with check (access.may_write(family, 'C0'));
create policy removed on careplan.loss for delete to ${app} using (access.may_write(family, 'C0'));
create policy seen on careplan.receipt for select to ${app} using (access.may_read(family, 'C0'));
create policy added on careplan.receipt for insert to ${app} with check (access.may_write(family, 'C0'));

grant select, insert, update on careplan.need, careplan.step, careplan.crisis to ${app};
grant select, insert on careplan.need_history, careplan.step_history, careplan.decision, careplan.crisis_history,
    careplan.receipt to ${app};
grant select, insert, delete on careplan.loss to ${app};
