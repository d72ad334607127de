-- Whoever gives a function gives what it opens. The officer of the house sees each change: the table of professionals itself says it, whoever
-- writes. Where nobody acts it was the operator, at the console.
create table confidentiality.function_given (
    id uuid primary key,
    post uuid not null,
    organisation uuid not null,
    was text not null,
    becomes text not null,
    given_by uuid,
    at timestamptz not null
);
create index function_given_by_time on confidentiality.function_given (at);
alter table confidentiality.function_given enable row level security;
alter table confidentiality.function_given force row level security;
create policy gate on confidentiality.function_given to current_user using (true) with check (true);

create function confidentiality.function_changed() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
    insert into confidentiality.function_given (id, post, organisation, was, becomes, given_by, at)
    values (gen_random_uuid(), new.id, new.organisation, old.function, new.function, access.actor(), coalesce(access.moment(), now()));
    return null;
end $$;
create trigger function_changed after update of function on directory.professional
    for each row when (old.function is distinct from new.function) execute function confidentiality.function_changed();

create function confidentiality.functions_given(since timestamptz)
returns table (post uuid, was text, becomes text, given_by uuid, at timestamptz)
language sql stable security definer set search_path = '' as $$
    select g.post, g.was, g.becomes, g.given_by, g.at from confidentiality.function_given g
    where confidentiality.officer() and g.at >= since and confidentiality.concerned(g.organisation)
    order by g.at desc, g.id limit 100
$$;
revoke all on function confidentiality.function_changed(), confidentiality.functions_given(timestamptz) from public;
grant execute on function confidentiality.functions_given(timestamptz) to ${app};
