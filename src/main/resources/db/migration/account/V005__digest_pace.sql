-- The word in the morning: on every working day, or on Mondays only.
alter table account.work_mail add column weekly boolean not null default false,
    add constraint weekly_is_a_digest check (digest or not weekly);
