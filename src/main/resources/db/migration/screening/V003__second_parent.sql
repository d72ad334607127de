-- A conversation with the second parent is that person's own: it lies in C10 as a whole, even that it took place, and belongs to
-- whoever held it. No person means the pregnant person.
alter table screening.screening add column person uuid;
comment on column screening.screening.person is 'The second parent the conversation was held with; null for the pregnant person.';

drop policy read_by_team on screening.screening;
create policy read_by_those_who_may_know on screening.screening for select to ${app} using (
    case when person is null then access.may_read(family, 'C0') else access.may_read(family, 'C10', started_by) end);
drop policy started_by_team on screening.screening;
create policy started_by_those_who_may_know on screening.screening for insert to ${app} with check (
    case when person is null then access.may_write(family, 'C0') else access.may_write(family, 'C10', started_by) end);
drop policy moved_by_team on screening.screening;
create policy moved_by_those_who_may_know on screening.screening for update to ${app} using (
    case when person is null then access.may_write(family, 'C0') else access.may_write(family, 'C10', started_by) end);
