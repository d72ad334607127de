-- As an item of what can be erased.
update erasure.covered set dated = 'coalesce(published_at, made_at)', moment = true, by_whom = 'author' where name = 'note.note';
