-- An opinion asked of a colleague who does not accompany her. The team reads it as part of the record; the colleague holds no relation
-- and reaches it through the functions below alone, by the id of the opinion.
create schema if not exists opinion;
grant usage on schema opinion to ${app};

create table opinion.opinion (
    -- random: the colleague sees it, and an id that holds a moment would tell of when the record was open
    id uuid primary key,
    family uuid not null,
    -- whatever its words come from, and whose words they are in each: seen by those who may know every one of them
    compartments text[] not null,
    authors uuid[] not null,
    author uuid not null,
    colleague uuid not null,
    language text not null check (language in ('fr', 'nl', 'de', 'en')),
    told boolean not null,
    why text constraint why_closed check (sealing.closed(why)),
    question text constraint question_closed check (sealing.closed(question)),
    lines text constraint lines_closed check (sealing.closed(lines)),
    asked_at timestamptz not null,
    ends_at timestamptz not null,
    answered_at timestamptz,
    declined_at timestamptz,
    withdrawn_at timestamptz,
    -- when the asker last looked
    read_at timestamptz,
    check (cardinality(compartments) > 0 and cardinality(compartments) = cardinality(authors)),
    check (not compartments && array['C0L', 'C7', 'C8', 'C10']),
    check (author <> colleague),
    check ((question is null) = (lines is null)),
    check (ends_at > asked_at and ends_at <= asked_at + interval '15 days 2 hours')
);
create index opinion_by_family on opinion.opinion (family, asked_at);
create index opinion_by_author on opinion.opinion (author, asked_at);
create index opinion_by_colleague on opinion.opinion (colleague, ends_at);

create table opinion.said (
    id uuid primary key,
    opinion uuid not null references opinion.opinion (id),
    family uuid not null,
    author uuid not null,
    words text not null constraint words_closed check (sealing.closed(words)),
    declines boolean not null default false,
    said_at timestamptz not null
);
create index said_by_opinion on opinion.said (opinion, said_at);
create index said_by_family on opinion.said (family);

create function opinion.may_know(wanted_family uuid, compartments text[], authors uuid[]) returns boolean language sql stable as $$
    select coalesce(bool_and(access.may_read(wanted_family, one.compartment, one.author)), false)
    from unnest(compartments, authors) as one(compartment, author)
$$;

-- Whether somebody stands far enough from these records: neither accompanies nor accompanied them, and is not kept away. Posts are all
-- those of one human being. Which of the reasons it is, nobody is told.
create function opinion.may_be_asked(records uuid[], posts uuid[]) returns boolean
language sql stable security definer set search_path = '' as $$
    select not exists (select 1 from unnest(records) as r(id) where not access.may_write(r.id, 'C0'))
      and not exists (select 1 from access.relation r where r.family = any(records) and r.actor = any(posts))
      and not exists (select 1 from access.exclusion e
        where e.family = any(records) and e.since <= access.moment() and (e.until is null or e.until > access.moment())
          and (e.actor = any(posts)
            or e.organisation in (select p.organisation from directory.professional p where p.id = any(posts))))
$$;

alter table opinion.opinion enable row level security;
alter table opinion.opinion force row level security;
alter table opinion.said enable row level security;
alter table opinion.said force row level security;
create policy gate on opinion.opinion to current_user using (true) with check (true);
create policy gate on opinion.said to current_user using (true) with check (true);

create policy seen_by_those_who_may_know on opinion.opinion for select to ${app}
    using (opinion.may_know(family, compartments, authors));
create policy asked_by_author on opinion.opinion for insert to ${app}
    with check (author = access.actor() and access.may_write(family, 'C0') and opinion.may_know(family, compartments, authors)
        and opinion.may_be_asked(array[family], array[colleague]));
create policy followed_by_author on opinion.opinion for update to ${app}
    using (author = access.actor() and opinion.may_know(family, compartments, authors));
grant select, insert, update (read_at, withdrawn_at) on opinion.opinion to ${app};

create policy seen_with_the_opinion on opinion.said for select to ${app}
    using (exists (select 1 from opinion.opinion o where o.id = opinion));
