-- As an item of what can be erased.
update erasure.covered set kind = 'OPINION', dated = 'asked_at', moment = true, by_whom = 'author' where name = 'opinion.opinion';
