-- Which tombstone file belongs to this database. After a disaster a backup is put back and the file may be forgotten, or be the one of
-- another database: then people who were erased would be back, and nobody would see it. The first program says a number into both.
create table erasure.tombstone_file (
    only_row boolean primary key default true check (only_row),
    id uuid not null,
    begun_at timestamptz not null
);
grant select, insert on erasure.tombstone_file to ${app};
create trigger file_stays before update or delete or truncate on erasure.tombstone_file
    for each statement execute function deployment.refuse_change();
