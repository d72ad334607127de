-- What was ended by an act runs at no moment: it is neither put to sleep nor woken, and nobody reads exceptionally, or is told, by it.
create or replace function confidentiality.silent(at timestamptz, before timestamptz, readers uuid[])
returns table (family uuid, actor uuid, last timestamptz)
language sql stable security definer set search_path = '' as $$
    with quiet as (
        select r.family, r.actor, max(greatest(r.starts_at, r.created_at, r.renewed_at)) as begun from access.relation r
        where r.actor = any (silent.readers) and r.type <> 'BREAK_GLASS' and not r.ended_by_act
          and r.starts_at <= silent.at and (r.ends_at is null or r.ends_at > silent.at)
        group by r.family, r.actor
        having bool_and(r.type in ('HEALTH_CARE', 'SOCIAL_CARE', 'CHILD_CARE') and r.proof not in ('AGREED', 'AGREED_ORALLY'))
          and max(greatest(r.starts_at, r.created_at, r.renewed_at)) <= silent.before
    ), seen as (
        select quiet.family, quiet.actor, greatest(quiet.begun, (
            select e.at from audit.entry e
            where e.family = quiet.family and e.actor = quiet.actor and e.outcome = 'PERMIT' and e.at <= silent.at
            order by e.at desc limit 1)) as last
        from quiet
        where not exists (select 1 from family.family f where f.id = quiet.family and f.coordinator = quiet.actor
            and (f.coordinator_until is null or f.coordinator_until > silent.at))
    )
    select seen.family, seen.actor, seen.last from seen where seen.last <= silent.before
$$;

create or replace function confidentiality.sleep(at timestamptz, before timestamptz) returns bigint
language plpgsql security definer set search_path = '' as $$
declare
    put bigint;
begin
    if access.actor() is not null or not pg_try_advisory_xact_lock(hashtextextended('relations sleep', 0)) then
        return 0;
    end if;
    update access.relation r
    set ends_at = sleep.at, end_reason = 'INACTIVE', asleep_until = coalesce(r.ends_at, 'infinity'), version = r.version + 1
    from confidentiality.silent(sleep.at, sleep.before, array(
        select distinct o.actor from access.relation o where o.ends_at is null or o.ends_at > sleep.at)) s
    where r.family = s.family and r.actor = s.actor and r.type <> 'BREAK_GLASS' and not r.ended_by_act
      and r.starts_at <= sleep.at and (r.ends_at is null or r.ends_at > sleep.at);
    get diagnostics put = row_count;
    return put;
end $$;

create or replace function confidentiality.asleep() returns table (id uuid, initials text, accompanied timestamptz, since timestamptz)
language sql stable security definer set search_path = '' as $$
    select found.id, found.initials, found.accompanied, found.since from (
        select distinct on (r.family) r.id, r.ends_at as since,
            (select upper(string_agg(left(one, 1), '' order by place)) from (
                select one, place from regexp_split_to_table(btrim(f.called), '\s+') with ordinality as w(one, place)
                where place <= 2) first) as initials,
            (select min(o.starts_at) from access.relation o
             where o.family = r.family and o.actor = r.actor and o.type <> 'BREAK_GLASS') as accompanied
        from access.relation r join family.family f on f.id = r.family
        where r.actor = access.actor() and r.organisation = access.organisation() and not r.ended_by_act
          and r.asleep_until > access.moment() and r.ends_at <= access.moment()
          and not exists (
            select 1 from access.relation o
            where o.family = r.family and o.actor = r.actor and o.type <> 'BREAK_GLASS' and not o.ended_by_act
              and o.starts_at <= access.moment() and (o.ends_at is null or o.ends_at > access.moment()))
          and not exists (
            select 1 from access.exclusion e
            where e.family = r.family and (e.actor = r.actor or e.organisation = r.organisation)
              and (e.until is null or e.until > access.moment()))
        order by r.family, r.ends_at desc, r.id) found
    order by found.since, found.id
$$;

create or replace function confidentiality.wake(slept uuid) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
    woken uuid;
begin
    select r.family into woken from confidentiality.asleep() a join access.relation r on r.id = a.id where a.id = slept;
    if woken is null then
        return null;
    end if;
    insert into access.relation (id, family, actor, organisation, type, writes, scope, subject, basis, proof, starts_at, ends_at,
        created_by, created_at)
    select distinct on (r.type, r.proof, r.subject) gen_random_uuid(), r.family, r.actor, r.organisation, r.type, r.writes, r.scope,
        r.subject, r.basis, r.proof, access.moment(), nullif(r.asleep_until, 'infinity'),
        case when r.subject is null then r.actor else r.created_by end, access.moment()
    from access.relation r
    where r.family = woken and r.actor = access.actor() and r.organisation = access.organisation() and not r.ended_by_act
      and r.asleep_until > access.moment()
    order by r.type, r.proof, r.subject, r.ends_at desc, r.id;
    update access.relation r set asleep_until = null, version = r.version + 1
    where r.family = woken and r.actor = access.actor() and r.asleep_until is not null;
    return woken;
