-- What somebody does not understand of confidentiality, or worries about, and what was answered. No name of who asked is kept. As with
-- the other tables here the program holds no right on them: it asks the functions below. What was said lies closed, should it tell of
-- somebody after all.
create table confidentiality.question (
    id uuid primary key,
    words text not null constraint words_closed check (sealing.closed(words)),
    -- how to reach who asked, if she said so; taken away with the answer
    reach text constraint reach_closed check (sealing.closed(reach)),
    language text not null check (language in ('fr', 'nl', 'de', 'en')),
    professional boolean not null,
    asked_at timestamptz not null,
    answer text constraint answer_closed check (sealing.closed(answer)),
    answered_by uuid,
    answered_at timestamptz,
    check (num_nonnulls(answer, answered_by, answered_at) in (0, 3)),
    check (answer is null or reach is null)
);
create index question_by_time on confidentiality.question (asked_at);

-- Shown to everybody: the question in the officer's words, not in those of who asked.
create table confidentiality.published_answer (
    question uuid not null references confidentiality.question (id),
    language text not null check (language in ('fr', 'nl', 'de', 'en')),
    asked text not null check (char_length(asked) between 3 and 300),
    answered text not null check (char_length(answered) between 3 and 2000),
    published_by uuid not null,
    published_at timestamptz not null,
    primary key (question, language)
);

alter table confidentiality.question enable row level security;
alter table confidentiality.question force row level security;
alter table confidentiality.published_answer enable row level security;
alter table confidentiality.published_answer force row level security;
create policy asked_by_functions on confidentiality.question for all to current_user using (true) with check (true);
create policy asked_by_functions on confidentiality.published_answer for all to current_user using (true) with check (true);

-- From whoever comes: at most thirty an hour from outside, and as many again from those who are signed in, so that neither drowns the other.
create function confidentiality.tell(told uuid, said text, reached text, spoken text, by_professional boolean, moment timestamptz)
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
    insert into confidentiality.question (id, words, reach, language, professional, asked_at)
        values (told, said, reached, spoken, by_professional, moment);
    return true;
end $$;

create function confidentiality.questions(since timestamptz)
returns table (id uuid, words text, reach text, language text, professional boolean, asked_at timestamptz, answer text, answered_at timestamptz)
language sql stable security definer set search_path = '' as $$
    select q.id, q.words, q.reach, q.language, q.professional, q.asked_at, q.answer, q.answered_at
    from confidentiality.question q
    where confidentiality.officer() and (q.answer is null or q.answered_at >= since)
    order by q.answer is not null, q.asked_at
$$;

-- The way to reach her goes with the answer: nobody needs it any more.
create function confidentiality.answer_question(asked uuid, said text) returns boolean
language sql security definer set search_path = '' as $$
    update confidentiality.question q
    set answer = said, answered_by = access.actor(), answered_at = access.moment(), reach = null
    where q.id = asked and confidentiality.officer()
    returning true
$$;

create function confidentiality.publish_answer(published uuid, spoken text, asked_words text, answered_words text) returns boolean
language sql security definer set search_path = '' as $$
    insert into confidentiality.published_answer (question, language, asked, answered, published_by, published_at)
    select q.id, spoken, asked_words, answered_words, access.actor(), access.moment()
    from confidentiality.question q where q.id = published and q.answer is not null and confidentiality.officer()
    on conflict (question, language) do update
        set asked = excluded.asked, answered = excluded.answered, published_by = excluded.published_by, published_at = excluded.published_at
    returning true
$$;

create function confidentiality.withdraw_answer(withdrawn uuid, kept text[]) returns void
language sql security definer set search_path = '' as $$
    delete from confidentiality.published_answer p
    where p.question = withdrawn and not p.language = any (kept) and confidentiality.officer()
$$;

create function confidentiality.published_answers() returns table (question uuid, language text, asked text, answered text)
language sql stable security definer set search_path = '' as $$
    select p.question, p.language, p.asked, p.answered from confidentiality.published_answer p
    join confidentiality.question q on q.id = p.question order by q.asked_at desc, p.language
$$;

revoke all on function confidentiality.tell(uuid, text, text, text, boolean, timestamptz), confidentiality.questions(timestamptz),
    confidentiality.answer_question(uuid, text), confidentiality.publish_answer(uuid, text, text, text),
    confidentiality.withdraw_answer(uuid, text[]), confidentiality.published_answers() from public;
grant execute on function confidentiality.tell(uuid, text, text, text, boolean, timestamptz), confidentiality.questions(timestamptz),
    confidentiality.answer_question(uuid, text), confidentiality.publish_answer(uuid, text, text, text),
    confidentiality.withdraw_answer(uuid, text[]), confidentiality.published_answers() to ${app};
