-- Somebody is named for a restricted subject while she accompanies the family. Whoever is brought in anew, after her relation ended by its
-- day, its length, sleep or an act, begins without a name, whatever was taken back in between; the table sees to it, whoever writes. What
-- slept and is woken is the same relation, and keeps what she was named for.
create function access.begins_unnamed() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
    at timestamptz := coalesce(access.moment(), new.created_at);
    begins timestamptz := greatest(at, new.starts_at);
begin
    if not exists (
            select 1 from access.relation r
            where r.actor = new.actor and r.family = new.family and r.type <> 'BREAK_GLASS' and not r.ended_by_act
              and (r.starts_at <= begins and (r.ends_at is null or r.ends_at > begins)
                or r.asleep_until > at and r.organisation = new.organisation and r.type = new.type and r.proof = new.proof
                  and r.subject is not distinct from new.subject and (r.subject is null or r.created_by = new.created_by))) then
        update access.clearance set until = greatest(at, since)
        where actor = new.actor and family = new.family and basis = 'NAMED' and (until is null or until > at);
    end if;
    return new;
end $$;
revoke all on function access.begins_unnamed() from public;
-- before the row, so that of several written together the first begins and the others find it there
create trigger begins_unnamed before insert on access.relation
    for each row when (new.type <> 'BREAK_GLASS') execute function access.begins_unnamed();

-- Names that outlived their relation, and those that came back with a later one.
alter table access.relation no force row level security;
alter table access.clearance no force row level security;
update access.clearance c set until = greatest(now(), c.since)
where c.basis = 'NAMED' and not c.ended_by_act and (c.until is null or c.until > now())
  and (not exists (
        select 1 from access.relation r
        where r.actor = c.actor and r.family = c.family and r.type <> 'BREAK_GLASS' and not r.ended_by_act
          and (r.ends_at is null or r.ends_at > now() or r.asleep_until > now()))
    or exists (
        select 1 from access.relation r
        where r.actor = c.actor and r.family = c.family and r.type <> 'BREAK_GLASS' and r.starts_at > c.since
          and not exists (
            select 1 from access.relation o
            where o.actor = r.actor and o.family = r.family and o.id <> r.id and o.type <> 'BREAK_GLASS' and o.starts_at <= r.starts_at
              and (o.ends_at is null or o.ends_at > r.starts_at or o.end_reason = 'INACTIVE'))));
alter table access.clearance force row level security;
alter table access.relation force row level security;

-- What she takes back is taken back from those too whom whoever notes it does not see, and who sleep: they wake nothing any more.
create or replace function access.end_unseen(wanted_family uuid, whom uuid, taken text[], why text) returns void
language plpgsql security definer set search_path = '' as $$
declare
    at timestamptz := access.moment();
    hidden record;
begin
    for hidden in
        select r.id, r.actor, r.subject from access.relation r
        where r.family = wanted_family and r.subject is not null and r.actor <> access.actor() and not r.ended_by_act
          and (whom is null or whom in (r.actor, r.organisation))
          and (r.subject = any (taken) or 'C0' = any (taken) or cardinality(taken) = 0)
          and (r.ends_at is null or r.ends_at > at or r.asleep_until is not null) and access.may_write(wanted_family, 'C0')
          and not access.knows_role(r.family, r.subject, r.actor, r.created_by)
    loop
        update access.relation set ends_at = least(ends_at, greatest(at, starts_at)), asleep_until = null, end_reason = why,
            version = version + 1
        where id = hidden.id;
        update access.clearance set until = greatest(at, since)
        where family = wanted_family and actor = hidden.actor and basis = 'NAMED' and compartment = hidden.subject
          and (until is null or until > at);
    end loop;
end $$;

-- What was ended by an act runs at no moment, so it is neither listed as the reader's own nor ended once more.
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
        where r.actor = access.actor() and r.type <> 'BREAK_GLASS' and not r.ended_by_act
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

create or replace function access.leave(leaver uuid, at timestamptz) returns void
language sql security definer set search_path = '' as $$
    update access.clearance c set until = greatest(at, c.since)
    where c.actor = leaver and c.basis = 'NAMED' and (c.until is null or c.until > at) and exists (
        select 1 from access.relation r
        where r.family = c.family and r.actor = leaver and r.organisation = access.organisation() and not r.ended_by_act
          and (r.ends_at is null or r.ends_at > at));
    update access.relation set asleep_until = least(asleep_until, at), version = version + 1
    where actor = leaver and organisation = access.organisation() and asleep_until is not null;
    update access.relation set ends_at = greatest(at, starts_at), end_reason = 'LEFT_ORGANISATION', asleep_until = null,
        version = version + 1
    where actor = leaver and organisation = access.organisation() and not ended_by_act and (ends_at is null or ends_at > at)
$$;
