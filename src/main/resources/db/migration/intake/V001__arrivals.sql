-- What arrives from outside and belongs to no record yet: a midwife telephones, a paper is handed over. It belongs to the house it
-- arrived at, and there to those who answer such requests; each lies closed with a key of its own, destroyed with it.
create schema if not exists intake;
grant usage on schema intake to ${app};

create table intake.arrival (
    id uuid primary key,
    organisation uuid not null,
    -- who noted it
    author uuid not null,
    -- those of the house who answer such requests
    functions text[] not null,
    -- who asks; null for unknown
    asker text constraint asker_closed check (sealing.closed(asker)),
    house text constraint house_closed check (sealing.closed(house)),
    reply text constraint reply_closed check (sealing.closed(reply)),
    -- about whom, as far as is known
    called text constraint called_closed check (sealing.closed(called)),
    born text constraint born_closed check (sealing.closed(born)),
    due text constraint due_closed check (sealing.closed(due)),
    phone text constraint phone_closed check (sealing.closed(phone)),
    words text constraint words_closed check (sealing.closed(words)),
    -- what is compared and never read: her telephone; her first name with who asks
    phone_print bytea,
    name_print bytea,
    -- kind of help, an id of the directory; null where none is named
    category text,
    way text check (way in ('PHONE', 'MAIL', 'PAPER', 'IN_PERSON', 'OTHER')),
    urgent boolean not null,
    knows text not null check (knows in ('YES', 'NO', 'UNKNOWN')),
    arrived_on date not null,
    noted_at timestamptz not null,
    -- delivered again: the first of them
    joined uuid references intake.arrival on delete cascade,
    answer text check (answer in ('TAKEN_UP', 'NOT_OURS', 'PASSED_ON', 'NOT_REACHED', 'NO_WISH', 'LAPSED')),
    reason text constraint reason_closed check (sealing.closed(reason)),
    answered_at timestamptz,
    answered_by uuid,
    version integer not null default 0,
    key uuid not null,
    unique (author, key),
    check ((answer is null) = (answered_at is null)),
    check (joined is null or answer is null),
    check (joined is distinct from id)
);
create index arrival_waiting on intake.arrival (organisation, arrived_on) where answered_at is null and joined is null;
create index arrival_answered on intake.arrival (organisation, answered_at) where answered_at is not null;
create index arrival_of_time on intake.arrival (answered_at) where answered_at is not null;
create index arrival_unanswered on intake.arrival (noted_at) where answered_at is null;
create index arrival_joined on intake.arrival (joined);
create index arrival_by_phone on intake.arrival (organisation, phone_print) where phone_print is not null;
create index arrival_by_name on intake.arrival (organisation, name_print) where name_print is not null;

-- Into which record it went, and as which note: known to whoever may read that note, not to the house.
create table intake.attachment (
    arrival uuid primary key references intake.arrival on delete cascade,
    family uuid not null,
    compartment text not null,
    author uuid not null,
    note uuid not null
);
create index attachment_by_family on intake.attachment (family);

create function intake.answers(author uuid, functions text[]) returns boolean language sql stable parallel safe as
$$ select author = access.actor() or coalesce(current_setting('mille.function', true) = any (functions), false) $$;

alter table intake.arrival enable row level security;
alter table intake.arrival force row level security;
alter table intake.attachment enable row level security;
alter table intake.attachment force row level security;
create policy gate on intake.arrival to current_user using (true) with check (true);

create policy seen_by_those_who_answer on intake.arrival for select to ${app}
    using (organisation = access.organisation() and intake.answers(author, functions));
create policy noted_for_the_own_house on intake.arrival for insert to ${app}
    with check (organisation = access.organisation() and author = access.actor() and answer is null and joined is null);
create policy moved_by_those_who_answer on intake.arrival for update to ${app}
    using (organisation = access.organisation() and intake.answers(author, functions))
    with check (answer is distinct from 'LAPSED');
grant select, insert, update (joined, answer, reason, answered_at, answered_by, version, functions, asker, house, reply, called, born, due,
    phone, words, phone_print, name_print, category, way, urgent, knows, arrived_on) on intake.arrival to ${app};

-- What was noted is corrected by whoever noted it, while it waits; nobody else's words are changed. Erasing is nobody's act.
create function intake.words_stay() returns trigger language plpgsql set search_path = '' as $$
begin
    raise exception 'what was noted is corrected by whoever noted it, while it waits';
