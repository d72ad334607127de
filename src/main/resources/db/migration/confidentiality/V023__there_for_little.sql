-- Whoever is there for little (one subject alone, or what she agreed to) opens exceptionally as anybody of her ward can, with the same notice
-- and review. Nothing is opened only where all that is asked for is open to her already.
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
    if open.scope <@ array(
            select unnest(r.scope) from access.relation r
            where r.family = found_family and r.actor = access.actor() and r.type <> 'BREAK_GLASS' and not r.ended_by_act
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
