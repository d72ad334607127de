-- When the program may write by a channel, in a form it understands: days, and from when until when in Brussels. Null is at any hour.
alter table family.channel add column writing text
    check (writing ~ '^(EVERY_DAY|WEEKDAYS|WEEKEND) \d\d:\d\d-\d\d:\d\d$');
