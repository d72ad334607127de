-- An officer of a house takes what waits there away from all others, and reads what she is asked about. So she counts once somebody holds her
-- post (an invented one is chosen at the sign-in), and, where the house gave it to her itself, once an officer who is neither she nor
-- whoever gave it has seen that it did. Until then nothing is before her, and all of it before whoever had it.
alter table confidentiality.function_given
    add column seen_by uuid,
    add column seen_at timestamptz,
    drop constraint function_given_how_check,
    add constraint known_way check (how in ('CHANGED', 'NEW', 'RESUMED', 'ENDED')),
    add constraint seen_by_somebody check ((seen_by is null) = (seen_at is null));
create index function_given_waiting on confidentiality.function_given (post, at) where seen_at is null;

-- Those whose post runs and is held; clear: of whom nothing waits to be seen.
create function confidentiality.officers_running() returns table (id uuid, organisation uuid, clear boolean)
language sql stable security definer set search_path = '' as $$
    select p.id, p.organisation, not exists (
            select 1 from confidentiality.function_given g
            where g.post = p.id and g.seen_at is null and g.given_by is not null and g.how <> 'ENDED'
              and g.becomes = 'CONFIDENTIALITY_OFFICER')
    from directory.professional p left join directory.post t on t.actor = p.id
    where p.function = 'CONFIDENTIALITY_OFFICER'
      and (p.code <> p.id::text or exists (select 1 from account.seat s where s.actor = p.id))
      and (t.actor is null or (t.suspended_at is null
          and t.starts_on <= (access.moment() at time zone 'Europe/Brussels')::date
          and (t.ends_on is null or t.ends_on >= (access.moment() at time zone 'Europe/Brussels')::date)))
$$;

-- Those who count. Where there is nobody who could have seen it, as in a space whose first officer comes from her house, nobody is waited for.
create function confidentiality.officers_at_work() returns table (id uuid, organisation uuid)
language sql stable security definer set search_path = '' as $$
    with running as materialized (select r.id, r.organisation, r.clear from confidentiality.officers_running() r)
    select r.id, r.organisation from running r
    where r.clear or not exists (
        select 1 from confidentiality.function_given g join running other on other.clear
        where g.post = r.id and g.seen_at is null and g.given_by is not null and g.how <> 'ENDED'
          and g.becomes = 'CONFIDENTIALITY_OFFICER'
          and not exists (select 1 from account.same_human(other.id) mine(post) where mine.post in (g.post, g.given_by)))
$$;

create or replace function confidentiality.officer() returns boolean
language sql stable security definer set search_path = '' as $$
    select exists (select 1 from confidentiality.officers_at_work() o
        where o.id = access.actor() and o.organisation = access.organisation())
$$;

create or replace function confidentiality.officers_of(house uuid) returns setof uuid
language sql stable security definer set search_path = '' as $$
    with officers as materialized (select o.id, o.organisation from confidentiality.officers_at_work() o)
    select o.id from officers o
    where officers_of.house is null or o.organisation = officers_of.house
       or not exists (select 1 from officers own where own.organisation = officers_of.house)
$$;

-- As before: what an officer did in another post is another officer's to answer.
create or replace function confidentiality.officers_of(house uuid, reader uuid) returns setof uuid
language sql stable security definer set search_path = '' as $$
    with others as materialized (
        select o.id, o.organisation from confidentiality.officers_at_work() o
        where o.id not in (select account.same_human(officers_of.reader))
    )
    select o.id from others o
    where o.organisation = officers_of.house or not exists (select 1 from others own where own.organisation = officers_of.house)
$$;

-- A post that goes on after it stood still gives a function, whatever it stood still by; that of an officer, which stops, is told as well.
create function confidentiality.post_moved() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
    moment timestamptz := coalesce(access.moment(), now());
    today date := (moment at time zone 'Europe/Brussels')::date;
    moved text := case
        when (old.suspended_at is not null and new.suspended_at is null)
          or (old.ends_on < today and coalesce(new.ends_on, 'infinity') >= today)
          or (old.starts_on > today and new.starts_on <= today) then 'RESUMED'
        when (old.suspended_at is null and new.suspended_at is not null)
          or coalesce(new.ends_on, 'infinity') < coalesce(old.ends_on, 'infinity')
          or (old.starts_on <= today and new.starts_on > today) then 'ENDED' end;
