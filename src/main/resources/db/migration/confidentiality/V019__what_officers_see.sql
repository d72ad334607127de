-- A function is given by a new post as well as by a change, and by a post that goes on after it was suspended or had ended: the officer of
-- the house sees these too. Invented professionals, who come with a training space, have a code of their own and nobody gave them theirs.
alter table confidentiality.function_given alter column was drop not null;
alter table confidentiality.function_given add column how text not null default 'CHANGED' check (how in ('CHANGED', 'NEW', 'RESUMED'));
alter table confidentiality.function_given add constraint was_another check ((how = 'CHANGED') = (was is not null));

create function confidentiality.post_given() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
    insert into confidentiality.function_given (id, post, organisation, was, becomes, given_by, at, how)
    values (gen_random_uuid(), new.id, new.organisation, null, new.function, access.actor(), coalesce(access.moment(), now()), 'NEW');
    return null;
end $$;
create trigger post_given after insert on directory.professional
    for each row when (new.code = new.id::text) execute function confidentiality.post_given();

create function confidentiality.post_resumed() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
    moment timestamptz := coalesce(access.moment(), now());
    today date := (moment at time zone 'Europe/Brussels')::date;
begin
    if (old.suspended_at is not null and new.suspended_at is null)
       or (old.ends_on < today and coalesce(new.ends_on, 'infinity') >= today) then
        insert into confidentiality.function_given (id, post, organisation, was, becomes, given_by, at, how)
        select gen_random_uuid(), p.id, p.organisation, null, p.function, access.actor(), moment, 'RESUMED'
        from directory.professional p where p.id = new.actor;
    end if;
    return null;
end $$;
create trigger post_resumed after update of suspended_at, ends_on on directory.post
    for each row execute function confidentiality.post_resumed();

drop function confidentiality.functions_given(timestamptz);
create function confidentiality.functions_given(since timestamptz)
returns table (post uuid, how text, was text, becomes text, given_by uuid, at timestamptz)
language sql stable security definer set search_path = '' as $$
    select g.post, g.how, g.was, g.becomes, g.given_by, g.at from confidentiality.function_given g
    where confidentiality.officer() and g.at >= since and confidentiality.concerned(g.organisation)
    order by g.at desc, g.id limit 100
$$;
revoke all on function confidentiality.post_given(), confidentiality.post_resumed(), confidentiality.functions_given(timestamptz) from public;
grant execute on function confidentiality.functions_given(timestamptz) to ${app};
