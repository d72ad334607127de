-- What she said and that somebody stepped back are two rows, each lifted by itself: whoever takes a further post brings both along.
create function account.stepped_back(of_family uuid, by uuid, at timestamptz) returns boolean
language sql stable security definer set search_path = '' as $$
    select exists (
        select 1 from access.exclusion own
        where own.family = of_family and own.actor = by and own.set_by = by and own.noted_at = stepped_back.at)
$$;
revoke all on function account.stepped_back(uuid, uuid, timestamptz) from public;

create or replace function account.kept_away_too(taken uuid, at timestamptz) returns bigint
language plpgsql security definer set search_path = '' as $$
declare
    added bigint;
begin
    insert into access.exclusion (id, family, actor, noted_at, set_by)
    select distinct on (e.family, post, one.own) gen_random_uuid(), e.family, post, e.noted_at, e.set_by
    from access.exclusion e cross join account.same_human(taken) as post
        cross join lateral (select account.stepped_back(e.family, e.set_by, e.noted_at) as own) one
    where e.actor in (select account.same_human(taken)) and (e.until is null or e.until > at)
      and not exists (
        select 1 from access.exclusion there
        where there.family = e.family and there.actor = post and (there.until is null or there.until > at)
          and account.stepped_back(there.family, there.set_by, there.noted_at) = one.own)
    order by e.family, post, one.own, e.noted_at, e.id;
    get diagnostics added = row_count;
    return added;
end $$;
