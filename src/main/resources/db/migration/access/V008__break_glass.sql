-- Exceptional access: one person, four hours at most, reading only, never residence nor justice. The table says so itself, whoever writes.
alter table access.relation add constraint break_glass_is_narrow check (type <> 'BREAK_GLASS' or (
    not writes and ends_at is not null and ends_at <= starts_at + interval '4 hours' and not scope && array['C7', 'C8']));
create index relation_exceptional on access.relation (family, actor) where type = 'BREAK_GLASS';

-- It begins and ends in functions of the owner, which know the person asked for: nobody takes a relation to a family that has one.
create policy exceptional_begins on access.relation for insert to current_user with check (type = 'BREAK_GLASS' and actor = access.actor());
create policy exceptional_ends on access.relation for update to current_user using (type = 'BREAK_GLASS' and actor = access.actor());

-- What the reader may open of each of these families, as before. By exceptional access alone nothing opens that was said to named
-- readers: a clearance counts beside a relation of care or help only.
create or replace function access.openings_of(wanted uuid[]) returns table (family uuid, words text)
language sql stable security definer set search_path = '' as $$
    with running as (
        select r.family, r.scope, r.writes, r.type from access.relation r
        where r.actor = access.actor() and r.family = any (wanted)
          and r.starts_at <= access.moment() and (r.ends_at is null or r.ends_at > access.moment())
          and not exists (
            select 1 from access.exclusion e
            where e.family = r.family and (e.actor = access.actor() or e.organisation = access.organisation())
              and e.since <= access.moment() and (e.until is null or e.until > access.moment()))
    ), words as (
        select running.family, ' r' || array_to_string(running.scope, ' r')
            || case when running.writes then ' w' || array_to_string(running.scope, ' w') else '' end as words
        from running
        union all
        select running.family, ' r' || c.compartment || '@' || c.author
            || case when running.writes then ' w' || c.compartment || '@' || c.author else '' end
        from running
        join access.clearance c on c.family = running.family and c.actor = access.actor()
          and c.since <= access.moment() and (c.until is null or c.until > access.moment())
        where running.type <> 'BREAK_GLASS'
    )
    select words.family, string_agg(words.words, '') || ' ' from words group by words.family
$$;

-- The families of her lists, searches, counts and prints: what is open exceptionally is reached by its own address only.
create or replace function access.my_families() returns setof uuid
language plpgsql stable security definer rows 50 set search_path = '' as $$
declare
    whose text := access.remembering();
    known text := current_setting('mille.mine', true);
    mine uuid[];
begin
    if whose is null then
        return;
    end if;
    if known is null or not starts_with(known, whose || '{') then
        select array_agg(distinct r.family) into mine from access.relation r
        where r.actor = access.actor() and r.type <> 'BREAK_GLASS'
          and r.starts_at <= access.moment() and (r.ends_at is null or r.ends_at > access.moment());
        with openings as materialized (
            select o.family, o.words from access.openings_of(mine) o
        ), kept as materialized (
            select openings.family, access.remember(openings.family, openings.words, whose) from openings
        )
        select coalesce(array_agg(openings.family), '{}') into mine
        from openings join kept on kept.family = openings.family where strpos(openings.words, ' rC0 ') > 0;
        known := whose || mine::text;
        perform set_config('mille.mine', known, true);
    end if;
    return query select unnest(substr(known, length(whose) + 1)::uuid[]);
end $$;

-- Who looked, as it will be shown to her: looks by exceptional access stand apart and say so.
drop function access.looks(uuid, timestamptz);
create function access.looks(wanted_family uuid, since timestamptz)
returns table (day date, organisation uuid, function text, exceptional boolean, pages bigint)
language sql stable security definer set search_path = '' as $$
    select (e.at at time zone 'Europe/Brussels')::date, e.organisation, e.function, exists (
            select 1 from access.relation r
            where r.family = wanted_family and r.actor = e.actor and r.type = 'BREAK_GLASS'
              and r.starts_at <= e.at and r.ends_at > e.at), count(distinct e.request)
    from audit.entry e
    where e.family = wanted_family and e.outcome = 'PERMIT' and e.at >= since and e.organisation is not null
      and access.may_read(wanted_family, 'C0')
    group by 1, 2, 3, 4
    order by 1 desc, 4 desc, 5 desc
$$;
