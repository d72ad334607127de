-- Which relation a merge began, so that undoing it ends that one: not what she agreed to afterwards, nor another place of the same colleague.
alter table family.merge_relation add column relation uuid;

-- Of the merges there are: the one that began with it.
alter table family.merge_relation no force row level security;
update family.merge_relation m set relation = (
    select r.id from access.relation r
    where r.family = m.family and r.actor = m.actor and r.type <> 'BREAK_GLASS' and r.created_by = one.merged_by
      and r.created_at between one.merged_at and one.merged_at + interval '1 minute'
    order by r.created_at, r.id limit 1)
from family.merge one where one.id = m.merge;
alter table family.merge_relation force row level security;
