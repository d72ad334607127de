-- What was said lies closed: words always, what was chosen and what it explains where their compartment is restricted.
alter table screening.answer
    add constraint words_closed check (sealing.closed(words)),
    add constraint codes_closed check (sealing.closed(compartment, codes));
alter table screening.answer_history
    add constraint words_closed check (sealing.closed(words)),
    add constraint codes_closed check (sealing.closed(compartment, codes));
alter table screening.result
    add constraint explanation_closed check (compartment in ('C0', 'C0L', 'C1', 'C2') or sealing.closed(explanation));
alter table screening.same_day
    add constraint action_closed check (sealing.closed(action));
