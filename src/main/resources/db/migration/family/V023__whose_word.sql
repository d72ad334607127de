-- Of the merges there are. Who stepped back from one record was put down in the other as kept away by her, in the name of whoever merged;
-- and where somebody had stepped back already, what she said in the other record was put down nowhere.
alter table access.exclusion no force row level security;
create function family.stepped_back(e access.exclusion) returns boolean language sql stable as $$
    select exists (
        select 1 from access.exclusion own
        where own.family = e.family and own.actor = e.set_by and own.set_by = e.set_by and own.noted_at = e.noted_at)
$$;
update access.exclusion e set set_by = r.set_by, noted_at = r.noted_at
from family.merge m, access.exclusion r
where (e.family, r.family) in ((m.family, m.merged), (m.merged, m.family)) and e.set_by = m.merged_by
  and e.noted_at between m.merged_at - interval '1 minute' and m.merged_at + interval '1 minute'
  and r.actor = e.actor and r.until is null and r.set_by <> m.merged_by and family.stepped_back(r);
insert into access.exclusion (id, family, actor, organisation, noted_at, set_by)
select gen_random_uuid(), case e.family when m.family then m.merged else m.family end, e.actor, e.organisation, e.noted_at, e.set_by
from family.merge m join access.exclusion e on e.family in (m.family, m.merged)
where m.undone_at is null and e.actor is not null and e.until is null and not family.stepped_back(e)
  and not exists (
    select 1 from access.exclusion o
    where o.family in (m.family, m.merged) and o.family <> e.family and o.actor = e.actor and o.until is null and not family.stepped_back(o));
drop function family.stepped_back(access.exclusion);
alter table access.exclusion force row level security;
