-- Whom the author means to choose stands in her draft too: it is hers alone, and opens nothing.
do $$
declare
    one text;
begin
    select c.conname into strict one from pg_catalog.pg_constraint c
    where c.conrelid = 'note.note'::regclass and c.contype = 'c' and pg_get_constraintdef(c.oid) like '%cardinality(chosen)%';
    execute format('alter table note.note drop constraint %I', one);
end $$;
alter table note.note add constraint chosen_fits
    check (audience = 'DRAFT' or (audience = 'CHOSEN') = (cardinality(chosen) > 0));
