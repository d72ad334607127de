-- As items of what can be erased.
update erasure.covered set kind = 'COORDINATION', dated = 'proposed_at', moment = true, by_whom = 'proposed_by' where name = 'coordination.mandate';
update erasure.covered set kind = 'PAUSE', dated = 'begins_on', by_whom = 'author' where name = 'coordination.pause';
