-- A request that is half written: for whoever writes it and for nobody else. Nobody was asked yet.
create table referral.draft (
    id uuid primary key,
    family uuid not null,
    compartment text not null,
    author uuid not null,
    -- the form as it was typed
    typed text not null constraint typed_closed check (sealing.closed(typed)),
    kept_at timestamptz not null
);
create index draft_by_family on referral.draft (family);
create index draft_by_author on referral.draft (author, kept_at);

alter table referral.draft enable row level security;
alter table referral.draft force row level security;
create policy gate on referral.draft to current_user using (true) with check (true);
create policy own on referral.draft for select to ${app}
    using (author = access.actor() and access.may_read(family, compartment, author));
create policy kept_by_author on referral.draft for insert to ${app}
    with check (author = access.actor() and access.may_write(family, compartment, author));
create policy discarded_by_author on referral.draft for delete to ${app} using (author = access.actor());
grant select, insert, delete on referral.draft to ${app};

-- Each night: drafts nobody sent in time. Asked by nobody in particular.
create function referral.forget_drafts(before timestamptz) returns bigint
language plpgsql security definer set search_path = '' as $$
declare
    gone bigint;
begin
    if access.actor() is not null then
        return 0;
    end if;
    delete from referral.draft d where d.kept_at < before;
    get diagnostics gone = row_count;
    return gone;
end $$;
revoke all on function referral.forget_drafts(timestamptz) from public;
grant execute on function referral.forget_drafts(timestamptz) to ${app};

insert into erasure.covered (place, name, parts, kind) values (252, 'referral.draft', true, null);
create policy erased on referral.draft to current_user using (erasure.now(family)) with check (erasure.now(family));
