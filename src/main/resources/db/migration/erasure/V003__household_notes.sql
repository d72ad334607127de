-- Notes on a household go with the subject they lie in, before those they are about.
insert into erasure.covered (place, name, parts, kind, also) values (305, 'family.household_note', true, 'MEMBER', null);
create policy erased on family.household_note to current_user using (erasure.now(family)) with check (erasure.now(family));