end $$;
revoke all on function intake.words_stay() from public;
create trigger words_stay before update on intake.arrival for each row
    when (access.actor() is not null
        and (old.author is distinct from access.actor() or old.answered_at is not null or old.joined is not null)
        and (old.functions, old.asker, old.house, old.reply, old.called, old.born, old.due, old.phone, old.words, old.phone_print,
            old.name_print, old.category, old.way, old.urgent, old.knows, old.arrived_on) is distinct from
            (new.functions, new.asker, new.house, new.reply, new.called, new.born, new.due, new.phone, new.words, new.phone_print,
            new.name_print, new.category, new.way, new.urgent, new.knows, new.arrived_on))
    execute function intake.words_stay();

create policy seen_with_the_note on intake.attachment for select to ${app} using (access.may_read(family, compartment, author));
create policy attached_by_author on intake.attachment for insert to ${app}
    with check (author = access.actor() and access.may_write(family, compartment, author)
        and exists (select 1 from intake.arrival a where a.id = arrival));
create policy detached_by_author on intake.attachment for delete to ${app} using (author = access.actor());
grant select, insert, delete on intake.attachment to ${app};

-- Whoever attached it and reads that note no more: told no place, only that it cannot be taken back. A row left behind would stop a
-- colleague from attaching it, and tell her that there is a record.
create policy told_to_its_author on intake.attachment for select to current_user using (author = access.actor());
create function intake.attached_by_me(wanted uuid) returns boolean language sql stable security definer set search_path = '' as
$$ select exists (select 1 from intake.attachment t where t.arrival = wanted and t.author = access.actor()) $$;
revoke all on function intake.attached_by_me(uuid) from public;
grant execute on function intake.attached_by_me(uuid) to ${app};

-- By the clock alone. What nobody answered loses everything but its days; what was answered a while ago goes whole; keys with them.
create function intake.forget(unanswered_since timestamptz, answered_before timestamptz, at timestamptz)
returns table (lapsed bigint, gone bigint)
language plpgsql security definer set search_path = '' as $$
declare
    heads uuid[];
    again uuid[];
    old uuid[];
begin
    if access.actor() is not null then
        return query select 0::bigint, 0::bigint;
        return;
    end if;
    heads := array(
        select a.id from intake.arrival a
        where a.answered_at is null and a.joined is null and a.noted_at < unanswered_since
          and not exists (select 1 from intake.arrival j where j.joined = a.id and j.noted_at >= unanswered_since));
    again := array(select j.id from intake.arrival j where j.joined = any (heads));
    delete from intake.arrival j where j.id = any (again);
    update intake.arrival a set asker = null, house = null, reply = null, called = null, born = null, due = null, phone = null,
        words = null, phone_print = null, name_print = null, category = null, way = null, urgent = false, knows = 'UNKNOWN',
        answer = 'LAPSED', answered_at = forget.at, version = a.version + 1
    where a.id = any (heads);
    old := array(select a.id from intake.arrival a where a.answered_at < answered_before);
    again := again || array(select j.id from intake.arrival j where j.joined = any (old));
    delete from intake.arrival a where a.id = any (old);
    perform sealing.destroy(heads || again || old, true, '{}', forget.at);
    return query select cardinality(heads)::bigint, cardinality(old)::bigint;
end $$;
revoke all on function intake.forget(timestamptz, timestamptz, timestamptz) from public;
grant execute on function intake.forget(timestamptz, timestamptz, timestamptz) to ${app};

-- What went into a record goes with that record, whatever is left of the days its house keeps it.
insert into erasure.covered (place, name, parts, kind) values (261, 'intake.attachment', true, null);
create policy erased on intake.attachment to current_user using (erasure.now(family)) with check (erasure.now(family));

create function intake.arrival_too() returns trigger language plpgsql as $$
declare
    gone uuid[];
begin
    if erasure.now(old.family) then
        gone := array(select a.id from intake.arrival a where a.id = old.arrival or a.joined = old.arrival);
        delete from intake.arrival a where a.id = old.arrival;
        perform sealing.destroy(gone, true, '{}', coalesce(access.moment(), now()));
    end if;
    return old;
end $$;
create trigger arrival_too after delete on intake.attachment for each row execute function intake.arrival_too();
revoke all on function intake.arrival_too() from public;
grant execute on function intake.arrival_too() to ${app};
