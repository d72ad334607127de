-- Where somebody decided for her about what is hers before anybody’s, it is noted that she said herself what she thinks of it.
alter table consent.event add column heard boolean not null default false,
    add constraint heard_beside_whoever_decides check (not heard or decided_by = 'REPRESENTATIVE');
