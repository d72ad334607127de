-- What of the invented families is in this training space already; nothing about any of them, so that none is told apart.
create schema if not exists training;
grant usage on schema training to ${app};

create table training.loaded (
    what text primary key,
    -- the day its dates are counted from
    day date not null,
    -- how many of its acts are done: a start that was interrupted goes on there
    acts integer not null default 0,
    complete boolean not null default false
);

grant select, insert, update on training.loaded to ${app};
