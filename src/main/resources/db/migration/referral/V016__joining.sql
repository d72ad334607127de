-- Whoever answered without an account may ask for one: the facilitator of the basin reads who she is and how to call her. Nothing leads from
-- here to the request or its family; the letter alone remembers that it was asked, so that it is asked once.
create table referral.joining (
    id uuid primary key,
    basin text not null,
    who text not null constraint who_closed check (sealing.closed(who)),
    house text not null constraint house_closed check (sealing.closed(house)),
    way text not null constraint way_closed check (sealing.closed(way)),
    -- the day alone: a moment would be that of an answer
    wished_on date not null,
    done_on date,
    done_by uuid,
    version integer not null default 0,
    check (num_nulls(done_on, done_by) in (0, 2))
);
create index joining_by_basin on referral.joining (basin, wished_on);

alter table referral.joining enable row level security;
alter table referral.joining force row level security;
create policy gate on referral.joining to current_user using (true) with check (true);

create function referral.facilitates(wanted text) returns boolean language sql stable parallel safe as $$
    select coalesce(current_setting('mille.function', true) = 'NETWORK_FACILITATOR', false)
        and wanted = (select o.basin from directory.organisation o where o.id = access.organisation())
$$;
create policy read_in_the_basin on referral.joining for select to ${app} using (referral.facilitates(basin));
create policy settled_in_the_basin on referral.joining for update to ${app}
    using (referral.facilitates(basin)) with check (referral.facilitates(basin));
grant select on referral.joining to ${app};
grant update (done_on, done_by, version) on referral.joining to ${app};

alter table referral.letter add column joined_on date;

-- Whether whoever holds the letter may ask for an account: NOBODY would read it, POSSIBLE, or SAID already.
create function referral.joins() returns text
language sql stable security definer set search_path = '' as $$
    select case
        when l.joined_on is not null then 'SAID'
        when exists (
            select 1 from directory.professional p
            join directory.organisation o on o.id = p.organisation
            left join directory.post t on t.actor = p.id
            where p.function = 'NETWORK_FACILITATOR'
              and o.basin = (select asking.basin from directory.organisation asking where asking.id = r.organisation)
              and (t.actor is null or (t.suspended_at is null and t.starts_on <= referral.day(access.moment())
                  and (t.ends_on is null or t.ends_on >= referral.day(access.moment()))))) then 'POSSIBLE'
        else 'NOBODY' end
    from referral.standing() l join referral.request r on r.id = l.request
$$;

-- False when it was asked before.
create function referral.wish_to_join(wish uuid, who_closed text, house_closed text, way_closed text) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
    l referral.letter := referral.standing();
begin
    if referral.joins() is distinct from 'POSSIBLE' then
        return false;
    end if;
    update referral.letter set joined_on = referral.day(access.moment()) where id = l.id and joined_on is null;
    if not found then
        return false;
    end if;
    insert into referral.joining (id, basin, who, house, way, wished_on)
    select wish, o.basin, who_closed, house_closed, way_closed, referral.day(access.moment())
    from referral.request r join directory.organisation o on o.id = r.organisation where r.id = l.request;
    return true;
end $$;

-- By the clock, without a reader: what was seen to thirty days ago, or lay for a year.
create function referral.forget_wishes(today date) returns bigint
language sql security definer set search_path = '' as $$
    with gone as (
        delete from referral.joining j
        where access.actor() is null and (j.done_on < today - 30 or (j.done_on is null and j.wished_on < today - 365))
        returning 1)
    select count(*) from gone
$$;

revoke all on function referral.joins(), referral.wish_to_join(uuid, text, text, text), referral.forget_wishes(date) from public;
grant execute on function referral.joins(), referral.wish_to_join(uuid, text, text, text), referral.forget_wishes(date) to ${app};
