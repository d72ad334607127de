-- A conversation belongs to whoever began it: within a restricted compartment its rows are hers, whoever adds to it.

-- The owner fills in what was written before; nothing else ever passes the wall.
do $$
declare
    name text;
begin
    foreach name in array array['answer', 'answer_history', 'result', 'same_day', 'disclosure', 'screening'] loop
        execute format('alter table screening.%I no force row level security', name);
    end loop;
end $$;

alter table screening.answer add column author uuid;
update screening.answer t set author = (select s.started_by from screening.screening s where s.id = t.screening);
alter table screening.answer alter column author set not null, alter column author set default access.actor();

alter table screening.answer_history add column author uuid;
update screening.answer_history t set author = (select s.started_by from screening.screening s where s.id = t.screening);
alter table screening.answer_history alter column author set not null, alter column author set default access.actor();

alter table screening.result add column author uuid;
update screening.result t set author = (select s.started_by from screening.screening s where s.id = t.screening);
alter table screening.result alter column author set not null, alter column author set default access.actor();

alter table screening.same_day add column author uuid;
update screening.same_day t set author = (select s.started_by from screening.screening s where s.id = t.screening);
alter table screening.same_day alter column author set not null, alter column author set default access.actor();

alter table screening.disclosure add column author uuid;
update screening.disclosure t set author = (select s.started_by from screening.screening s where s.id = t.screening);
alter table screening.disclosure alter column author set not null, alter column author set default access.actor();

do $$
declare
    name text;
begin
    foreach name in array array['answer', 'answer_history', 'result', 'same_day', 'disclosure', 'screening'] loop
        execute format('alter table screening.%I force row level security', name);
    end loop;
end $$;


drop policy removed_by_compartment on screening.result;
create policy removed_by_compartment on screening.result for delete to ${app} using (access.may_write(family, compartment, author));

drop policy read_by_the_one_who_waits on screening.postponed;
create policy read_by_the_one_who_waits on screening.postponed for select to ${app}
    using (actor = access.actor() and access.may_read(family, compartment, actor));
drop policy added_by_the_one_who_waits on screening.postponed;
create policy added_by_the_one_who_waits on screening.postponed for insert to ${app}
    with check (actor = access.actor() and access.may_write(family, compartment, actor));
drop policy settled_by_the_one_who_waits on screening.postponed;
create policy settled_by_the_one_who_waits on screening.postponed for update to ${app}
    using (actor = access.actor() and access.may_write(family, compartment, actor));

drop policy read_by_compartment on screening.answer;
create policy read_by_compartment on screening.answer for select to ${app} using (access.may_read(family, compartment, author));
drop policy added_by_compartment on screening.answer;
create policy added_by_compartment on screening.answer for insert to ${app} with check (access.may_write(family, compartment, author));
drop policy changed_by_compartment on screening.answer;
create policy changed_by_compartment on screening.answer for update to ${app} using (access.may_write(family, compartment, author));
drop policy read_by_compartment on screening.answer_history;
create policy read_by_compartment on screening.answer_history for select to ${app} using (access.may_read(family, compartment, author));
drop policy added_by_compartment on screening.answer_history;
create policy added_by_compartment on screening.answer_history for insert to ${app} with check (access.may_write(family, compartment, author));
drop policy changed_by_compartment on screening.answer_history;
create policy changed_by_compartment on screening.answer_history for update to ${app} using (access.may_write(family, compartment, author));
drop policy read_by_compartment on screening.result;
create policy read_by_compartment on screening.result for select to ${app} using (access.may_read(family, compartment, author));
drop policy added_by_compartment on screening.result;
create policy added_by_compartment on screening.result for insert to ${app} with check (access.may_write(family, compartment, author));
drop policy changed_by_compartment on screening.result;
create policy changed_by_compartment on screening.result for update to ${app} using (access.may_write(family, compartment, author));
drop policy read_by_compartment on screening.same_day;
create policy read_by_compartment on screening.same_day for select to ${app} using (access.may_read(family, compartment, author));
drop policy added_by_compartment on screening.same_day;
create policy added_by_compartment on screening.same_day for insert to ${app} with check (access.may_write(family, compartment, author));
drop policy changed_by_compartment on screening.same_day;
create policy changed_by_compartment on screening.same_day for update to ${app} using (access.may_write(family, compartment, author));
drop policy read_by_compartment on screening.disclosure;
create policy read_by_compartment on screening.disclosure for select to ${app} using (access.may_read(family, compartment, author));
drop policy added_by_compartment on screening.disclosure;
create policy added_by_compartment on screening.disclosure for insert to ${app} with check (access.may_write(family, compartment, author));
drop policy changed_by_compartment on screening.disclosure;
create policy changed_by_compartment on screening.disclosure for update to ${app} using (access.may_write(family, compartment, author));
