-- What one may not do in one post, one may not in another: the posts of whoever holds this one, itself alone where nobody signed in with it.
create function account.same_human(post uuid) returns setof uuid
language sql stable security definer set search_path = '' as $$
    select same_human.post
    union
    select other.actor from account.seat mine join account.seat other on other.person = mine.person where mine.actor = same_human.post
$$;
revoke all on function account.same_human(uuid) from public;

-- Whoever is kept away in one of her posts is so in each: asked when somebody takes a further post, before she acts in it. It runs while
-- nobody is signed in, adds nothing but closed doors, and says how many.
create policy kept_away_in_every_post on access.exclusion for insert to current_user with check (actor is not null and until is null);
create function account.kept_away_too(taken uuid, at timestamptz) returns bigint
language plpgsql security definer set search_path = '' as $$
declare
    added bigint;
begin
    insert into access.exclusion (id, family, actor, noted_at, set_by)
    select distinct on (e.family, post) gen_random_uuid(), e.family, post, e.noted_at, e.set_by
    from access.exclusion e cross join account.same_human(taken) as post
    where e.actor in (select account.same_human(taken)) and (e.until is null or e.until > at)
      and not exists (
        select 1 from access.exclusion own
        where own.family = e.family and own.actor = post and (own.until is null or own.until > at))
    order by e.family, post, e.noted_at, e.id;
    get diagnostics added = row_count;
    return added;
end $$;
revoke all on function account.kept_away_too(uuid, timestamptz) from public;
grant execute on function account.kept_away_too(uuid, timestamptz) to ${app};