create policy said_by_author on opinion.said for insert to ${app}
    with check (author = access.actor() and not declines and exists (
        select 1 from opinion.opinion o
        where o.id = opinion and o.family = said.family and o.author = access.actor() and o.withdrawn_at is null
          and o.declined_at is null and o.ends_at > access.moment()));
grant select, insert on opinion.said to ${app};

-- What the colleague may open now. Nothing of it is left to her once it ended, was taken back or declined.
create function opinion.open_to_reader(one opinion.opinion) returns boolean language sql stable as $$
    select one.colleague = access.actor() and one.withdrawn_at is null and one.declined_at is null and one.ends_at > access.moment()
      and one.question is not null
$$;

-- Whether the last word is the colleague's: a question that came back waits again.
create function opinion.answered(one opinion.opinion) returns boolean language sql stable as $$
    select coalesce((select s.author = one.colleague from opinion.said s where s.opinion = one.id
        order by s.said_at desc, s.id desc limit 1), false)
$$;

create function opinion.received() returns table (id uuid, asker uuid, ends_at timestamptz, answered boolean)
language sql stable security definer set search_path = '' as $$
    select o.id, o.author, o.ends_at, opinion.answered(o) from opinion.opinion o
    where opinion.open_to_reader(o) order by o.ends_at, o.id
$$;

-- Family and compartments name the keys the words are closed with; the program shows neither.
create function opinion.opened(wanted uuid)
returns table (id uuid, family uuid, compartments text[], asker uuid, language text, question text, lines text, ends_at timestamptz,
    answered boolean)
language sql stable security definer set search_path = '' as $$
    select o.id, o.family, o.compartments, o.author, o.language, o.question, o.lines, o.ends_at, opinion.answered(o)
    from opinion.opinion o where o.id = wanted and opinion.open_to_reader(o)
$$;

create function opinion.said_in(wanted uuid)
returns table (id uuid, author uuid, words text, declines boolean, said_at timestamptz)
language sql stable security definer set search_path = '' as $$
    select s.id, s.author, s.words, s.declines, s.said_at from opinion.said s join opinion.opinion o on o.id = s.opinion
    where o.id = wanted and opinion.open_to_reader(o) order by s.said_at, s.id
$$;

-- The colleague answers, or says why she does not. False when there is nothing she may answer.
create function opinion.answer(wanted uuid, key uuid, spoken text, refuses boolean) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
    found opinion.opinion;
begin
    select * into found from opinion.opinion o where o.id = wanted and opinion.open_to_reader(o) for update;
    if found.id is null then
        return false;
    end if;
    insert into opinion.said (id, opinion, family, author, words, declines, said_at)
    values (key, wanted, found.family, access.actor(), spoken, refuses, access.moment()) on conflict (id) do nothing;
    update opinion.opinion o set answered_at = case when refuses then o.answered_at else access.moment() end,
        declined_at = case when refuses then access.moment() end
    where o.id = wanted;
    return true;
end $$;

-- A while after it closed the words go; that it was asked, of whom and when stays with the record.
create function opinion.forget(before timestamptz) returns bigint
language plpgsql security definer set search_path = '' as $$
declare
    gone uuid[];
begin
    if access.actor() is not null then
        return 0;
    end if;
    select array_agg(o.id) into gone from opinion.opinion o
    where o.question is not null and coalesce(o.withdrawn_at, o.declined_at, o.ends_at) < before;
    delete from opinion.said s where s.opinion = any(gone);
    update opinion.opinion o set question = null, lines = null, why = null where o.id = any(gone);
    return coalesce(cardinality(gone), 0);
end $$;

do $$
declare
    one regprocedure;
begin
    for one in select p.oid::regprocedure from pg_catalog.pg_proc p where p.pronamespace = 'opinion'::regnamespace loop
        execute format('revoke all on function %s from public', one);
        execute format('grant execute on function %s to ${app}', one);
    end loop;
end $$;

-- Erasing takes them along: with the record, and with every subject they speak of.
insert into erasure.covered (place, name, parts, kind, also) values
    (211, 'opinion.said', false, null,
        'opinion in (select o.id from opinion.opinion o where o.family = any($1) and o.compartments && $3)'),
    (212, 'opinion.opinion', false, null, 'compartments && $3');
