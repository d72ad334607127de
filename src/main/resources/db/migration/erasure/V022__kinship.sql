-- Who is tied to whom goes with the record and with the subject it lies in, and with it the sign somebody is drawn with.
insert into erasure.covered (place, name, parts, kind, dated, moment, by_whom, sort, sorted_in) values
    (285, 'family.kinship', true, 'TIE', 'noted_at', true, 'author', 'kind', 'family.kin.kind'),
    (286, 'family.drawn_as', true, null, null, false, null, null, null);
create policy erased on family.kinship to current_user using (erasure.now(family)) with check (erasure.now(family));
create policy erased on family.drawn_as to current_user using (erasure.now(family)) with check (erasure.now(family));
