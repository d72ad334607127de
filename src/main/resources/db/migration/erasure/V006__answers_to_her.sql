-- What an officer answered her goes with the record.
insert into erasure.covered (place, name, parts, kind) values (4, 'confidentiality.clarified', false, null);
create policy erased on confidentiality.clarified to current_user using (erasure.now(family)) with check (erasure.now(family));
