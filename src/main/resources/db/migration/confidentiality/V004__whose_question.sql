-- What a professional asks while she is signed in concerns her organisation: its officer reads it. What comes from outside, or from an
-- organisation that has no officer, is read by all of them. Who asked is kept as little as before.
alter table confidentiality.question add column organisation uuid;

create function confidentiality.concerned(organisation uuid) returns boolean
language sql stable security definer set search_path = '' as $$
    select confidentiality.officer() and (concerned.organisation is null or concerned.organisation = access.organisation()
        or not exists (select 1 from directory.professional p
            where p.organisation = concerned.organisation and p.function = 'CONFIDENTIALITY_OFFICER'))
$$;

create or replace function confidentiality.tell(told uuid, said text, reached text, spoken text, by_professional boolean, moment timestamptz)
returns boolean
language plpgsql security definer set search_path = '' as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('tell us', 0));
    if exists (select 1 from confidentiality.question q where q.id = told) then
        return true;
    end if;
    if (select count(*) from confidentiality.question q
        where q.professional = by_professional and q.asked_at > moment - interval '1 hour') >= 30 then
        return false;
    end if;
    insert into confidentiality.question (id, words, reach, language, professional, asked_at, organisation)
        values (told, said, reached, spoken, by_professional, moment, case when by_professional then access.organisation() end);
    return true;
end $$;

create or replace function confidentiality.questions(since timestamptz)
returns table (id uuid, words text, reach text, language text, professional boolean, asked_at timestamptz, answer text, answered_at timestamptz)
language sql stable security definer set search_path = '' as $$
    select q.id, q.words, q.reach, q.language, q.professional, q.asked_at, q.answer, q.answered_at
    from confidentiality.question q
    where confidentiality.concerned(q.organisation) and (q.answer is null or q.answered_at >= since)
    order by q.answer is not null, q.asked_at
$$;

create or replace function confidentiality.answer_question(asked uuid, said text) returns boolean
language sql security definer set search_path = '' as $$
    update confidentiality.question q
    set answer = said, answered_by = access.actor(), answered_at = access.moment(), reach = null
    where q.id = asked and confidentiality.concerned(q.organisation)
    returning true
$$;

create or replace function confidentiality.publish_answer(published uuid, spoken text, asked_words text, answered_words text) returns boolean
language sql security definer set search_path = '' as $$
    insert into confidentiality.published_answer (question, language, asked, answered, published_by, published_at)
    select q.id, spoken, asked_words, answered_words, access.actor(), access.moment()
    from confidentiality.question q
    where q.id = published and q.answer is not null and confidentiality.concerned(q.organisation)
    on conflict (question, language) do update
        set asked = excluded.asked, answered = excluded.answered, published_by = excluded.published_by, published_at = excluded.published_at
    returning true
$$;

create or replace function confidentiality.withdraw_answer(withdrawn uuid, kept text[]) returns void
language sql security definer set search_path = '' as $$
    delete from confidentiality.published_answer p
    where p.question = withdrawn and not p.language = any (kept) and exists (
        select 1 from confidentiality.question q where q.id = withdrawn and confidentiality.concerned(q.organisation))
$$;

revoke all on function confidentiality.concerned(uuid) from public;
