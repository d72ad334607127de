-- Who joined a request that somebody else sent: she is told when it moves, and stands in nobody's way.
create table referral.following (
    request uuid not null references referral.request on delete cascade,
    family uuid not null,
    compartment text not null,
    -- who sent the request: whoever may not know it any more follows nothing
    author uuid not null,
    follower uuid not null,
    since timestamptz not null,
    heard_at timestamptz,
    primary key (request, follower),
    check (follower <> author)
);
create index following_by_family on referral.following (family);
create index following_by_follower on referral.following (follower);

alter table referral.following enable row level security;
alter table referral.following force row level security;
create policy own on referral.following for select to ${app}
    using (follower = access.actor() and access.may_read(family, compartment, author));
create policy joined_by_follower on referral.following for insert to ${app}
    with check (follower = access.actor() and access.may_write(family, compartment, author)
        and exists (select 1 from referral.request r where r.id = request and r.family = following.family
            and r.compartment = following.compartment and r.author = following.author));
create policy heard_by_follower on referral.following for update to ${app}
    using (follower = access.actor() and access.may_read(family, compartment, author));
create policy left_by_follower on referral.following for delete to ${app} using (follower = access.actor());
grant select, insert, delete, update (heard_at) on referral.following to ${app};

insert into erasure.covered (place, name, parts, kind) values (253, 'referral.following', true, null);
create policy erased on referral.following to current_user using (erasure.now(family)) with check (erasure.now(family));
