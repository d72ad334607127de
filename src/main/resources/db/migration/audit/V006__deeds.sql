-- What the news ask of the log, a hundred records at a time: when the reader last opened one, and whether anybody did something there
-- since. Most lines are looks of somebody, which neither question is about.
create index entry_visits on audit.entry (family, actor, at) where action = 'home.glance' and outcome = 'PERMIT';
create index entry_deeds on audit.entry (family, at) where family is not null and action !~ '[.](glance|view|see|read|list)';
