-- A list asks about every family of its reader. Looked up one by one they cost as many queries, and two families whose hash is the
-- same pushed each other out of their setting at every statement. Now whoever asks for her families has them all remembered by one
-- query, and a family has two places of 2048: where the first is taken, the second holds it.

-- What the reader may open of each of these families, as words: rC2 reads C2, wC2 writes it, rC4@author reads what that author
-- wrote in C4. A family she has not open now has none, and no line.
create function access.openings_of(wanted uuid[]) returns table (family uuid, words text)
language sql stable security definer set search_path = '' as $$
    with running as (
        select r.family, r.scope, r.writes from access.relation r
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
    )
    select words.family, string_agg(words.words, '') || ' ' from words group by words.family
$$;
revoke all on function access.openings_of(uuid[]) from public;

-- Whose memory it is: a change of a relation, a clearance or an exclusion starts another one.
create function access.remembering() returns text language sql stable parallel safe as
$$ select current_setting('mille.actor', true) || coalesce(current_setting('mille.epoch', true), '') $$;

create function access.place(wanted_family uuid, other boolean) returns text language sql immutable parallel safe as
$$ select 'mille.f' || ((case when other then uuid_hash(wanted_family) >> 11 else uuid_hash(wanted_family) end) & 2047)::text $$;

create function access.remember(wanted_family uuid, words text, whose text) returns text
language plpgsql as $$
declare
    place text := access.place(wanted_family, false);
    known text := whose || wanted_family::text || words;
begin
    if starts_with(coalesce(current_setting(place, true), ''), whose)
            and not starts_with(current_setting(place, true), whose || wanted_family::text) then
        place := access.place(wanted_family, true);
    end if;
    perform set_config(place, known, true);
    return known;
end $$;
revoke all on function access.remember(uuid, text, text) from public;

-- null as the author asks for the compartment as a whole.
create or replace function access.opens(wanted_family uuid, wanted_compartment text, wanted_author uuid, to_write boolean)
returns boolean language plpgsql stable parallel restricted cost 200 as $$
declare
    -- organisation and moment are set together with the actor, once, as the first statement of a transaction
    whose text := access.remembering();
    hers text := whose || wanted_family::text;
    known text := current_setting(access.place(wanted_family, false), true);
    word text := case when to_write then ' w' else ' r' end || wanted_compartment;
begin
    if hers is null or word is null then
        return false;
    end if;
    if known is null or not starts_with(known, hers) then
        known := current_setting(access.place(wanted_family, true), true);
        if known is null or not starts_with(known, hers) then
            known := access.remembered(wanted_family, whose);
        end if;
    end if;
    return strpos(known, word || ' ') > 0 or (wanted_author is not null and strpos(known, word || '@' || wanted_author || ' ') > 0);
end $$;

create function access.remembered(wanted_family uuid, whose text) returns text
language plpgsql security definer set search_path = '' as $$
declare
    found text;
begin
    select o.words into found from access.openings_of(array[wanted_family]) o;
    return access.remember(wanted_family, coalesce(found, ' '), whose);
end $$;
revoke all on function access.remembered(uuid, text) from public;
grant execute on function access.remembered(uuid, text) to ${app};

-- The families the reader has open now.
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
        select array_agg(distinct r.family) into mine from access.relation r where r.actor = access.actor();
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
revoke all on function access.my_families() from public;
grant execute on function access.my_families() to ${app};
drop function access.openings(uuid);
