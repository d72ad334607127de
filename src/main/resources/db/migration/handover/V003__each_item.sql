-- As items of what can be erased.
update erasure.covered set kind = 'HANDOVER', dated = 'made_at', moment = true, by_whom = 'author', sort = 'border', sorted_in = 'handover.border'
where name in ('handover.handover', 'handover.outside');
