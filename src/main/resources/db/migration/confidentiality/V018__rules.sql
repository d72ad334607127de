-- Since when which rules of access hold: a row for each start of the program with others than before. They are about nobody.
create table confidentiality.rules (
    number bigint generated always as identity primary key,
    since timestamptz not null,
    rules text not null
);

alter table confidentiality.rules enable row level security;
alter table confidentiality.rules force row level security;
create policy gate on confidentiality.rules to current_user using (true) with check (true);

-- Several servers start at once, and note them once.
create function confidentiality.note_rules(rules text, at timestamptz) returns void
language plpgsql security definer set search_path = '' as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('rules of access', 0));
    insert into confidentiality.rules (since, rules)
    select note_rules.at, note_rules.rules
    where note_rules.rules is distinct from (select r.rules from confidentiality.rules r order by r.number desc limit 1);
end $$;

create function confidentiality.noted_rules() returns table (since timestamptz, rules text)
language sql stable security definer set search_path = '' as $$
    select r.since, r.rules from confidentiality.rules r order by r.number desc limit 200
$$;

revoke all on function confidentiality.note_rules(text, timestamptz) from public;
revoke all on function confidentiality.noted_rules() from public;
grant execute on function confidentiality.note_rules(text, timestamptz) to ${app};
grant execute on function confidentiality.noted_rules() to ${app};
