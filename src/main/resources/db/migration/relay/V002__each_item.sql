-- As items of what can be erased.
update erasure.covered set kind = 'RELAY', dated = 'made_at', moment = true, by_whom = 'author' where name = 'relay.open_relay';
update erasure.covered set kind = 'AUTHORITY', dated = 'made_at', moment = true, by_whom = 'author' where name = 'relay.authority';
