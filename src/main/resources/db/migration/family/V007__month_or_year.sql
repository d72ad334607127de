-- What is told afterwards may be known only by its month or its year: then the date is the first day of it, and this says how much is known.
alter table family.contact add column precise text not null default 'DAY' check (precise in ('DAY', 'MONTH', 'YEAR'));
alter table family.contact add constraint contact_by_the_day check (precise = 'DAY' or (not timed and state <> 'PLANNED'));
alter table family.event add column precise text not null default 'DAY' check (precise in ('DAY', 'MONTH', 'YEAR'));
