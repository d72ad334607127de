-- Who was asked for news lately, whoever asked: nobody is asked by five colleagues in a week. Whom the reader does not see, and whoever she
-- does not see asking, is not in it.
create function coordination.asked_news(records uuid[], since timestamptz) returns table (reader uuid, at timestamptz)
language sql stable security definer set search_path = '' as $$
    select n.reader, max(n.at) from coordination.notice n
    where n.family = any(records) and n.what = 'NEWS_ASKED' and n.at > since and access.may_read(n.family, 'C0')
      and (n.author = access.actor() or not access.unseen(n.family, n.author, n.at))
      and (n.reader = access.actor() or not access.unseen(n.family, n.reader, access.moment()))
    group by n.reader
$$;
revoke all on function coordination.asked_news(uuid[], timestamptz) from public;
grant execute on function coordination.asked_news(uuid[], timestamptz) to ${app};
create policy counted on coordination.notice for select to current_user using (true);

-- For how many families somebody says she can coordinate. She alone reads the number.
create table coordination.places (
    actor uuid primary key,
    most smallint not null check (most between 0 and 200),
    changed_at timestamptz not null
);
alter table coordination.places enable row level security;
alter table coordination.places force row level security;
create policy own on coordination.places to ${app} using (actor = access.actor()) with check (actor = access.actor());
create policy counted on coordination.places for select to current_user using (true);
grant select, insert, update, delete on coordination.places to ${app};

-- As before, where nothing was said; else by her own word. The answer is yes or no, never a number.
create or replace function coordination.busy(holders uuid[]) returns setof uuid
language sql stable security definer set search_path = '' as $$
    select h.holder from unnest(holders) h(holder) left join coordination.places p on p.actor = h.holder
    where access.actor() is not null and coalesce(p.most, 15) <= (select count(*) from coordination.mandate m
        where m.holder = h.holder and m.state = 'ACTIVE' and m.ends_on >= (access.moment() at time zone 'Europe/Brussels')::date)
$$;
create function coordination.room(holders uuid[]) returns setof uuid
language sql stable security definer set search_path = '' as $$
    select p.actor from coordination.places p
    where access.actor() is not null and p.actor = any(holders) and p.most > (select count(*) from coordination.mandate m
        where m.holder = p.actor and m.state = 'ACTIVE' and m.ends_on >= (access.moment() at time zone 'Europe/Brussels')::date)
$$;
revoke all on function coordination.room(uuid[]) from public;
grant execute on function coordination.room(uuid[]) to ${app};