end $$;

create or replace function confidentiality.open(opening uuid, called text, birth text, reference text, reason text, words text,
    scope text[], reader_function text, review_due timestamptz) returns table (outcome text, family uuid)
language plpgsql security definer set search_path = '' as $$
declare
    moment timestamptz := access.moment();
    hers uuid[] := array(select post from account.same_human(access.actor()) post order by post);
    found_family uuid;
    known record;
begin
    perform pg_advisory_xact_lock(hashtextextended('exceptional ' || hers[1]::text, 0));
    select s.suspended, s.guesses into known from confidentiality.standing() s;
    if known.suspended then
        return query select 'SUSPENDED', null::uuid;
        return;
    end if;
    select o.family into found_family from confidentiality.opening o where o.id = open.opening and o.actor = access.actor();
    if found then
        return query select 'ALREADY', found_family;
        return;
    end if;
    if exists (select 1 from confidentiality.running_of(hers)) then
        return query select 'ANOTHER', null::uuid;
        return;
    end if;
    if known.guesses >= 5 then
        return query select 'LIMITED', null::uuid;
        return;
    end if;
    found_family := confidentiality.meant(open.called, open.birth, open.reference);
    if found_family is null then
        insert into confidentiality.guess (id, actor, organisation, at)
            values (gen_random_uuid(), access.actor(), access.organisation(), moment);
        return query select 'ABSENT', null::uuid;
        return;
    end if;
    if exists (select 1 from access.relation r where r.family = found_family and r.actor = access.actor() and not r.ended_by_act
               and r.starts_at <= moment and (r.ends_at is null or r.ends_at > moment)) then
        return query select 'ALREADY', found_family;
        return;
    end if;
    insert into access.relation (id, family, actor, organisation, type, writes, scope, basis, proof, starts_at, ends_at, created_by, created_at)
        values (open.opening, found_family, access.actor(), access.organisation(), 'BREAK_GLASS', false, open.scope, 'VITAL_INTEREST',
            'EMERGENCY', moment, moment + interval '4 hours', access.actor(), moment);
    insert into confidentiality.opening (id, family, actor, organisation, function, reason, words, at, until, told, review_due)
        values (open.opening, found_family, access.actor(), access.organisation(), open.reader_function, open.reason, open.words, moment,
            moment + interval '4 hours', confidentiality.told(found_family), open.review_due);
    return query select 'OPENED', found_family;
end $$;

create or replace function confidentiality.end_opening(ended uuid) returns boolean
language sql security definer set search_path = '' as $$
    update access.relation r set ends_at = access.moment(), end_reason = 'ENDED_BY_READER', version = version + 1
    where r.id = ended and r.actor = access.actor() and r.type = 'BREAK_GLASS' and not r.ended_by_act
      and r.ends_at > access.moment();
    update confidentiality.opening o set ended_at = access.moment()
    where o.id = ended and o.actor = access.actor() and o.ended_at is null and o.until > access.moment()
    returning true
$$;

-- An exceptional opening is told to whoever was named for it, as long as she is there; from then on to whoever answers for the family. Who
-- was told and is kept away, or was taken out, reads no more of it.
create function confidentiality.tells(opened uuid, told uuid, reader uuid) returns uuid
language sql stable security definer set search_path = '' as $$
    select case when exists (select 1 from family.present(tells.opened) p where p.actor = tells.told) then tells.told
        else family.answers(tells.opened, tells.reader) end
$$;
revoke all on function confidentiality.tells(uuid, uuid, uuid) from public;

create or replace function confidentiality.notices()
returns table (id uuid, family uuid, reference text, actor uuid, reason text, at timestamptz)
language sql stable security definer set search_path = '' as $$
    select o.id, o.family, confidentiality.reference(o.family), o.actor, o.reason, o.at
    from access.my_families() mine join confidentiality.opening o on o.family = mine
    where o.told_seen_at is null and confidentiality.tells(o.family, o.told, o.actor) = access.actor() order by o.at desc
$$;

create or replace function confidentiality.notice_seen(notice uuid) returns boolean
language sql security definer set search_path = '' as $$
    update confidentiality.opening o set told_seen_at = access.moment()
    where o.id = notice and o.told_seen_at is null and exists (select 1 from confidentiality.notices() n where n.id = notice)
    returning true
$$;
