-- What a plan says in words lies closed; its history holds the rows as they lay.
alter table careplan.need
    add constraint title_closed check (sealing.closed(title)),
    add constraint words_closed check (sealing.closed(words));
alter table careplan.step
    add constraint title_closed check (sealing.closed(title)),
    add constraint already_by_closed check (sealing.closed(already_by));
alter table careplan.decision
    add constraint note_closed check (sealing.closed(note));
alter table careplan.crisis
    add constraint signals_closed check (sealing.closed(signals)),
    add constraint calls_closed check (sealing.closed(calls)),
    add constraint now_do_closed check (sealing.closed(now_do)),
    add constraint helplines_closed check (sealing.closed(helplines));
