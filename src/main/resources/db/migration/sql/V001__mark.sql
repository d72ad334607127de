-- Is this a training database or a real one? Said once, at the first start, and never changed.
create schema if not exists deployment;
create table deployment.mark (
    only_row boolean primary key default true check (only_row),
    space text not null check (space in ('training', 'real')),
    marked_at timestamptz not null
);

create function deployment.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'The mark of a database is never changed';
end $$;
create trigger mark_stays before update or delete or truncate on deployment.mark
    for each statement execute function deployment.refuse_change();

grant usage on schema deployment to ${app};
grant select, insert on deployment.mark to ${app};
