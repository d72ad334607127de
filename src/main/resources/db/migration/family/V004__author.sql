-- Who wrote each row that may be restricted: within such a compartment an author opens her own rows, and nobody else's.

-- The owner fills in what was written before; nothing else ever passes the wall.
do $$
declare
    name text;
begin
    foreach name in array array['person_detail', 'change', 'contact', 'event', 'pregnancy_end', 'contact_note', 'time_history', 'family', 'pregnancy'] loop
        execute format('alter table family.%I no force row level security', name);
    end loop;
end $$;

alter table family.person_detail add column author uuid;
update family.person_detail t set author = (select c.actor from family.change c where c.item = t.person and c.section = 'detail' order by c.changed_at limit 1);
alter table family.person_detail alter column author set not null, alter column author set default access.actor();

alter table family.change add column author uuid;
update family.change t set author = t.actor;
alter table family.change alter column author set not null, alter column author set default access.actor();

alter table family.contact add column author uuid;
update family.contact t set author = t.created_by;
alter table family.contact alter column author set not null, alter column author set default access.actor();

alter table family.event add column author uuid;
update family.event t set author = t.created_by;
alter table family.event alter column author set not null, alter column author set default access.actor();

alter table family.pregnancy_end add column author uuid;
update family.pregnancy_end t set author = (select p.created_by from family.pregnancy p where p.id = t.pregnancy);
alter table family.pregnancy_end alter column author set not null, alter column author set default access.actor();

alter table family.contact_note add column author uuid;
update family.contact_note t set author = (select c.created_by from family.contact c where c.id = t.contact);
alter table family.contact_note alter column author set not null, alter column author set default access.actor();

alter table family.time_history add column author uuid;
update family.time_history t set author = t.changed_by;
alter table family.time_history alter column author set not null, alter column author set default access.actor();

do $$
declare
    name text;
begin
    foreach name in array array['person_detail', 'change', 'contact', 'event', 'pregnancy_end', 'contact_note', 'time_history', 'family', 'pregnancy'] loop
        execute format('alter table family.%I force row level security', name);
    end loop;
end $$;


-- Two who know something about the same person, the same end or the same visit each have a row of their own.
alter table family.person_detail drop constraint person_detail_pkey, add primary key (person, author);
alter table family.pregnancy_end drop constraint pregnancy_end_pkey, add primary key (pregnancy, author);
alter table family.contact_note drop constraint contact_note_pkey, add primary key (contact, compartment, author);

drop policy reads on family.person_detail;
create policy reads on family.person_detail for select to ${app} using (access.may_read(family, compartment, author));
drop policy adds on family.person_detail;
create policy adds on family.person_detail for insert to ${app} with check (access.may_write(family, compartment, author));
drop policy changes on family.person_detail;
create policy changes on family.person_detail for update to ${app} using (access.may_write(family, compartment, author));
drop policy reads on family.change;
create policy reads on family.change for select to ${app} using (access.may_read(family, compartment, author));
drop policy adds on family.change;
create policy adds on family.change for insert to ${app} with check (access.may_write(family, compartment, author));
drop policy reads on family.pregnancy_end;
create policy reads on family.pregnancy_end for select to ${app} using (access.may_read(family, compartment, author));
drop policy adds on family.pregnancy_end;
create policy adds on family.pregnancy_end for insert to ${app} with check (access.may_write(family, compartment, author));
drop policy changes on family.pregnancy_end;
create policy changes on family.pregnancy_end for update to ${app} using (access.may_write(family, compartment, author));
drop policy reads on family.contact;
create policy reads on family.contact for select to ${app} using (access.may_read(family, compartment, author));
drop policy adds on family.contact;
create policy adds on family.contact for insert to ${app} with check (access.may_write(family, compartment, author));
drop policy changes on family.contact;
create policy changes on family.contact for update to ${app} using (access.may_write(family, compartment, author));
drop policy reads on family.contact_note;
create policy reads on family.contact_note for select to ${app} using (access.may_read(family, compartment, author));
drop policy adds on family.contact_note;
create policy adds on family.contact_note for insert to ${app} with check (access.may_write(family, compartment, author));
drop policy changes on family.contact_note;
create policy changes on family.contact_note for update to ${app} using (access.may_write(family, compartment, author));
drop policy reads on family.event;
create policy reads on family.event for select to ${app} using (access.may_read(family, compartment, author));
drop policy adds on family.event;
create policy adds on family.event for insert to ${app} with check (access.may_write(family, compartment, author));
drop policy changes on family.event;
create policy changes on family.event for update to ${app} using (access.may_write(family, compartment, author));
drop policy reads on family.time_history;
create policy reads on family.time_history for select to ${app} using (access.may_read(family, compartment, author));
drop policy adds on family.time_history;
create policy adds on family.time_history for insert to ${app} with check (access.may_write(family, compartment, author));
