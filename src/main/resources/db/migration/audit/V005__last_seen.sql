-- When one reader last had one record open: the newest entry of both is the last of this index, found by one probe.
create index entry_by_reader_of_family on audit.entry (family, actor, at) where family is not null and outcome = 'PERMIT';