begin
    insert into confidentiality.function_given (id, post, organisation, was, becomes, given_by, at, how)
    select gen_random_uuid(), p.id, p.organisation, null, p.function, access.actor(), moment, moved
    from directory.professional p
    where p.id = new.actor and (moved = 'RESUMED' or (moved = 'ENDED' and p.function = 'CONFIDENTIALITY_OFFICER'));
    return null;
end $$;
drop trigger post_resumed on directory.post;
drop function confidentiality.post_resumed();
create trigger post_moved after update of suspended_at, starts_on, ends_on on directory.post
    for each row execute function confidentiality.post_moved();

-- The first dates of a post that was there without any may stop it too; those of a post that is just being made do not.
create function confidentiality.post_dated() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
    moment timestamptz := coalesce(access.moment(), now());
begin
    insert into confidentiality.function_given (id, post, organisation, was, becomes, given_by, at, how)
    select gen_random_uuid(), p.id, p.organisation, null, p.function, access.actor(), moment, 'ENDED'
    from directory.professional p
    where p.id = new.actor and p.function = 'CONFIDENTIALITY_OFFICER' and p.code = p.id::text
      and new.starts_on > (moment at time zone 'Europe/Brussels')::date
      and not exists (
        select 1 from confidentiality.function_given g where g.post = new.actor and g.how = 'NEW' and g.at = moment);
    return null;
end $$;
create trigger post_dated after insert on directory.post for each row execute function confidentiality.post_dated();

-- What was given and nobody has seen: in the houses she answers for; and everywhere, where a house made an officer or took one away.
create function confidentiality.given_waiting() returns setof confidentiality.function_given
language sql stable security definer set search_path = '' as $$
    with waiting as materialized (
        select * from confidentiality.function_given g where g.seen_at is null and confidentiality.officer()
    ), hers as materialized (
        select h.organisation from (select distinct w.organisation from waiting w) h where confidentiality.concerned(h.organisation)
    )
    select * from waiting w
    where w.organisation in (select h.organisation from hers h)
       or (w.given_by is not null and 'CONFIDENTIALITY_OFFICER' in (w.becomes, coalesce(w.was, '')))
$$;

-- The posts of officers first, then whoever waits longest; what is not shown yet comes up when these were seen.
drop function confidentiality.functions_given(timestamptz);
create function confidentiality.functions_given(most integer)
returns table (post uuid, how text, was text, becomes text, given_by uuid, at timestamptz)
language sql stable security definer set search_path = '' as $$
    with waiting as materialized (select * from confidentiality.given_waiting()),
    posts as (
        select w.post, bool_or('CONFIDENTIALITY_OFFICER' in (w.becomes, coalesce(w.was, ''))) as officer, min(w.at) as since
        from waiting w group by w.post order by 2 desc, 3, 1 limit functions_given.most
    )
    select w.post, w.how, w.was, w.becomes, w.given_by, w.at from posts p join waiting w on w.post = p.post
    order by p.officer desc, p.since, p.post, w.at, w.id limit 20 * functions_given.most
$$;

-- She has seen it, up to the last that was shown to her. Nobody answers for what she was given or gave herself, in whatever post.
create function confidentiality.see_given(given uuid, until timestamptz) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
    update confidentiality.function_given g set seen_by = access.actor(), seen_at = access.moment()
    where g.id in (select w.id from confidentiality.given_waiting() w where w.post = see_given.given and w.at <= see_given.until)
      and not exists (
        select 1 from account.same_human(access.actor()) mine(post) where mine.post in (g.post, g.given_by));
    return found;
end $$;

revoke all on function confidentiality.officers_running(), confidentiality.officers_at_work(), confidentiality.post_moved(),
    confidentiality.post_dated(), confidentiality.given_waiting(), confidentiality.functions_given(integer), confidentiality.see_given(uuid, timestamptz) from public;
grant execute on function confidentiality.officer(), confidentiality.functions_given(integer), confidentiality.see_given(uuid, timestamptz) to ${app};
