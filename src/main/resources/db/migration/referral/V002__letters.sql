-- Letters: a request answered by somebody without an account, through an address and a code that travel apart. Nobody acts behind one:
-- its transactions have no reader, only both hashes. The id of the letter is who answered, in the log.
create table referral.letter (
    id uuid primary key,
    request uuid not null references referral.request,
    family uuid not null,
    compartment text not null,
    author uuid not null,
    made_by uuid not null,
    organisation uuid not null,
    way text not null check (way in ('MAIL', 'PAPER')),
    address text constraint address_closed check (sealing.closed(address)),
    language text not null,
    secret bytea not null unique,
    code bytea not null,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    wrong integer not null default 0,
    opened_at timestamptz,
    closed_at timestamptz,
    closed_by uuid,
    key uuid not null unique,
    check ((way = 'MAIL') = (address is not null))
);
create index letter_by_request on referral.letter (request, made_at);
create index letter_by_family on referral.letter (family);

alter table referral.letter enable row level security;
alter table referral.letter force row level security;
create policy gate on referral.letter to current_user using (true) with check (true);
create policy seen_by_team on referral.letter for select to ${app} using (access.may_read(family, compartment, author));
create policy made_by_team on referral.letter for insert to ${app}
    with check (made_by = access.actor() and organisation = access.organisation() and access.may_write(family, compartment, author)
        and exists (select 1 from referral.request r
            where r.id = letter.request and r.family = letter.family and r.compartment = letter.compartment and r.author = letter.author
              and r.to_kind = 'OUTSIDE'));
create policy closed_by_team on referral.letter for update to ${app} using (access.may_write(family, compartment, author));
-- The secret and the code are written and never read: they are compared below.
grant select (id, request, family, compartment, author, made_by, way, address, language, made_at, expires_at, wrong, opened_at, closed_at, key),
    insert, update (closed_at, closed_by) on referral.letter to ${app};

-- Whether a letter opens at all: neither closed, nor past, nor guessed at, nor sent by somebody she keeps away, nor to such a house.
create function referral.alive(l referral.letter, at timestamptz) returns boolean
language sql stable security definer set search_path = '' as $$
    select l.closed_at is null and l.expires_at > at and l.wrong < 5 and not exists (
        select 1 from access.exclusion e, referral.request r
        where r.id = l.request and e.family = l.family
          and (e.actor = l.made_by or e.organisation = l.organisation or e.organisation = r.to_organisation)
          and e.since <= at and (e.until is null or e.until > at))
$$;

-- Somebody tries a code. A wrong one is counted here, at once, whatever becomes of the request; five in a row and nothing more is tried.
create function referral.knock(wanted bytea, given bytea, at timestamptz)
returns table (letter uuid, family uuid, compartment text, fits boolean)
language sql security definer set search_path = '' as $$
    update referral.letter l set
        wrong = case when l.code = given and referral.alive(l, at) then 0 else l.wrong + 1 end,
        opened_at = case when l.code = given and referral.alive(l, at) then coalesce(l.opened_at, at) else l.opened_at end
    where l.secret = wanted and l.wrong < 5
    returning l.id, l.family, l.compartment, l.code = given and referral.alive(l, at)
$$;

-- The letter this transaction stands in: both hashes are compared anew for each transaction.
create function referral.standing() returns referral.letter
language plpgsql stable security definer set search_path = '' as $$
declare
    found referral.letter;
begin
    if coalesce(current_setting('mille.letter', true), '') = '' or access.actor() is not null then
        return null;
    end if;
    select l.* into found from referral.letter l
    where l.secret = decode(current_setting('mille.letter', true), 'hex')
      and l.code = decode(current_setting('mille.letter_code', true), 'hex') and referral.alive(l, access.moment());
    return found;
end $$;

create function referral.by_letter() returns setof referral.request
language sql stable security definer set search_path = '' as $$
    select r.* from referral.request r, referral.standing() l where r.id = l.request
$$;

-- The answer of whoever holds the letter, by the same rules as a member's. False when it was moved meanwhile, or cannot be answered so.
create function referral.answer_by_letter(next text, because text, said text, place date, event uuid, said_event text, seen integer,
    until timestamptz, lives_until timestamptz) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
    l referral.letter := referral.standing();
    r referral.request;
begin
    select * into r from referral.request q where q.id = l.request for update;
    if not found or r.version <> seen or r.state in ('CANCELLED', 'DONE', 'DECLINED', 'COULD_NOT')
        or next not in ('ACCEPTED', 'WAITING', 'DECLINED', 'DONE', 'COULD_NOT') then
        return false;
    end if;
    update referral.request set state = next, reason = because, words = said, place_on = place, since = access.moment(),
        readable_until = until, version = version + 1 where id = r.id;
    update referral.letter set expires_at = greatest(expires_at, lives_until) where id = l.id;
    insert into referral.event (id, request, family, compartment, author, what, at, state, reason, words)
    values (event, r.id, r.family, r.compartment, r.author, 'ANSWERED', access.moment(), next, because, said_event);
    return true;
end $$;

-- For the outbox, which has no reader either: whether it still makes sense that this one arrives.
create function referral.worth_sending(wanted uuid, at timestamptz) returns boolean
language sql stable security definer set search_path = '' as $$
    select exists (
        select 1 from referral.letter l join referral.request r on r.id = l.request
        where l.id = wanted and referral.alive(l, at) and r.state in ('REQUESTED', 'ASSESSING', 'ACCEPTED', 'WAITING', 'UNDER_WAY'))
$$;

-- When a letter was read: for those around her, and for her.
create function referral.letter_looks(wanted_family uuid, since timestamptz)
returns table (day date, request uuid, pages bigint)
language sql stable security definer set search_path = '' as $$
    select (e.at at time zone 'Europe/Brussels')::date, l.request, count(distinct e.request)
    from referral.letter l join audit.entry e on e.actor = l.id
    where l.family = wanted_family and e.family = wanted_family and e.outcome = 'PERMIT' and e.at >= since
      and access.may_read(l.family, l.compartment, l.author)
    group by 1, 2 order by 1 desc, 2
$$;

revoke all on function referral.alive(referral.letter, timestamptz), referral.knock(bytea, bytea, timestamptz), referral.standing(),
    referral.by_letter(), referral.answer_by_letter(text, text, text, date, uuid, text, integer, timestamptz, timestamptz),
    referral.worth_sending(uuid, timestamptz), referral.letter_looks(uuid, timestamptz) from public;
grant execute on function referral.knock(bytea, bytea, timestamptz), referral.standing(), referral.by_letter(),
    referral.answer_by_letter(text, text, text, date, uuid, text, integer, timestamptz, timestamptz),
    referral.worth_sending(uuid, timestamptz), referral.letter_looks(uuid, timestamptz) to ${app};

insert into erasure.covered (place, name, parts, kind) values (203, 'referral.letter', true, null);
create policy erased on referral.letter to current_user using (erasure.now(family)) with check (erasure.now(family));
