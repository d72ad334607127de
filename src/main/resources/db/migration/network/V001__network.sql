-- What somebody looks for and does not find: asked of the facilitator of her basin, or of everybody who accompanies families there. No
-- family, no name, no date stands here, and nothing leads to one; what was written lies closed, should it tell of somebody after all.
create schema if not exists network;
grant usage on schema network to ${app};

create table network.question (
    id uuid primary key,
    kind text not null check (kind in ('HELPDESK', 'QUESTION')),
    basin text not null,
    author uuid not null,
    -- kind of service, an id of the directory; null where none fits
    category text,
    words text not null constraint words_closed check (sealing.closed(words)),
    state text not null check (state in ('OPEN', 'FOUND', 'NOT_FOUND')),
    asked_at timestamptz not null,
    -- the last word, or the question itself
    said_at timestamptz not null,
    -- when whoever asked last looked
    heard_at timestamptz not null,
    closed_at timestamptz,
    version integer not null default 0,
    key uuid not null unique,
    check ((state = 'OPEN') = (closed_at is null))
);
create index question_by_basin on network.question (basin, asked_at);
create index question_by_author on network.question (author, asked_at);

create table network.answer (
    id uuid primary key,
    question uuid not null references network.question on delete cascade,
    author uuid not null,
    words text not null constraint words_closed check (sealing.closed(words)),
    said_at timestamptz not null
);
create index answer_by_question on network.answer (question, said_at);

-- The basin of the house somebody works for.
create function network.basin() returns text language sql stable parallel safe as
$$ select o.basin from directory.organisation o where o.id = access.organisation() $$;

create function network.facilitates() returns boolean language sql stable parallel safe as
$$ select coalesce(current_setting('mille.function', true) = 'NETWORK_FACILITATOR', false) $$;

-- Whether anybody would read what is asked of the helpdesk here.
create function network.facilitated() returns boolean language sql stable parallel safe as $$
    select exists (
        select 1 from directory.professional p join directory.organisation o on o.id = p.organisation
        where p.function = 'NETWORK_FACILITATOR' and p.signs_in and o.basin = network.basin())
$$;

alter table network.question enable row level security;
alter table network.question force row level security;
alter table network.answer enable row level security;
alter table network.answer force row level security;
create policy gate on network.question to current_user using (true) with check (true);
create policy gate on network.answer to current_user using (true) with check (true);

create policy seen_in_the_basin on network.question for select to ${app}
    using (author = access.actor() or (basin = network.basin() and (kind = 'QUESTION' or network.facilitates())));
create policy asked_by_author on network.question for insert to ${app}
    with check (author = access.actor() and basin = network.basin() and state = 'OPEN');
create policy moved_by_those_it_concerns on network.question for update to ${app}
    using (author = access.actor() or (kind = 'HELPDESK' and basin = network.basin() and network.facilitates()));
grant select, insert, update (state, closed_at, heard_at, version) on network.question to ${app};

create policy seen_with_the_question on network.answer for select to ${app}
    using (exists (select 1 from network.question q where q.id = question));
create policy said_while_open on network.answer for insert to ${app}
    with check (author = access.actor() and exists (select 1 from network.question q where q.id = question and q.state = 'OPEN'));
grant select, insert on network.answer to ${app};

-- A word moves the question to the top for whoever asked; whoever answers has no right on the question itself.
create function network.said() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    update network.question q set said_at = new.said_at,
        heard_at = case when q.author = new.author then new.said_at else q.heard_at end
    where q.id = new.question;
    return new;
end $$;
create trigger said after insert on network.answer for each row execute function network.said();

-- What was settled a while ago, and what nobody spoke of for longer: question and answers go together.
create function network.forget(closed_before timestamptz, silent_since timestamptz) returns bigint
language sql security definer set search_path = '' as $$
    with gone as (
        delete from network.question q
        where q.closed_at < closed_before or (q.closed_at is null and q.said_at < silent_since) returning 1)
    select count(*) from gone
$$;
revoke all on function network.said(), network.forget(timestamptz, timestamptz) from public;
grant execute on function network.forget(timestamptz, timestamptz) to ${app};
