-- What did not go out is also looked for by family: whoever was told of it may be gone.
create index message_open on outbox.message (family)
    where family is not null and settled_at is null and state in ('REFUSED', 'FAILED', 'EXPIRED');
