-- Where and when people at work and their services are reached: work numbers, no private ones.
alter table directory.professional
    add column phone text check (phone ~ '^\+[1-9][0-9]{6,14}$'),
    add column reached_when text check (length(reached_when) between 1 and 120);
alter table directory.service
    add column phone text check (phone ~ '^\+[1-9][0-9]{6,14}$'),
    add column reached_when text check (length(reached_when) between 1 and 120),
    add column mail text check (length(mail) between 3 and 254);
