-- Why somebody opened a record exceptionally, and what the officer found, lies closed.
alter table confidentiality.opening
    add constraint words_closed check (sealing.closed(words)),
    add constraint verdict_words_closed check (sealing.closed(verdict_words));
