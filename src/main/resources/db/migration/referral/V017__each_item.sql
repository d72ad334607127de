-- As items of what can be erased.
update erasure.covered c set kind = v.kind, dated = v.dated, moment = true, by_whom = 'author'
from (values
    ('referral.request', 'REQUEST', 'made_at'),
    ('referral.interpreting', 'INTERPRETER', 'starts_at'),
    ('referral.draft', 'DRAFT', 'kept_at')
) v(name, kind, dated)
where c.name = v.name;
