-- A record that was ever read as one with another can be erased by itself too: that they were merged goes with either of them.
alter table erasure.covered
    -- rows that go with the whole record although they name another one too
    add column beside text;
update erasure.covered set beside = 'merged = any($1)' where name = 'family.merge';
update erasure.covered set beside = 'merge in (select m.id from family.merge m where m.family = any($1) or m.merged = any($1))'
where name = 'family.merge_relation';

drop policy erased on family.merge;
create policy erased on family.merge to current_user
    using (erasure.now(family) or erasure.now(merged)) with check (erasure.now(family) or erasure.now(merged));
drop policy erased on family.merge_relation;
create policy erased on family.merge_relation to current_user
    using (erasure.now(family) or exists (
        select 1 from family.merge m where m.id = merge and (erasure.now(m.family) or erasure.now(m.merged))))
    with check (erasure.now(family));

create or replace function erasure.erase(records uuid[], whole boolean, subjects text[], at timestamptz) returns void
language plpgsql security definer set search_path = '' as $$
declare
    one record;
begin
    perform set_config('mille.erasing', array_to_string(records, ','), true);
    perform sealing.destroy(records, whole, subjects, at);
    for one in select * from erasure.covered order by place loop
        execute format('delete from %s where %I = any($1) and ($2 or %s or %s) or $2 and %s', one.name, one.record,
            case when one.parts then 'compartment = any($3)' else 'false' end, coalesce('(' || one.also || ')', 'false'),
            coalesce('(' || one.beside || ')', 'false'))
            using records, whole, subjects;
    end loop;
    if whole then
        update access.relation set ends_at = at, end_reason = 'ERASED', version = version + 1
        where family = any(records) and (ends_at is null or ends_at > at);
    end if;
    perform set_config('mille.erasing', '', true);
end $$;
