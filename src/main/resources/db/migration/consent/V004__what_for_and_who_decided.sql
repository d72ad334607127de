-- What something is shared for, and who decided: she herself, or somebody who decides for her in one matter, in the words of that day.
alter table consent.event
    add column task text,
    add column task_words text,
    add column decided_by text check (decided_by in ('HERSELF', 'REPRESENTATIVE')),
    add column decider_name text,
    add column decider_tie text,
    add column decider_item text,
    add constraint task_words_of_a_task check (task is not null or task_words is null),
    add constraint a_representative_has_a_name check (
        num_nulls(decider_name, decider_tie, decider_item) = case when decided_by = 'REPRESENTATIVE' then 0 else 3 end),
    add constraint task_words_closed check (sealing.closed(task_words)),
    add constraint decider_name_closed check (sealing.closed(decider_name)),
    add constraint decider_tie_closed check (sealing.closed(decider_tie)),
    add constraint decider_item_closed check (sealing.closed(decider_item));
