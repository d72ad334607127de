-- What is the second parent's own opens on the second parent's own agreement, noted where hers would be: in the subject, with who it was.
alter table consent.event
    drop constraint event_decided_by_check,
    drop constraint a_representative_has_a_name,
    add constraint event_decided_by_check check (decided_by in ('HERSELF', 'REPRESENTATIVE', 'SECOND_PARENT')),
    add constraint whoever_decides_has_a_name check ((decider_name is not null)
        = (decided_by is not null and decided_by in ('REPRESENTATIVE', 'SECOND_PARENT'))),
    add constraint a_representative_has_a_tie check (
        num_nulls(decider_tie, decider_item) = case when decided_by = 'REPRESENTATIVE' then 0 else 2 end),
    add constraint only_about_others check (decided_by is distinct from 'SECOND_PARENT' or compartment = 'C10');
