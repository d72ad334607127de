-- What a family is told about a look it did not recognise: the officer's words meant for it, under the line it asked about. Where several
-- people of one function looked on that day, each is cleared up by itself and each answer stands there.
create table confidentiality.clarified (
    id uuid primary key,
    family uuid not null,
    unrecognised uuid not null references confidentiality.unrecognised (id),
    words text not null constraint words_closed check (sealing.closed(words)),
    at timestamptz not null
);
create index clarified_by_family on confidentiality.clarified (family);
create index clarified_by_unrecognised on confidentiality.clarified (unrecognised);

alter table confidentiality.clarified enable row level security;
alter table confidentiality.clarified force row level security;
create policy gate on confidentiality.clarified to current_user using (true) with check (true);
create policy seen_by_team on confidentiality.clarified for select to ${app} using (access.may_read(family, 'C0'));
grant select on confidentiality.clarified to ${app};

-- What a family asked is not closed without words for it; the others are closed without any.
drop function confidentiality.settle(text, timestamptz, text);
create function confidentiality.settle(settled text, since timestamptz, why text, answer uuid, hers text) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
    asked record;
begin
    select u.family, u.noted into asked from confidentiality.unclear() u where u.key = settle.settled;
    if (asked.noted is null) <> (settle.hers is null) then
        return false;
    end if;
    insert into confidentiality.settled (key, organisation, words, settled_by, at)
    select u.key, access.organisation(), settle.why, access.actor(), access.moment()
    from confidentiality.unusual(settle.since) u where u.key = settle.settled
    on conflict do nothing;
    if not found then
        return false;
    end if;
    if asked.noted is not null then
        insert into confidentiality.clarified (id, family, unrecognised, words, at)
        values (settle.answer, asked.family, asked.noted, settle.hers, access.moment());
    end if;
    return true;
end $$;
revoke all on function confidentiality.settle(text, timestamptz, text, uuid, text) from public;
grant execute on function confidentiality.settle(text, timestamptz, text, uuid, text) to ${app};
