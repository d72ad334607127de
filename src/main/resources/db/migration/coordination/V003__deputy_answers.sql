-- Who stands in is read by the other modules too, from now on for mandates that run already.
alter table family.family no force row level security;
alter table coordination.mandate no force row level security;
update family.family f set coordinator_deputy = m.deputy
    from coordination.mandate m where m.family = f.id and m.state = 'ACTIVE' and m.holder = f.coordinator and m.deputy is not null;
alter table family.family force row level security;
alter table coordination.mandate force row level security;
