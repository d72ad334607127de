-- One page asks about hundreds of rows of few families. What the reader may open of a family is looked up once in a transaction, kept
-- in a setting of that transaction, and its rows are compared with that; any change of a relation, a clearance or an exclusion
-- forgets it. 256 settings, chosen by a hash of the family and checked against its id, so that a connection never fills up with names.
--
-- The program tells the database who reads, and could as well name somebody else: the wall stands between a statement that asks too
-- much and the rows, as before, and these settings give nobody more than the one that names the actor.

-- What the reader may open of one family now, as words: rC2 reads C2, wC2 writes it, rC4@author reads what that author wrote in C4.
create or replace function access.openings(wanted_family uuid) returns text
language sql stable security definer set search_path = '' as $$
    with running as (
        select r.scope, r.writes from access.relation r
        where r.actor = access.actor() and r.family = wanted_family
          and r.starts_at <= access.moment() and (r.ends_at is null or r.ends_at > access.moment())
          and not exists (
            select 1 from access.exclusion e
            where e.family = wanted_family and (e.actor = access.actor() or e.organisation = access.organisation())
              and e.since <= access.moment() and (e.until is null or e.until > access.moment()))
    ), words as (
        select 'r' || one as word from running, unnest(running.scope) as one
        union
        select 'w' || one from running, unnest(running.scope) as one where running.writes
        union
        select mode.letter || c.compartment || '@' || c.author
        from access.clearance c join (select 'r' as letter from running union select 'w' from running where writes) mode on true
        where c.actor = access.actor() and c.family = wanted_family
          and c.since <= access.moment() and (c.until is null or c.until > access.moment())
    )
    select ' ' || coalesce(string_agg(words.word || ' ', ''), '') from words
$$;
revoke all on function access.openings(uuid) from public;
grant execute on function access.openings(uuid) to ${app};

-- null as the author asks for the compartment as a whole.
create or replace function access.opens(wanted_family uuid, wanted_compartment text, wanted_author uuid, to_write boolean)
returns boolean language plpgsql stable parallel restricted cost 200 as $$
declare
    -- organisation and moment are set together with the actor, once, as the first statement of a transaction
    whose text := current_setting('mille.actor', true) || coalesce(current_setting('mille.epoch', true), '') || wanted_family::text;
    slot text := 'mille.f' || (uuid_hash(wanted_family) & 255)::text;
    known text := current_setting(slot, true);
    word text := case when to_write then ' w' else ' r' end || wanted_compartment;
begin
    if whose is null or word is null then
        return false;
    end if;
    if known is null or not starts_with(known, whose) then
        known := whose || access.openings(wanted_family);
        perform set_config(slot, known, true);
    end if;
    return strpos(known, word || ' ') > 0 or (wanted_author is not null and strpos(known, word || '@' || wanted_author || ' ') > 0);
end $$;
revoke all on function access.opens(uuid, text, uuid, boolean) from public;
grant execute on function access.opens(uuid, text, uuid, boolean) to ${app};

alter function access.may_read(uuid, text) parallel restricted;
alter function access.may_write(uuid, text) parallel restricted;
alter function access.may_read(uuid, text, uuid) parallel restricted;
alter function access.may_write(uuid, text, uuid) parallel restricted;

create function access.forget() returns trigger language plpgsql as $$
begin
    perform set_config('mille.epoch', (coalesce(nullif(current_setting('mille.epoch', true), ''), '0')::integer + 1)::text, true);
    return null;
end $$;
create trigger forget after insert or update or delete on access.relation for each statement execute function access.forget();
create trigger forget after insert or update or delete on access.clearance for each statement execute function access.forget();
create trigger forget after insert or update or delete on access.exclusion for each statement execute function access.forget();
