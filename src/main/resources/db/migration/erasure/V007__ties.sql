-- What she said of her ties goes with the record, and with the subject it lies in.
insert into erasure.covered (place, name, parts, kind) values (251, 'family.tie', true, null);
create policy erased on family.tie to current_user using (erasure.now(family)) with check (erasure.now(family));
