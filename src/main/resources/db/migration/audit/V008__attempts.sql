-- How often something was tried by nobody the log could name: a row for each minute and kind, no person, no address, no words.
create table audit.attempt (
    minute timestamptz not null,
    kind text not null check (kind in ('INVITATION', 'DOOR', 'LETTER', 'PATH')),
    times bigint not null check (times > 0),
    primary key (minute, kind)
);

alter table audit.attempt enable row level security;
alter table audit.attempt force row level security;
create policy gate on audit.attempt to current_user using (true) with check (true);

-- Several nodes count the same minute.
create function audit.attempted(minute timestamptz, kind text, times bigint) returns void
language sql security definer set search_path = '' as $$
    insert into audit.attempt as a (minute, kind, times) values (attempted.minute, attempted.kind, attempted.times)
    on conflict on constraint attempt_pkey do update set times = a.times + excluded.times
$$;

create function audit.forget_attempts(before timestamptz) returns void
language sql security definer set search_path = '' as $$
    delete from audit.attempt a where a.minute < forget_attempts.before
$$;

revoke all on function audit.attempted(timestamptz, text, bigint) from public;
revoke all on function audit.forget_attempts(timestamptz) from public;
grant execute on function audit.attempted(timestamptz, text, bigint) to ${app};
grant execute on function audit.forget_attempts(timestamptz) to ${app};
