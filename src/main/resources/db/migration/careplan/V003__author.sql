-- Within a restricted compartment a need belongs to whoever wrote it, and its steps and history with it.

-- The owner fills in what was written before; nothing else ever passes the wall.
do $$
declare
    name text;
begin
    foreach name in array array['need', 'step', 'need_history', 'step_history', 'decision', 'crisis', 'crisis_history'] loop
        execute format('alter table careplan.%I no force row level security', name);
    end loop;
end $$;

alter table careplan.need add column author uuid;
update careplan.need t set author = t.created_by;
alter table careplan.need alter column author set not null, alter column author set default access.actor();

alter table careplan.step add column author uuid;
update careplan.step t set author = (select n.created_by from careplan.need n where n.id = t.need);
alter table careplan.step alter column author set not null, alter column author set default access.actor();

alter table careplan.need_history add column author uuid;
update careplan.need_history t set author = (select n.created_by from careplan.need n where n.id = t.need);
alter table careplan.need_history alter column author set not null, alter column author set default access.actor();

alter table careplan.step_history add column author uuid;
update careplan.step_history t set author = (select n.created_by from careplan.step s join careplan.need n on n.id = s.need where s.id = t.step);
alter table careplan.step_history alter column author set not null, alter column author set default access.actor();

alter table careplan.decision add column author uuid;
update careplan.decision t set author = t.decided_by;
alter table careplan.decision alter column author set not null, alter column author set default access.actor();

alter table careplan.crisis add column author uuid;
update careplan.crisis t set author = t.changed_by;
alter table careplan.crisis alter column author set not null, alter column author set default access.actor();

alter table careplan.crisis_history add column author uuid;
update careplan.crisis_history t set author = (select c.changed_by from careplan.crisis c where c.id = t.crisis);
alter table careplan.crisis_history alter column author set not null, alter column author set default access.actor();

do $$
declare
    name text;
begin
    foreach name in array array['need', 'step', 'need_history', 'step_history', 'decision', 'crisis', 'crisis_history'] loop
        execute format('alter table careplan.%I force row level security', name);
    end loop;
end $$;


drop policy seen on careplan.need;
create policy seen on careplan.need for select to ${app} using (access.may_read(family, compartment, author));
drop policy added on careplan.need;
create policy added on careplan.need for insert to ${app} with check (access.may_write(family, compartment, author));
drop policy changed on careplan.need;
create policy changed on careplan.need for update to ${app} using (access.may_write(family, compartment, author));
drop policy seen on careplan.step;
create policy seen on careplan.step for select to ${app} using (access.may_read(family, compartment, author));
drop policy added on careplan.step;
create policy added on careplan.step for insert to ${app} with check (access.may_write(family, compartment, author));
drop policy changed on careplan.step;
create policy changed on careplan.step for update to ${app} using (access.may_write(family, compartment, author));
drop policy seen on careplan.need_history;
create policy seen on careplan.need_history for select to ${app} using (access.may_read(family, compartment, author));
drop policy added on careplan.need_history;
create policy added on careplan.need_history for insert to ${app} with check (access.may_write(family, compartment, author));
drop policy seen on careplan.step_history;
create policy seen on careplan.step_history for select to ${app} using (access.may_read(family, compartment, author));
drop policy added on careplan.step_history;
create policy added on careplan.step_history for insert to ${app} with check (access.may_write(family, compartment, author));
drop policy seen on careplan.decision;
create policy seen on careplan.decision for select to ${app} using (access.may_read(family, compartment, author));
drop policy added on careplan.decision;
create policy added on careplan.decision for insert to ${app} with check (access.may_write(family, compartment, author));
drop policy seen on careplan.crisis;
create policy seen on careplan.crisis for select to ${app} using (access.may_read(family, compartment, author));
drop policy added on careplan.crisis;
create policy added on careplan.crisis for insert to ${app} with check (access.may_write(family, compartment, author));
drop policy changed on careplan.crisis;
create policy changed on careplan.crisis for update to ${app} using (access.may_write(family, compartment, author));
drop policy seen on careplan.crisis_history;
create policy seen on careplan.crisis_history for select to ${app} using (access.may_read(family, compartment, author));
drop policy added on careplan.crisis_history;
create policy added on careplan.crisis_history for insert to ${app} with check (access.may_write(family, compartment, author));
