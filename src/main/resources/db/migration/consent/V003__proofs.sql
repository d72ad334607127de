-- Who was in the team before she agreed is there by her agreement since: the relation says so.
alter table consent.event no force row level security;
alter table access.relation no force row level security;
update access.relation r set proof = case last.kind when 'GIVEN' then 'AGREED' else 'AGREED_ORALLY' end, basis = 'SHARED_SECRET'
from (
    select distinct on (e.family, e.recipient) e.family, e.recipient, e.kind from consent.event e
    where e.compartment = 'C0' and e.recipient_kind = 'COLLEAGUE' and e.kind <> 'INFORMED'
    order by e.family, e.recipient, e.noted_at desc, e.id desc) last
where r.family = last.family and r.actor = last.recipient and last.kind in ('GIVEN', 'GIVEN_ORALLY')
  and r.proof in ('BROUGHT_IN', 'SELF_DECLARED') and r.type <> 'BREAK_GLASS' and r.end_reason is null;
alter table access.relation force row level security;
alter table consent.event force row level security;
